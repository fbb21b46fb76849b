import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { isAllowedAddress, plainAddress } from "../../../src/markdown/plain-address.ts";
import { html, picture } from "./sample-view.ts";

test("without space around it, its scheme in small letters, and a file name told from a scheme", () => {
  for (const [written, plain] of [
    ["/about/ ", "/about/"],
    ["\u00a0./p.svg\n", "./p.svg"],
    ["HTTPS://A.b/C", "https://A.b/C"],
    [" MailTo:a@b.c", "mailto:a@b.c"],
    ["12:30.svg", "./12:30.svg"],
    ["über:1.svg", "./über:1.svg"],
    ["at 12:30.svg", "./at 12:30.svg"],
    ["\u0001javascript:x", "\u0001javascript:x"],
    ["a/b:c", "a/b:c"],
    ["#a:b", "#a:b"],
    ["", ""],
  ] as const)
    assert.equal(plainAddress(written), plain);
});

test("a name with a colon is allowed where it is no scheme", () => {
  for (const written of ["12:30.svg", "/a:b", "https://a.b/", "tel:+1"]) assert.ok(isAllowedAddress(plainAddress(written)), written);
  for (const written of ["javascript:x", " DATA:x", "a.b:c", "java\tscript:x", "\u0001javascript:x"])
    assert.ok(!isAllowedAddress(plainAddress(written)), written);
});

test("a body is printed by the addresses its inspection gives", () => {
  const source =
    "[x](</about/ >) [n](/about/&nbsp;) ![alt](<./p.svg >) [r][r] ![c](12:30.svg)\n\n[r]: </about/ >\n\n" +
    '<p><a href=" /about/ ">y</a> <img src="12:30.svg" alt="d"></p>';
  for (const body of [source, source.slice(0, source.indexOf("<p>"))]) {
    const { links, pictures, problems } = inspectBody(body, "en");
    assert.deepEqual(problems, []);
    assert.deepEqual([...new Set(links.map(({ url }) => url))], ["/about/"]);
    assert.deepEqual([...new Set(pictures.map(({ url }) => url))], ["./p.svg", "./12:30.svg"]);
    const page = html(body, { links: { "/about/": "/paper/about/" }, pictures: { "./p.svg": picture, "./12:30.svg": picture } });
    assert.equal(page.match(/href="\/paper\/about\/"/g)?.length, links.length);
    assert.equal(page.match(/<img /g)?.length, pictures.length);
  }
});
