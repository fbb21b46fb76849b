import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { html } from "./sample-view.ts";

const problems = (source: string) =>
  inspectBody(source, "en").problems.map(({ rule, line, column, message, got, expected }) => [rule, line, column, message, got, expected]);
const open = (what: string) => `${what} is never closed, so that what follows would be lost.`;

test("a comment, an instruction, a section, a declaration or a tag that is never closed is told where it opens", () => {
  for (const [opening, what, expected] of [
    ["<!-- TODO check this", "This comment", "-->"],
    ["<?php foo", "This instruction", "?>"],
    ["<![CDATA[ foo", "This section", "]]>"],
    ["<!DOCTYPE html", "This declaration", ">"],
    ['<p title="x', "This tag", ">"],
  ] as const) {
    assert.deepEqual(problems(`Intro.\n\n${opening}\n\nThe rest.`), [["markup", 3, 1, open(what), opening, expected]]);
    assert.match(html(`Intro.\n\n${opening}\n\nThe rest.`), /The rest\./);
  }
  assert.deepEqual(problems("> Intro.\n>\n> - a <!-- b --> c\n>\n>   <!-- d\n\nThe rest."), [
    ["markup", 5, 5, open("This comment"), "<!-- d", "-->"],
  ]);
});

test("so is an element that would go with everything in it", () => {
  for (const name of "title select textarea noscript template object applet svg math script style xmp iframe noembed noframes".split(" ")) {
    const source = `Intro.\n\n<${name}>\n\nThe rest.\n\n## H`;
    assert.deepEqual(problems(source), [["markup", 3, 1, open(`<${name}>`), `<${name}>`, `</${name}>`]]);
    assert.match(html(source), /The rest\.[\s\S]*## H|The rest\.<\/p>\n<h2 id="h">H/);
    assert.deepEqual(problems(`A line <${name}> and more.`)[0], ["markup", 1, 8, open(`<${name}>`), `<${name}>`, `</${name}>`]);
  }
  assert.deepEqual(problems("<plaintext>\n\nThe rest."), [["markup", 1, 1, open("<plaintext>"), "<plaintext>", undefined]]);
  assert.deepEqual(problems("<svg>\n<svg></svg>\n\nThe rest."), [["markup", 1, 1, open("<svg>"), "<svg>", "</svg>"]]);
  assert.deepEqual(problems("<iframe src=https://x.y/z />\n\nThe rest.")[0]?.slice(0, 4), ["markup", 1, 1, open("<iframe>")]);
});

test("what is closed is only what it is", () => {
  for (const source of [
    "<!-- a\n\nb --> c",
    "<!--> c",
    "<!---> c",
    "a <!-- b --> c",
    "<?php echo 1 > 2 ?>",
    "<![CDATA[ a ]]>",
    "<!DOCTYPE html>",
    "<p title='a>b' lang=\"<!--\">c</p>",
    "a <b>b</b> < c",
    "a `<!--` b\n\n    <title>",
    "a \\<title> b",
    "a <!-- b",
  ])
    assert.deepEqual(problems(source), [], source);
  const only = (source: string) => assert.deepEqual([...new Set(problems(source).map(([rule]) => rule))], ["html"], source);
  for (const source of [
    '<script>if (a < "<!--") {}</script>',
    "<title>a <b> <!-- </title>",
    "a <script>b</script> c",
    "<svg><title/><style>a</style><path d='M1 1'/></svg>",
    "<svg/> a",
    "<object>\n\n<param name=a>\n\n<embed src=b>\n\n</object>",
    '<iframe src="https://x.y/z">\n\n</iframe>',
    "<select><option>a<option>b</select>",
    "<noscript><p>a</noscript>",
  ])
    only(source);
});

test("a directive around it keeps it to itself", () => {
  assert.deepEqual(
    problems(":::note\n<caption><!--\n\n::::quote\n::::\n<e>\n:::").map(([rule, line]) => [rule, line]),
    [
      ["markup", 2],
      ["html", 6],
    ],
  );
});

test("thousands of them take their time only once", () => {
  const start = cpuSeconds();
  assert.ok(problems("a <title> b ".repeat(5_000)).length > 1_000);
  assert.ok(problems("<!-- a\n\n".repeat(5_000)).length === 1);
  assert.ok(cpuSeconds() - start < 3);
});
