import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { html } from "./sample-view.ts";

const around = '<section><a href="/x/">\n\n| a |\n|---|\n| [b](/y/) |\n\n</a></section>';

test("of a link within a link the inner one is left, and the outer one is told", () => {
  assert.equal(html(around).match(/<a /g)?.length, 1);
  assert.match(html(around), /<td><a href="\/y\/">b<\/a><\/td>/);
  assert.deepEqual(
    inspectBody(around, "en").problems.map(({ rule, line, column, got }) => [rule, line, column, got]),
    [["html", 1, 10, "/x/"]],
  );
  assert.match(html(around.replace("<a ", '<a id="k" ')), /^<section><span id="k">\s*<div/);
});

test("cards, embeds and marks of notes are links too", () => {
  const card = { href: "/s/", title: "S", kicker: "", picture: null };
  for (const inner of ["::read-more{to=s}", '::embed{url="https://a.b/c" title="T"}', "<table><tr><td>\n\nA[^1]\n\n</td></tr></table>"]) {
    const source = `<a href="/x/">\n\n${inner}\n\n</a>\n\nB[^1]\n\n[^1]: n`;
    assert.doesNotMatch(html(source, { cards: { s: card } }), /"\/x\/"/, inner);
    assert.deepEqual(
      inspectBody(source, "en").problems.map(({ rule, got }) => [rule, got]),
      [["html", "/x/"]],
      inner,
    );
  }
});

test("a link around a picture or a heading stays", () => {
  for (const source of ['<a href="/x/">\n\n## H\n\n</a>', '<a href="/x/"><b>a</b></a> [b](/y/)', '<a name="n"></a><a href="/x/">a</a>']) {
    assert.match(html(source), /<a href="\/x\/"/);
    assert.deepEqual(inspectBody(source, "en").problems, []);
  }
});
