import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Press } from "../../../src/integrations/press.ts";
import { fileOf, layOut, makePictures, type Path, print } from "../../../src/integrations/printing.ts";
import { emptyFolder } from "../newsroom/desk.ts";
import { write } from "./numbered-paper.ts";

const path = (pathname: string, route = pathname, type = "page") => ({ pathname, route: { route, type } }) as unknown as Path;

const site = { origin: "https://example.org", base: "/paper" };

/** A press that answers every request with its address. */
const pressOf = (press: Partial<Press> = {}): Press => ({
  assets: join(emptyFolder(), "_astro"),
  paths: async () => [],
  render: async ({ url }) => new Response(new URL(url).pathname),
  orders: () => [],
  ...press,
});

test("a path is printed to the file a host answers it with", () => {
  assert.equal(fileOf(path("/")), "index.html");
  assert.equal(fileOf(path("")), "index.html");
  assert.equal(fileOf(path("/2026/11/22/snow/", "/[year]/[month]/[day]/[slug]")), "2026/11/22/snow/index.html");
  assert.equal(fileOf(path("/404")), "404.html");
  assert.equal(fileOf(path("/tags/404", "/tags/[id]")), "tags/404/index.html");
  assert.equal(fileOf(path("/rss.xml", "/rss.xml", "endpoint")), "rss.xml");
  assert.equal(fileOf(path("/2026/11/22/snow/snow.mp3/", "/[file]", "endpoint")), "2026/11/22/snow/snow.mp3");
});

test("a page is asked for at its whole address, and printed as it is answered", async () => {
  const next = emptyFolder();
  const paths = [path("/"), path("/saved"), path("/404"), path("/a b/", "/[id]"), path("/rss.xml", "/rss.xml", "endpoint")];
  await print(next, pressOf(), paths, site);
  const printed = (file: string) => readFileSync(join(next, file), "utf8");
  assert.deepEqual(paths.map(fileOf).map(printed), ["/paper/", "/paper/saved/", "/paper/404/", "/paper/a%20b/", "/paper/rss.xml"]);
});

test("what the engineer has put into public/ comes first", async () => {
  const next = emptyFolder();
  const press = pressOf();
  write(press.assets, { "style.1.css": "style" });
  layOut(next, press);
  await print(next, press, [path("/favicon.svg", "/favicon.svg", "endpoint")], site);
  assert.deepEqual(readFileSync(join(next, "favicon.svg")), readFileSync("public/favicon.svg"));
  assert.equal(readFileSync(join(next, "_astro/style.1.css"), "utf8"), "style");
});

test("what a page throws is thrown, and no other page is begun", async () => {
  const asked: string[] = [];
  const render: Press["render"] = async ({ url }) => {
    asked.push(url);
    throw new Error(`No ink for ${url}`);
  };
  const many = Array.from({ length: 100 }, (_, number) => path(`/${number}`, "/[id]"));
  await assert.rejects(print(emptyFolder(), pressOf({ render }), many, site), /No ink for https:\/\/example\.org\/paper\/0\//);
  assert.equal(asked.length, 16);
});

test("an answer that is no page is an error, but the page for what is missing", async () => {
  const next = emptyFolder();
  const render: Press["render"] = async () => new Response("moved", { status: 301 });
  await assert.rejects(print(next, pressOf({ render }), [path("/a")], site), /\/a cannot be printed: it was answered with 301/);
  await print(next, pressOf({ render: async () => new Response("?", { status: 404 }) }), [path("/404")], site);
  assert.ok(existsSync(join(next, "404.html")));
});

test("pictures that were ordered are made, but those that have been taken over", async () => {
  const next = emptyFolder();
  write(next, { "_astro/a.1.webp": "taken over" });
  const made: string[] = [];
  const order = (name: string) => ({ address: `/paper/_astro/${name}`, make: async () => Buffer.from(made[made.push(name) - 1] ?? "") });
  await makePictures(next, pressOf({ orders: () => [order("a.1.webp"), order("b.2.webp")] }), site);
  assert.deepEqual(made, ["b.2.webp"]);
  assert.equal(readFileSync(join(next, "_astro/b.2.webp"), "utf8"), "b.2.webp");
});
