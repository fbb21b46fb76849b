import assert from "node:assert/strict";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { emptyFolder, load, only, path, picture, read, says, setUp, story } from "./desk.ts";

test("a newsroom that is not there, or is a file, is one problem", async () => {
  const root = emptyFolder();
  const missing = await load(join(root, "none"));
  says(only(missing), {
    severity: "error",
    field: "newsroom",
    message: "does not exist",
    expected: /publication.yaml/,
    mend: /DATELINE_CONTENT/,
  });
  assert.equal(missing.newsroom, undefined);
  writeFileSync(join(root, "file"), "x");
  says(only(await load(join(root, "file"))), { message: "is not a folder" });
});

test("an empty newsroom names the two things it needs", async () => {
  const { problems, files, newsroom } = await load(emptyFolder());
  assert.deepEqual(
    problems.map(({ path: at, message }) => `${at} ${message}`),
    ["articles does not exist", "publication.yaml does not exist"],
  );
  says(problems[0] as never, { severity: "error", mend: /npm run new/ });
  says(problems[1] as never, { severity: "error", expected: "the paper's own facts", mend: /Copy publication.yaml/ });
  assert.equal(files, 0);
  assert.equal(newsroom, undefined);
});

test("articles without an article are a problem", async () => {
  says(only(await read({ [path]: null, "articles/2026/a.svg": picture })), {
    severity: "error",
    path: "articles",
    message: "holds no article",
  });
});

test("a missing publication.yaml hides no problem of a story", async () => {
  const { problems, newsroom } = await read({ "publication.yaml": null, [path]: story({ kind: "x" }) });
  assert.equal(newsroom, undefined);
  assert.deepEqual(
    problems.map(({ path: at }) => at),
    [path, "publication.yaml"],
  );
});

test("files that look like stories are not lost", async () => {
  for (const name of ["a.markdown", "a.mdx", "a.mdown", "a.MDX", "a.md.bak", "README", "a.md ", "a.md.txt", "a.txt"]) {
    const isText = name.endsWith(".txt");
    const proof = await read({ [`articles/2026/${name}`]: isText ? story() : "x" });
    const fault = only(proof);
    says(fault, { path: `articles/2026/${name}`, line: 1, field: "file name" });
    if (name === "a.md.bak") says(fault, { severity: "warning", message: /left out/ });
    else says(fault, { severity: "error", message: /would be lost/, got: name, expected: /\.md/ });
  }
  says(only(await read({ "pages/about.markdown": story() })), {
    severity: "error",
    path: "pages/about.markdown",
    message: /would be lost/,
  });
});

test("other files are named once, and what belongs to a story is not", async () => {
  says(only(await read({ "articles/a.docx": "x" })), { severity: "warning", message: /left out/, got: ".docx", mend: /\.md/ });
  says(only(await read({ "articles/a.psd": "x" })), { severity: "warning", got: ".psd" });
  const fine = {
    "articles/a.svg": picture,
    "articles/a.mp3": "x",
    "articles/notes.txt": "x",
    "articles/.hidden.md": "x",
    "articles/a.md~": "x",
  };
  assert.deepEqual((await read(fine)).problems, []);
});

test("small and capital letters of .md are one", async () => {
  const { problems, files } = await read({ "articles/2026/Second.MD": story() });
  assert.deepEqual(problems, []);
  assert.equal(files, 2);
});

test("a story outside articles/ is not passed over in silence", async () => {
  says(only(await read({ "story.md": story() })), {
    severity: "warning",
    path: "story.md",
    message: /outside articles/,
    mend: /articles\//,
  });
  says(only(await read({ "Articels/story.md": story() })), { severity: "warning", path: "Articels", mend: /`articles`/ });
  says(only(await read({ "posts/2026/story.md": story() })), { severity: "warning", path: "posts", message: /no folder of a newsroom/ });
  says(only(await read({ "redirects.yml": "/a/: /" })), { severity: "warning", path: "redirects.yml", mend: /`redirects.yaml`/ });
  says(only(await read({ "authors/jane.md": "x" })), { severity: "warning", path: "authors/jane.md", mend: /yaml/ });
  assert.deepEqual((await read({ "README.md": "x", "media/notes.md": "x", "drawings/a.svg": picture })).problems, []);
});

test("a link to a folder is told, one to a file is followed", async () => {
  const folder = setUp({ "elsewhere/a.svg": picture });
  mkdirSync(join(folder, "archive"));
  symlinkSync(join(folder, "archive"), join(folder, "articles/2025"));
  says(only(await load(folder)), { severity: "error", path: "articles/2025", message: /links are not followed/ });
});

test("a newsroom lies where pictures can be found", async () => {
  for (const name of ["a#b", "a?b", "a%20b"]) {
    const folder = join(emptyFolder(), name);
    cpSync(setUp(), folder, { recursive: true });
    says(only(await load(folder)), {
      severity: "error",
      field: "newsroom",
      message: /lies in a folder with #, \? or %/,
      mend: /^Rename the folder/,
    });
  }
  const folder = join(emptyFolder(), "100% ours, ü");
  cpSync(setUp(), folder, { recursive: true });
  assert.deepEqual((await load(folder)).problems, []);
});

test("a link out of the newsroom in place of one of its own files is refused, and nothing of it is told", async () => {
  for (const name of ["publication.yaml", "redirects.yaml", "weather.json", "addresses.txt"]) {
    const folder = setUp({ [name]: null });
    const outside = emptyFolder();
    writeFileSync(join(outside, "secret"), "root:x:0:0\n");
    symlinkSync(join(outside, "secret"), join(folder, name));
    const proof = await load(folder);
    says(only(proof), { path: name, field: "file", message: "is a link out of the newsroom", excerpt: "" });
    assert.equal(proof.newsroom, undefined);
  }
});

test("a link out of the newsroom is refused, and one that leads in a circle ends", async () => {
  const outside = emptyFolder();
  writeFileSync(join(outside, "letter.md"), story());
  const folder = setUp();
  symlinkSync(join(outside, "letter.md"), join(folder, "articles/2026/01/letter.md"));
  says(only(await load(folder)), { path: /letter\.md$/, field: "file", message: "is a link out of the newsroom" });
  const round = setUp();
  symlinkSync("round.md", join(round, "articles/2026/01/round.md"));
  symlinkSync("..", join(round, "articles/2026/01/up"));
  const messages = (await load(round)).problems.map(({ message }) => message);
  assert.ok(messages.includes("is a link to a folder, and links are not followed"));
  assert.ok(messages.some((message) => /ELOOP/.test(message)));
});
