import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import rehypeRaw from "rehype-raw";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { plainText } from "../../../src/markdown/plain-text.ts";
import { printBody } from "../../../src/markdown/print.ts";
import { html, sampleView } from "./sample-view.ts";

test("headings, code and smart punctuation", () => {
  const { headings } = printBody("## A *b*\n\n### C", sampleView());
  assert.deepEqual(headings, [
    { depth: 2, text: "A b", id: "a-b" },
    { depth: 3, text: "C", id: "c" },
  ]);
  assert.equal(html("```js\na < b\n```"), '<pre tabindex="0"><code>a &#x3C; b\n</code></pre>');
  assert.equal(html("\"It's\" 'so' -- yes..."), "<p>“It’s” ‘so’ – yes…</p>");
});

test("the addresses of other sites are noted in the order of their links, each as often as it stands there", () => {
  const source =
    '[a](https://a.b/?x=1&y=2)[^1] [own](/a/) <a href="//c.d/">c</a> [a](https://a.b/?x=1&y=2) [[mail](mailto:x@y.z)](https://e.f)\n\n[^1]: <https://g.h>';
  assert.deepEqual(printBody(source, sampleView()).addresses, [
    "https://a.b/?x=1&y=2",
    "//c.d/",
    "https://a.b/?x=1&y=2",
    "https://e.f",
    "https://g.h",
  ]);
});

test("the same body is printed the same twice, and with Windows line ends", () => {
  const source = "# A\n\n:::note{title=b}\nc[^1]\n:::\n\n<div>d</div>\n\n[^1]: e\n";
  assert.equal(html(source), html(source));
  assert.equal(html(source.replaceAll("\n", "\r\n")).replaceAll("\r", ""), html(source));
});

test("empty paragraphs go", () => {
  assert.equal(html("<p></p>\n\na<div>b</div>").replaceAll("\n", ""), "<p>a</p><div>b</div>");
});

const parse = rehypeRaw() as unknown as (tree: unknown) => object;
const corpus = "../shared/corpora/18f/articles";

// A real newsroom, where one lies beside the project.
if (existsSync(corpus)) {
  test("real stories lose no word and give the ids they were inspected with", () => {
    const files = globSync(`${corpus}/**/*.md`);
    assert.ok(files.length > 300);
    for (const file of files) {
      const body = readFileSync(file, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
      const seen = inspectBody(body, "en");
      assert.ok(
        seen.problems.every(({ rule }) => rule === "html"),
        file,
      );
      const { html, headings } = printBody(body, sampleView());
      assert.deepEqual(
        seen.headings.map(({ depth, text, id }) => ({ depth, text, id })),
        headings,
        file,
      );
      const printed = wordsIn(textOf(html));
      for (const [word, times] of wordsIn(seen.text)) assert.ok((printed.get(word) ?? 0) >= times, `${file}: ${word}`);
      const outside = html.replace(/<pre[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>/g, "");
      assert.doesNotMatch(outside, /<(?:script|iframe|style)| style=| on[a-z]+="/, file);
    }
  });
}

function textOf(page: string): string {
  return plainText(
    parse({ type: "root", children: [{ type: "raw", value: page.replace(/<sup><a href="#fn-.*?<\/sup>/g, "") }] }),
    () => "",
  );
}

function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
