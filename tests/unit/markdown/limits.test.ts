import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { failureProblem } from "../../../src/markdown/limits.ts";
import { MarkdownError } from "../../../src/markdown/markdown-error.ts";
import { printBody } from "../../../src/markdown/print.ts";
import { printMarkdown } from "../../../src/markdown/print-markdown.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { html, sampleView } from "./sample-view.ts";

const tooMuch: Record<string, string> = {
  "ten million characters": "a ".repeat(5_000_000),
  "200,000 quotes": ">".repeat(200_000),
  "quotes with spaces": "a\n\n> ".concat("> ".repeat(300)),
  "lists in lists": "- ".repeat(100_000),
  "numbered lists in lists": "1. ".repeat(60_000),
  "unbalanced brackets": "[".repeat(10_000),
  "closing brackets": "a] ".repeat(10_000),
  "labels left open": ":a[".repeat(70_000),
  "braces left open": ":a{".repeat(70_000),
  "definitions left open": "[a]: <".repeat(40_000),
  "entities without end": "&amp;".repeat(50_000),
  "colons without end": "http:".repeat(50_000),
  "formatting left open": Array.from({ length: 2_000 }, (_, index) => `<p><b id=a${index}>`).join(""),
  "elements left open": "<div>".repeat(20_000),
  "deep emphasis": `${"*a **b ".repeat(2_000)}${" c** d*".repeat(2_000)}`,
  "underscores within words": "_a".repeat(200_000),
  "addresses in brackets": "<https://a.example>".repeat(20_000),
  "a table that would be filled up": `|${"a|".repeat(5_000)}\n|${"-|".repeat(5_000)}\n${"|b|\n".repeat(5_000)}`,
  "a table of 100,000 rows": `|a|b|\n|-|-|\n${"|c|d|\n".repeat(100_000)}`,
  "definitions without end": Array.from({ length: 50_000 }, (_, index) => `[a${index}]: /x${index}`).join("\n"),
  "100,000 rules": "---\n".repeat(100_000),
  "100,000 tasks": "- [ ] a\n".repeat(50_000),
  "notes without end": "[^a] ".repeat(50_000),
  "comments without end": "<!-- a ".repeat(50_000),
  "directives without end": ":::note\n".repeat(20_000),
  "bare addresses": "www.a.b ".repeat(62_000),
  "deep indented lists": Array.from({ length: 600 }, (_, index) => `${"  ".repeat(index)}- a`).join("\n"),
};

for (const [name, source] of Object.entries(tooMuch)) {
  test(`refuses ${name} within a second`, () => {
    const start = cpuSeconds();
    const { problems, words } = inspectBody(source, "en");
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.rule, "limit");
    assert.equal(words, 0);
    assert.throws(() => printBody(source, sampleView()), MarkdownError);
    assert.ok(cpuSeconds() - start < 1);
  });
}

const many = (count: number, write: (index: number) => string, between = "") =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);

// As much of each as is let through, or nearly.
const bearable: Record<string, string> = {
  "emphasis left open": "*a **a ".repeat(12_000),
  "marks of emphasis": "*_~".repeat(20_000),
  "backticks of every length": many(300, (index) => `${"`".repeat(index)} `),
  "a wide table": `|${"a|".repeat(10_000)}\n|${"-|".repeat(10_000)}\n|${"b|".repeat(10_000)}`,
  "many quotes of many levels": `${">".repeat(199)} a\n`.repeat(290),
  "many lists of many levels": `${"- ".repeat(190)}a\n`.repeat(150),
  "many lists": "- a\n  - b\n    - c\n".repeat(5_000),
  "tags left open": '<a href="'.repeat(50_000),
  "elements left open": "<div>\n\n".repeat(10_000),
  "tables in tables": "<table><tr><td>".repeat(150),
  "a long line": "a ".repeat(240_000),
  "a long word": "a".repeat(490_000),
  "a long address": `https://a.example/${"a".repeat(480_000)}`,
  "a long mail address": `${"a.".repeat(200_000)}@b.c`,
  "notes that mention each other": `A[^0]\n\n${many(5_000, (index) => `[^${index}]: see[^${(index + 1) % 5_000}] and[^${(index + 7) % 5_000}]`, "\n\n")}`,
  "a note mentioned often": `${"a[^1] ".repeat(9_000)}\n\n[^1]: b`,
  "a long address used often": `[a]: /${"x".repeat(100_000)}\n\n${"[a] ".repeat(10_000)}`,
  directives: ":::note{title=a}\nb\n:::\n\n".repeat(4_000),
  "attributes of a directive": `:::note{${many(20_000, (index) => `a${index}=b`, " ")}}\na\n:::`,
  "links in links": `${"[".repeat(2_000)}a${"](b)".repeat(2_000)}`,
  "brackets in an address": `[a](${"(".repeat(5_000)}${")".repeat(5_000)})`,
  "titles left open": '[a](b "c '.repeat(20_000),
  spaces: `${" ".repeat(490_000)}a`,
  "spaces within": `a${" ".repeat(490_000)}b`,
  "empty lines": `${"\n".repeat(490_000)}a`,
  colons: ":".repeat(59_000),
  "marks that combine": "a\u0301\u0302\u0303".repeat(120_000),
  joiners: "👩\u200d".repeat(160_000),
};

for (const [name, source] of Object.entries(bearable)) {
  test(`is done with ${name} in a second, or refuses it`, () => {
    const timed = (work: () => unknown) => {
      const start = cpuSeconds();
      try {
        work();
      } catch (error) {
        assert.ok(error instanceof MarkdownError, String(error));
      }
      // Twice as long as on a machine that has nothing else to do.
      assert.ok(cpuSeconds() - start < 2);
    };
    timed(() => inspectBody(source, "en"));
    timed(() => printBody(source, sampleView()));
    timed(() => printMarkdown(source, sampleView(), "https://paper.example/"));
  });
}

test("a paragraph dense with quotes and dashes keeps them as typed where the parser would end the process", () => {
  const start = cpuSeconds();
  assert.match(html("it... -- ".repeat(30_000)), /^<p>it\.\.\. -- it/);
  assert.match(html(`"it's" `.repeat(30_000)), /^<p>“it’s” “it’s”/);
  assert.ok(cpuSeconds() - start < 2);
});

test("what is merely long is printed", () => {
  assert.equal(inspectBody("A line with “it's 10:30”...\n\n".repeat(10_000), "en").problems.length, 0);
  assert.equal(inspectBody(`|a|b|\n|-|-|\n${"| [10:30](/x/) | it's & |\n".repeat(8_000)}`, "en").problems.length, 0);
  assert.equal(inspectBody("- [it's](/x/) 10:30 & 3:2\n".repeat(8_000), "en").problems.length, 0);
});

test("repetition takes its time only once", () => {
  const start = cpuSeconds();
  assert.match(html("## a\n\n".repeat(10_000)), /id="a-9999"/);
  assert.equal(inspectBody(`<div ${Array.from({ length: 5_000 }, (_, index) => `a${index}=1`).join(" ")}>`, "en").problems.length, 5_000);
  assert.ok(cpuSeconds() - start < 3);
});

test("says where", () => {
  const [problem] = inspectBody(`a\n\nb\n${">".repeat(300)}`, "en").problems;
  assert.deepEqual([problem?.line, problem?.column], [4, 1]);
});

test("a parser that breaks is a problem of the body, not the end of the check", () => {
  const { rule, message } = failureProblem(new TypeError("x is null"));
  assert.deepEqual([rule, message], ["limit", "The body cannot be read: TypeError: x is null."]);
  assert.match(failureProblem(new RangeError("stack")).message, /nested too deep/);
});
