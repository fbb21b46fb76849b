import assert from "node:assert/strict";
import { test } from "node:test";
import { headingLevels } from "../../../src/markdown/heading-levels.ts";
import { printBody } from "../../../src/markdown/print.ts";
import { html, sampleView } from "./sample-view.ts";

const ids = (source: string) => printBody(source, sampleView()).headings.map(({ id }) => id);

test("ids are GitHub's, unique, and never the page's own", () => {
  assert.deepEqual(ids("## Foo Bar!\n## Foo bar\n## foo-bar-1\n## Ünïcode 東京\n## ???"), [
    "foo-bar",
    "foo-bar-1",
    "foo-bar-1-1",
    "ünïcode-東京",
    "section",
  ]);
  assert.deepEqual(ids("## Content\n## Top\n## Sections\n## dl-x"), ["content-1", "top-1", "sections-1", "x-dl-x"]);
  assert.deepEqual(ids("## constructor\n## constructor"), ["constructor", "constructor-1"]);
  assert.deepEqual(ids(":::update{time=10:30}\nx\n:::\n\n## update 1030"), ["update-1030-1"]);
});

test("raw headings have ids too, and give way to Markdown's", () => {
  assert.deepEqual(ids('<h2>Foo</h2>\n\n## Foo\n\n<h3 id="own">Bar</h3>\n\n<h3 id="foo">Baz</h3>'), ["foo-1", "foo", "own", "baz"]);
});

test("a body that starts at the page's level moves below it without jumps", () => {
  assert.deepEqual(headingLevels([1, 3, 3, 2, 1, 2]), [2, 3, 3, 3, 2, 3]);
  assert.deepEqual(headingLevels([2, 4, 3]), [2, 3, 3]);
  assert.deepEqual(headingLevels([4, 3, 4, 2]), [2, 2, 3, 2]);
  assert.deepEqual(headingLevels([1, 2, 3, 4, 5, 6]), [2, 3, 4, 5, 6, 6]);
  assert.equal(html("# A\n\n### B"), '<h2 id="a">A</h2>\n<h3 id="b">B</h3>');
  assert.equal(html("<h1>A</h1>\n\n## B"), '<h2 id="a">A</h2>\n<h3 id="b">B</h3>');
});
