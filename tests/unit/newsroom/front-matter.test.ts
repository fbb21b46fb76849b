import assert from "node:assert/strict";
import { test } from "node:test";
import { faultOf, only, paperFault, path, read, says, story } from "./desk.ts";

/** The only problem of a story whose fields are these lines, from line 2 on. */
const broken = async (lines: string) => only(await read({ [path]: `---\n${lines}\n---\n\nText.\n` }));
const rest = "\ndescription: x\ndate: 2026-01-05\nsection: world";

test("a file without fields says how to begin", async () => {
  says(only(await read({ [path]: "Just text.\n" })), {
    severity: "error",
    path,
    line: 1,
    column: 1,
    rule: "yaml",
    field: "file",
    message: "does not begin with its fields",
    expected: /three hyphens/,
    mend: /`---`/,
  });
  says(only(await read({ [path]: "" })), { message: "is empty", mend: /delete the file/ });
  says(only(await read({ [path]: " \n\n" })), { message: "is empty" });
  says(only(await read({ [path]: `\n${story()}` })), { message: "does not begin with its fields" });
  says(only(await read({ [path]: "---\n---\n\nText.\n" })), { field: "fields", message: /missing/, mend: /one field a line/i });
  says(only(await read({ [path]: "---\njust words\n---\n\nText.\n" })), { line: 2, field: "fields", message: "are not written as fields" });
  says(only(await read({ [path]: "---\n- a\n- b\n---\n\nText.\n" })), { field: "fields", message: "are not written as fields" });
});

test("a block of fields that is never closed is told where it opens", async () => {
  says(only(await read({ [path]: `---\ntitle: x${rest}\n\nText without a fence.\n` })), {
    line: 1,
    column: 1,
    field: "file",
    message: "never closes the block of fields opened here",
    mend: "Put a line `---` below the last field",
  });
});

test("a fence forgotten in a story with a rule of hyphens is found where the story begins", async () => {
  says(only(await read({ [path]: `---\ntitle: x${rest}\n\nThe story begins here.\n\n---\n\nAnd goes on.\n` })), {
    line: 7,
    column: 1,
    rule: "yaml",
    message: "is no field: it has no colon after its name",
    got: "The story begins here.",
    mend: /story begins here, put a line `---` above/,
  });
});

test("a field that stands twice is told with both lines", async () => {
  says(await broken(`title: x${rest}\ntitle: y`), {
    line: 6,
    column: 1,
    length: 5,
    rule: "yaml",
    field: "title",
    message: "stands twice: here and in line 2",
    mend: /Keep one/,
  });
  says(await broken(`title: x${rest}\nimage:\n  src: a\n  src: b`), {
    line: 8,
    column: 3,
    field: "src",
    message: /twice: here and in line 7/,
  });
  says(await paperFault({ place: "{ name: x, name: y, latitude: 1, longitude: 1 }" }), { line: 6, column: 19, message: /twice/ });
});

test("each fault of YAML is told in words, at its place, and alone", async () => {
  says(await broken(`title: One: two${rest}`), {
    line: 2,
    column: 8,
    field: "title",
    message: /second colon/,
    got: "One: two",
    mend: 'Put the text in quotes: `title: "One: two"`',
  });
  says(await broken(`title: He said: "no"${rest}`), { mend: `Put the text in quotes: \`title: 'He said: "no"'\`` });
  says(await broken(`title:x${rest}`), { line: 2, message: "lacks a space after its colon", mend: "Write `title: x`" });
  says(await broken(`title: "x${rest}`), { line: 2, column: 8, field: "title", message: /quotation mark and never closes/, expected: '"' });
  says(await broken(`title: x${rest}\ntags: [a, b\nkicker: c`), {
    line: 6,
    column: 7,
    field: "tags",
    message: /bracket and never closes/,
    expected: "]",
  });
  says(await broken(`title: x${rest}\nimage: { src: a`), { line: 6, column: 8, field: "image", expected: "}" });
  says(await broken(`title: 'it's'${rest}`), { line: 2, message: /after its closing quotation mark/, mend: /title: "it's"/ });
  says(await broken(`title: "a" b${rest}`), { line: 2, column: 12, message: /after its closing/, got: "b" });
  says(await broken(`title: @home${rest}`), {
    line: 2,
    column: 8,
    message: /begins with @/,
    mend: 'Put the text in quotes: `title: "@home"`',
  });
  says(await broken(`title: *bold* words${rest}`), {
    line: 2,
    column: 8,
    rule: "yaml",
    message: /begins with \*/,
    mend: /"\*bold\* words"/,
  });
  says(await broken(`title: !x y${rest}`), { line: 2, message: /begins with !/ });
  says(await broken(`title: %x${rest}`), { line: 2, message: /begins with %/ });
  says(await broken(`title: x${rest}\n\tkicker: y`), { line: 6, column: 1, message: "is indented with a tab", expected: "spaces" });
  says(await broken(`title: x\n  kicker: y${rest}`), { line: 3, field: "kicker", message: /indented further/, mend: /same column/ });
  says(await broken(`title: "a\\qb"${rest}`), { line: 2, message: /backslash/, got: "\\q" });
  says(await broken(`title: x${rest}\ntags: - a`), { line: 6, message: /begins a list/, mend: /hyphen and a space/ });
  says(await broken(`title x${rest}`), { line: 2, message: /no colon/, got: "title x" });
});

test("a headline with # loses nothing without a word", async () => {
  says(await faultOf({ title: "Why #1 wins" }), {
    severity: "error",
    line: 2,
    column: 12,
    field: "title",
    message: /everything from #1 on/,
    mend: /`title: "Why #1 wins"`/,
  });
  says(await faultOf({ tags: "\n  - #MeToo" }), { line: 7, column: 5, message: /from #MeToo on/, mend: /- "#MeToo"/ });
  says(await paperFault({ colors: "\n  accent: #7d1b1f" }), { message: /from #7d1b1f on/, mend: /accent: "#7d1b1f"/ });
  const { problems } = await read({ [path]: story({ title: "The C# story # a remark", kicker: '"#1"' }) });
  assert.deepEqual(problems, []);
});

test("a mark that ends the fields before their end is told", async () => {
  for (const mark of ["...", "... # over", "--- x: y"])
    says(await broken(`title: x${rest}\n${mark}\ndraft: true\nbogus: y`), {
      severity: "error",
      line: 6,
      column: 1,
      rule: "yaml",
      field: "fields",
      message: "ends the fields here, so that nothing below it is read",
      got: mark,
      mend: "Delete the line",
    });
  says(await paperFault({ labels: "{ mustRead: x }\n...\nhost: nginx" }), { path: "publication.yaml", line: 9, got: "..." });
  says(only(await read({ "redirects.yaml": "/a/: /\n---\n/b/: /\n" })), { line: 2, got: "---" });
  for (const harmless of ["---\n/a/: /\n", "/a/: /\n...\n", "/a/: /\n...\n# the end\n"])
    assert.deepEqual((await read({ "redirects.yaml": harmless })).problems, [], harmless);
});

test("aliases that unfold without end are refused", async () => {
  const bomb = [
    "a: &a [x, x, x, x, x, x, x, x, x]",
    ..."bcdefgh".split("").map((c, i) => `${c}: &${c} [${`*${"abcdefg"[i]}, `.repeat(9)}]`),
  ];
  says(await broken(bomb.join("\n")), { rule: "yaml", message: /repeat each other/ });
});

test("fences may carry white space, and a story may hold rules of its own", async () => {
  const { newsroom, problems } = await read({ [path]: `${story().replaceAll("---\n", "---  \n")}\nA\n\n---\n\nB\n` });
  assert.deepEqual(problems, []);
  assert.equal(newsroom?.articles.length, 1);
});
