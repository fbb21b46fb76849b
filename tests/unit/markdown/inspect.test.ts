import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { printBody } from "../../../src/markdown/print.ts";
import { sampleView } from "./sample-view.ts";

const source = `# One "quoted"

10:30[^1] [x](../x.md) [r][ref] <https://a.b/c> ![alt](a.jpg) ![](b.jpg)

::read-more{to=slug}

:::update{time=10:30 title="It begins"}
Text
:::

:::note{title="Box"}
### In the box
:::

[ref]: /r/
[^1]: a note
`;

test("what a body holds, and where", () => {
  const { headings, links, pictures, cards, updates, problems, text, words } = inspectBody(source, "en");
  assert.deepEqual(problems, []);
  assert.deepEqual(headings, [
    { line: 1, column: 1, length: 14, depth: 2, text: "One “quoted”", id: "one-quoted" },
    { line: 12, column: 1, length: 14, depth: 3, text: "In the box", id: "in-the-box" },
  ]);
  assert.deepEqual(
    links.map(({ url, line, column }) => [url, line, column]),
    [
      ["../x.md", 3, 11],
      ["/r/", 3, 24],
      ["https://a.b/c", 3, 33],
    ],
  );
  assert.deepEqual(
    pictures.map(({ url, alt, decorative }) => [url, alt, decorative]),
    [
      ["a.jpg", "alt", false],
      ["b.jpg", "", false],
    ],
  );
  assert.deepEqual(cards, [{ line: 5, column: 1, length: 20, to: "slug" }]);
  assert.deepEqual(
    updates.map(({ line, time, title }) => [line, time, title]),
    [[7, "10:30", "It begins"]],
  );
  assert.equal(text, "One “quoted”\n10:30 x r\nIt begins\nText\nBox\nIn the box\na note");
  assert.equal(words, 14);
});

test("raw HTML is read as a browser reads it", () => {
  const { links, pictures, headings, text, problems } = inspectBody(
    '## A\n\n<div>\n<h3>B <i>b</i></h3><a href="/x/">l</a><img src="d.png" alt=""><img src="e.png">\n</div>\n\n![](f.png) [m](/y/)',
    "en",
  );
  assert.deepEqual(
    headings.map(({ id, line, column }) => [id, line, column]),
    [
      ["a", 1, 1],
      ["b-b", 4, 1],
    ],
  );
  assert.deepEqual(
    links.map(({ url, line }) => [url, line]),
    [
      ["/x/", 4],
      ["/y/", 7],
    ],
  );
  assert.deepEqual(
    pictures.map(({ url, alt, decorative }) => [url, alt, decorative]),
    [
      ["d.png", "", true],
      ["e.png", null, false],
      ["f.png", "", false],
    ],
  );
  assert.equal(text, "A\nB b\nl\nm");
  assert.deepEqual(problems, []);
});

test("ids and headings are those of the printed body, with and without raw HTML", () => {
  for (const body of [source, `${source}\n<h2>One "quoted"</h2> <p id="cookie"><a href="#cookie">x</a></p>\n\n<a name="old"></a>`]) {
    const seen = inspectBody(body, "en");
    const { html, headings } = printBody(body, sampleView());
    assert.deepEqual(
      seen.headings.map(({ depth, text, id }) => ({ depth, text, id })),
      headings,
    );
    const printed = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(
      printed.filter((id) => !seen.anchors.includes(id ?? "")),
      [],
    );
    assert.deepEqual(
      seen.anchors.filter((id) => !printed.includes(id)),
      body === source ? [] : ["cookie"],
    );
  }
});

test("elements that only their surroundings close have a place", () => {
  for (const body of [
    "x[^1]\n\n[^1]: see <div class=y>z",
    "x[^1]\n\n[^1]: <button>b",
    "x[^1]\n\n[^1]: a </li> <u class=y>b",
    "<caption><textarea>\n\n    g",
    "<figcaption><style>\n\n\n\t→(",
    "a||\n-|-\n}<col><e>",
  ]) {
    const { problems } = inspectBody(body, "en");
    assert.ok(problems.length > 0, body);
    for (const { line, column, length } of problems) assert.ok(line > 0 && column > 0 && length >= 0, body);
    assert.ok(!problems.some(({ rule }) => rule === "limit"), body);
    printBody(body, sampleView());
  }
});

test("an empty body and a body of line ends", () => {
  for (const body of ["", "\n\n", "\r\n", " "])
    assert.deepEqual([inspectBody(body, "en").words, inspectBody(body, "en").problems], [0, []]);
});
