import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";

const problems = (source: string) =>
  inspectBody(source, "en").problems.map(({ rule, line, column, length, got }) => [rule, line, column, length, got]);

test("a control character by its number is told where it stands", () => {
  assert.deepEqual(problems("<table><tr>\n<td>a &amp; &#1; b</td></tr></table>"), [["text", 2, 13, 4, "&#1;"]]);
  assert.deepEqual(problems("<details><summary>a</summary>b&#x1F</details>"), [["text", 1, 31, 5, "&#x1F"]]);
  assert.deepEqual(problems('a <span title="q&#3;">b</span>'), [["text", 1, 17, 4, "&#3;"]]);
  assert.deepEqual(problems('<img src=a.png alt="&#xFFFE;">')[0]?.[0], "text");
  assert.deepEqual(problems('<iframe src="https://youtu.be/a" title="&#1;"></iframe>')[0], ["text", 1, 41, 4, "&#1;"]);
});

test("what no page shows, and what every page can carry, is none", () => {
  assert.deepEqual(problems("`&#1;` \\&#1; &#9; &#10; &#8211; &#x2014; <b>&#160;&#128;</b>\n\n    &#1;"), []);
  assert.deepEqual(
    problems("<script>&#1;</script>").map(([rule]) => rule),
    ["html"],
  );
});
