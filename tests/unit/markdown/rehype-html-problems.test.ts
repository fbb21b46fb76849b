import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";

function problems(source: string): [number, number, string][] {
  return inspectBody(source, "en").problems.map(({ line, column, message }) => [line, column, message]);
}

test("names each element and attribute that goes, where it stands", () => {
  assert.deepEqual(problems('a\n\n<div class="x"\n     onclick="y()"><font>b</font></div>\n<script>1 < <b></script>'), [
    [3, 6, "The attribute class of <div> is removed."],
    [4, 6, "The attribute onclick of <div> is removed."],
    [4, 20, "<font> is removed; what is in it stays."],
    [5, 1, "<script> is removed with everything in it."],
  ]);
  assert.deepEqual(problems("text <b>x</b> <u style='a'>y</u>"), [[1, 18, "The attribute style of <u> is removed."]]);
});

test("names addresses, and frames that become links, but not those that become embeds", () => {
  assert.deepEqual(problems('<a href="javascript:x">a</a>'), [[1, 4, "This address in href is not allowed and is removed."]]);
  assert.deepEqual(problems("[a](javascript:x)"), [[1, 1, "This address is not allowed in a link and is removed."]]);
  assert.deepEqual(problems('<iframe src="https://x.y/z"></iframe>'), [[1, 1, "A frame of x.y becomes a link."]]);
  assert.deepEqual(problems('<iframe src="https://www.youtube.com/embed/a" class="x"></iframe>'), []);
});

test("says nothing of what Markdown itself writes", () => {
  assert.deepEqual(problems("<b>x</b>\n\n```js\na\n```\n\n|a|\n|-:|\n|b|\n\n- [x] c[^1]\n\n## H\n\n:::note\nx\n:::\n\n[^1]: n"), []);
  assert.deepEqual(problems("<!-- a comment --> <br> <sub>x</sub>"), []);
});
