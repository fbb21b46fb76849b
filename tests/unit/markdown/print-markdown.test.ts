import assert from "node:assert/strict";
import { test } from "node:test";
import type { BodyView } from "../../../src/markdown/body-view.ts";
import { readManuscript } from "../../../src/markdown/manuscript.ts";
import { printMarkdown } from "../../../src/markdown/print-markdown.ts";
import { textOf } from "../../../src/markdown/tree.ts";
import { sampleView } from "./sample-view.ts";

const page = "https://x.example/2026/01/01/one/";
const markdown = (source: string, parts: Partial<BodyView> = {}) => printMarkdown(source, sampleView(parts), page).trimEnd();
const picture = { src: "https://x.example/a.webp", width: 4, height: 3 };

test("plain Markdown stays what it is", () => {
  for (const source of [
    "A paragraph.",
    "*emphasis*, **weight**, ~~deletion~~ and `code`",
    "- one\n- two\n  - inner",
    "1. first\n2. second",
    "> A quotation.",
    "```js\nconst a = 1;\n```",
    "---",
    "| a | b |\n| :-- | --: |\n| 1 | x \\| y |",
    "A note.[^one]\n\n[^one]: Its text.\n\n    Its second paragraph.",
  ])
    assert.equal(markdown(source), source);
});

test("words that look like Markdown are words again when they are read", () => {
  for (const words of [
    "1\\. not a list",
    "\\- not a list",
    "\\# not a heading",
    "\\*not\\* \\_emphasis\\_ and \\~\\~kept\\~\\~",
    "\\[not\\](a link) and \\`code\\`",
    "a \\| b\n\\--- \\| ---",
    "a &amp;copy; and &lt;b>",
    "\\[^one] without a note",
    "wow\\![a](https://x.example/)",
    "**x**(y) [z](https://x.example/) - a\n+b",
  ]) {
    const said = textOf(readManuscript(words, "en").tree);
    assert.equal(textOf(readManuscript(markdown(words), "en").tree), said, markdown(words));
  }
});

test("words that look like HTML are words again to whoever reads them", () => {
  const rows = "| \\<svg> *a* | b |\n| --- | --- |";
  assert.equal(markdown(rows), rows);
  assert.equal(markdown("a &lt;svg> | b\n--- | ---\n\\*c\\* | d"), "| a \\<svg> | b |\n| --- | --- |\n| \\*c\\* | d |");
  assert.equal(markdown("[a](&lt;b&gt;c&lt;/b&gt;)"), "[a](%3Cb%3Ec%3C/b%3E)");
  assert.equal(markdown("A.[^<b>]\n\n[^<b>]: B."), "A.[^%3cb%3e]\n\n[^%3cb%3e]: B.");
  assert.equal(markdown(':::note{title="https://a.example/&quot;>&lt;/b>"}\nB\n:::'), '> **https://a.example/">&lt;/b>**\n>\n> B');
});

test("headings begin below the headline", () => {
  assert.equal(markdown("# One\n\n### Three\n\n# Two"), "## One\n\n### Three\n\n## Two");
});

test("links are those of the view: whole, or the text of what is not in print", () => {
  const links = { "../a.md": "https://x.example/a/", "/b/": null };
  assert.equal(
    markdown("[a](../a.md) [b *c*](/b/) [d](https://d.example/)", { links }),
    "[a](https://x.example/a/) b *c* [d](https://d.example/)",
  );
  assert.equal(markdown("[up](#top) [run](javascript:alert)"), `[up](${page}#top) run`);
  assert.equal(markdown("[named][n]\n\n[n]: https://n.example/ 'T'"), '[named](https://n.example/ "T")');
});

test("pictures are those of the view with caption and credit, or their alternative text", () => {
  const pictures = { "a.jpg": picture };
  assert.equal(markdown('![A](a.jpg "Caption || Credit")', { pictures }), '![A](https://x.example/a.webp "Caption — Credit")');
  assert.equal(markdown("See ![a river](gone.jpg)"), "See a river");
});

test("directives become quotes, links and headings", () => {
  assert.equal(markdown(':::quote{by="A" source="B"}\nSaid.\n:::'), "> Said.\n>\n> — A, B");
  assert.equal(markdown(':::note{title="In short"}\nText.\n:::'), "> **In short**\n>\n> Text.");
  assert.equal(
    markdown("Before.\n\n::read-more{to=a}\n\n::read-more{to=b}", {
      cards: { a: { href: "https://x.example/a/", title: "A", kicker: "", picture: null } },
    }),
    "Before.\n\nRead more: [A](https://x.example/a/)",
  );
  assert.equal(markdown('::embed{url="https://youtu.be/abc" title="Film"}'), "[Film](https://www.youtube.com/watch?v=abc)");
  assert.equal(
    markdown(':::update{time="14:30" title="News"}\nText.\n:::', { moments: { "14:30": { iso: "", text: "14:30" } } }),
    "## 14:30 News\n\nText.",
  );
  assert.equal(markdown("A ratio of 3:2 at 10:30."), "A ratio of 3:2 at 10:30.");
});

test("of raw HTML the words stay, with its pictures and frames; comments and what never shows go", () => {
  const pictures = { "a.jpg": picture };
  assert.equal(markdown("H<sub>2</sub>O<br>and <!-- no --> more"), "H2O\\\nand  more");
  assert.equal(markdown("<!-- nothing -->\n\nText."), "Text.");
  assert.equal(markdown("<div><p>One <b>two</b></p><p>Three</p></div>"), "One two\n\nThree");
  assert.equal(markdown("<script>alert(1)</script>\n\nText <style>p{}</style>here."), "Text here.");
  assert.equal(markdown("<svg>\n\nhidden\n\n</svg>\n\nShown."), "Shown.");
  assert.equal(markdown('<img src="a.jpg" alt="A">', { pictures }), "![A](https://x.example/a.webp)");
  assert.equal(
    markdown('<iframe src="https://www.youtube.com/embed/abc" title="Film"></iframe>'),
    "[Film](https://www.youtube.com/watch?v=abc)",
  );
  assert.equal(markdown("A.\n\n<a id=x></a>\n\n- <i></i>\n- [](https://x.example/) b\n\nC."), "A.\n\n-\n- b\n\nC.");
  assert.equal(markdown("<details>\n\nInside *it*.\n\n</details>"), "Inside *it*.");
  assert.doesNotMatch(markdown('<a href="javascript:x">a</a> <p onclick="x">b</p>\n\n<div>c <x-y>d</x-y></div>'), /[<>]/);
});

test("tasks show their boxes", () => {
  assert.equal(markdown("- [x] done\n- [ ] open"), "- ☑ done\n- ☐ open");
});
