import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { html } from "./sample-view.ts";

const problems = (source: string) =>
  inspectBody(source, "en").problems.map(({ rule, line, column, message, got }) => [rule, line, column, message, got]);

test("Markdown between the tags of an element that is removed is an error, and what it says is not said twice", () => {
  for (const name of ["noscript", "template", "object", "select"]) {
    assert.deepEqual(problems(`Intro.\n\n<${name}>\n\nA *whole* paragraph.\n\n## H\n\n</${name}>\n\nEnd.`), [
      ["markup", 3, 1, `<${name}> is removed with everything in it, and that is text of the story.`, "A"],
    ]);
  }
  const [problem] = inspectBody("<noscript>\n\nText.\n\n</noscript>", "en").problems;
  assert.equal(problem?.mend, "Remove the tags <noscript> and </noscript>, or the text between them.");
});

test("so are a picture, a block of code and a directive there", () => {
  for (const inside of ["![a](b.png)", "```\na\n```", "::read-more{to=a}", ":::note\ntext\n:::"]) {
    assert.deepEqual(
      problems(`<noscript>\n\n${inside}\n\n</noscript>`).map(([rule, line]) => [rule, line]),
      [["markup", 1]],
      inside,
    );
  }
});

test("a table around it hides nothing", () => {
  assert.deepEqual(
    problems("<table>\n\n<xmp>\n\nText.\n\n</xmp>\n\n<b>more</b>\n\n</table>").map(([rule, line]) => [rule, line]),
    [["markup", 3]],
  );
});

test("what a line removes within itself is as it says", () => {
  assert.deepEqual(
    problems("A line with <noscript>some *text*</noscript> in it.\n\n| a |\n|-|\n| <select>b</select> |").map(([rule]) => rule),
    ["html", "html"],
  );
});

test("an unclosed form or button loses nothing", () => {
  for (const name of ["form", "button", "option", "fieldset", "label"]) {
    const source = `Intro.\n\n<${name}>\n\nThe whole rest.\n\n## H`;
    assert.deepEqual(problems(source), [["html", 3, 1, `<${name}> is removed; what is in it stays.`, `<${name}>`]]);
    assert.match(html(source), /<p>The whole rest\.<\/p>\n<h2 id="h">H<\/h2>/);
  }
});

test("text whose white space has no place of its own is found all the same", () => {
  for (const source of [
    "- <!-- c -->\n  one\n  - two\n- [x] <b>three</b> four",
    "one  \ntwo<br>\nthree <i>\n\nfour",
    "A[^1] <b>b</b>\n\n[^1]: <u>c</u> d\n\n    e",
    "> <div>\n> a\n>\n> b\n> </div> c",
    "<table>\n\none\n\n<tr><td>\n\ntwo\n\n</table>\n\nthree",
    ":::note{title=T}\n<p>one\n\ntwo\n:::\n\n```js\ncode\n```\n\n<b>`x`</b>",
  ])
    assert.deepEqual(problems(source), [], source);
});
