import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { failureProblem } from "../../../src/markdown/limits.ts";
import { MarkdownError } from "../../../src/markdown/markdown-error.ts";
import { printBody } from "../../../src/markdown/print.ts";
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
  assert.match(html("## a\n\n".repeat(20_000)), /id="a-19999"/);
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
