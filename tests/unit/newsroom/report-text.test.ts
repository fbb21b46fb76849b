import assert from "node:assert/strict";
import { test } from "node:test";
import type { Problem } from "../../../src/newsroom/problem.ts";
import { compareProblems } from "../../../src/newsroom/problem.ts";
import { countProblems, plural, toLine, toText } from "../../../src/newsroom/report-text.ts";

const problem: Problem = {
  path: "content/articles/a.md",
  line: 12,
  column: 8,
  length: 5,
  rule: "field",
  severity: "error",
  field: "kind",
  message: "is none of the known values",
  got: "opinn",
  expected: "one of report, opinion",
  mend: "Did you mean `opinion`?",
  excerpt: "kind:  opinn # ?",
};

test("a problem is one line", () => {
  assert.equal(
    toLine(problem),
    "content/articles/a.md:12:8  kind: is none of the known values (got opinn; expected one of report, opinion). Did you mean `opinion`?",
  );
  const { got: _got, expected: _expected, ...bare } = problem;
  assert.equal(toLine(bare), "content/articles/a.md:12:8  kind: is none of the known values. Did you mean `opinion`?");
  assert.match(toLine({ ...problem, got: "" }), /\(got nothing; /);
});

test("the line of the file and a caret stand below it", () => {
  assert.deepEqual(toText([problem]).split("\n").slice(1), ["  12 | kind:  opinn # ?", "              ^^^^^"]);
  assert.equal(toText([problem, problem]).split("\n\n").length, 2);
  assert.equal(toText([{ ...problem, excerpt: "" }]).split("\n").length, 1);
});

test("the caret keeps its place under letters that are wide or stand on others", () => {
  const caret = (excerpt: string, column: number) =>
    toText([{ ...problem, line: 1, column, length: 1, excerpt }])
      .split("\n")[2]
      ?.indexOf("^");
  const edge = 6;
  assert.equal(caret("abcX", 4), edge + 3);
  assert.equal(caret("日本X", 3), edge + 4);
  assert.equal(caret("e\u0301X", 3), edge + 1);
  assert.equal(caret("🙂X", 3), edge + 2);
});

test("a long line is shown around the place, and nothing of a file reaches the terminal's controls", () => {
  const long = toText([{ ...problem, column: 501, length: 3, excerpt: `${"x".repeat(500)}abc${"y".repeat(500)}` }]).split("\n");
  assert.ok((long[1]?.length ?? 0) < 130);
  assert.equal(long[1]?.slice(long[2]?.indexOf("^")).slice(0, 3), "abc");
  assert.equal(
    toText([{ ...problem, excerpt: "a\u001b[31mb\u0000", got: "\u001b]0;x\u0007", column: 1 }]).match(/[\u0000-\u0009\u000b-\u001f]/),
    null,
  );
});

test("nothing of a file's name reaches the terminal's controls, nor breaks the line", () => {
  const named = {
    ...problem,
    path: "articles/a\nb\u001b[31m.md",
    field: "image\r",
    message: "is taken: articles/c\nd.md stands there",
    mend: "Rename a\nb",
  };
  assert.doesNotMatch(toLine(named), /[\u0000-\u001f]/);
  assert.match(toLine(named), /^articles\/a·b·\[31m\.md:12:8 {2}image·: /);
});

test("problems are counted", () => {
  assert.equal(countProblems([]), "No problems");
  assert.equal(countProblems([problem]), "1 error in 1 file");
  assert.equal(
    countProblems([problem, { ...problem, path: "b" }, { ...problem, severity: "warning" }]),
    "2 errors and 1 warning in 2 files",
  );
  assert.equal(countProblems([{ ...problem, severity: "warning" }]), "1 warning in 1 file");
  assert.equal(plural(1234, "article"), "1,234 articles");
});

test("problems are sorted by path, line, column, field and message, without regard to locale", () => {
  const at = (path: string, line: number, column: number, field = "a", message = "a") => ({
    ...problem,
    path,
    line,
    column,
    field,
    message,
  });
  const sorted = [
    at("A", 9, 1),
    at("a", 1, 1),
    at("a", 2, 1),
    at("a", 2, 10, "b"),
    at("a", 2, 10, "c", "x"),
    at("a", 2, 10, "c", "y"),
    at("ä", 1, 1),
  ];
  assert.deepEqual(sorted.toReversed().sort(compareProblems), sorted);
});
