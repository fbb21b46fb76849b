import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { html } from "./sample-view.ts";

const problems = (source: string) =>
  inspectBody(source, "en").problems.map(({ rule, line, column, length, message, got }) => [rule, line, column, length, message, got]);

test("a second note of one name, and one that nothing leads to", () => {
  assert.deepEqual(problems("A[^a]\n\n[^a]: one\n\n[^A]: two\n\n> [^c]: three[^d]\n\n[^d]: four"), [
    ["note", 5, 1, 5, "A second note of this name is not printed.", "[^A]:"],
    ["note", 7, 3, 5, "No mark in the text leads to this note, so that it is not printed.", "[^c]:"],
    ["note", 9, 1, 5, "No mark in the text leads to this note, so that it is not printed.", "[^d]:"],
  ]);
  assert.deepEqual(problems("A[^a]\n\n[^a]: see[^b] and[^a]\n\n[^b]: end"), []);
});

test("a mark without a note", () => {
  const message = "There is no note of this name, so that its mark is printed as it is.";
  assert.deepEqual(problems("A\nb[^x] c[^a]\n\n[^a]: see *this[^b]*"), [
    ["reference", 2, 2, 4, message, "[^x]"],
    ["reference", 4, 16, 4, message, "[^b]"],
  ]);
  assert.match(html("A[^x]"), /A\[\^x\]/);
});

test("what is no mark", () => {
  assert.deepEqual(problems("`[^a]` and \\[^b] and [^a b] and [^]\n\n    [^c]\n\n<p>[^d]</p>"), []);
});
