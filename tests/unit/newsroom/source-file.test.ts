import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { load, only, path, publication, read, says, setUp, story } from "./desk.ts";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test("bytes that are not UTF-8 are told with their place", async () => {
  says(only(await read({ [path]: latin(story({ title: "Un café" })) })), {
    severity: "error",
    path,
    line: 2,
    column: 14,
    rule: "bytes",
    field: "file",
    message: "holds bytes that are not UTF-8",
    expected: "text saved as UTF-8",
    mend: /UTF-8/,
  });
  says(only(await read({ [path]: new Uint8Array([0xff, 0xfe, 0x2d, 0x00]) })), { line: 1, column: 1, rule: "bytes" });
  says(only(await read({ [path]: latin(story({ draft: "true" }, "caf\xe9\n")) })), { severity: "error", line: 9, column: 4 });
  says(only(await read({ "authors/a.yaml": latin("name: Ren\xe9\n") })), { path: "authors/a.yaml", line: 1, column: 10, rule: "bytes" });
  says(only(await read({ "redirects.yaml": latin("/caf\xe9/: /\n") })), { path: "redirects.yaml", line: 1, rule: "bytes" });
  says(only(await read({ "publication.yaml": latin(publication({ name: "Caf\xe9" })) })), {
    path: "publication.yaml",
    line: 1,
    column: 10,
  });
});

test("a mark for a letter lost before hides no place of bytes that are none", async () => {
  const bytes = (text: string, ...rest: number[]) => new Uint8Array([...new TextEncoder().encode(text), ...rest]);
  const head = `\ufeff${story({ title: "Lost \ufffd letter" })}`.replaceAll("\n", "\r\n");
  for (const rest of [[0xff], [0xc3], [0xe2, 0x82, 0x41], [0xed, 0xa0, 0x80]])
    says(only(await read({ [path]: bytes(`${head}One \u00e9\u{1f600} `, ...rest) })), {
      line: 9,
      column: 9,
      rule: "bytes",
      message: /not UTF-8/,
    });
});

test("control characters are told with their place, in a draft too", async () => {
  for (const draft of [undefined, "true"]) {
    says(only(await read({ [path]: story({ draft }, "One\ttwo\u0007 three.\n") })), {
      severity: "error",
      path,
      line: draft ? 9 : 8,
      column: 8,
      rule: "bytes",
      field: "file",
      message: /control character/,
      got: "U+0007",
      mend: /Delete/,
    });
  }
  says(only(await read({ [path]: story({}, "a\u0000b\n") })), { got: "U+0000" });
  says(only(await read({ [path]: story({}, "a\ufffeb\n") })), { got: "U+FFFE" });
  assert.equal((await read({ [path]: story({}, `a${"\u0085".repeat(50)}\n`) })).problems.length, 20);
});

test("a byte order mark and any line ends are fine and change no digest", async () => {
  const plain = await read();
  for (const text of [`\ufeff${story()}`, story().replaceAll("\n", "\r\n"), `\ufeff${story().replaceAll("\n", "\r")}`]) {
    const { newsroom, problems } = await read({ [path]: text });
    assert.deepEqual(problems, []);
    assert.equal(newsroom?.articles[0]?.digest, plain.newsroom?.articles[0]?.digest);
  }
  const { problems } = await read({ [path]: `\ufeff${story({ kind: "x" }).replaceAll("\n", "\r\n")}` });
  says(only({ problems }), { line: 6, column: 7, field: "kind" });
  assert.deepEqual((await read({ "publication.yaml": `\ufeff${publication().replaceAll("\n", "\r\n")}` })).problems, []);
});

test("a link to nothing is a problem and no crash", async () => {
  const folder = setUp();
  symlinkSync(join(folder, "gone.md"), join(folder, "articles/2026/01/second.md"));
  const proof = await load(folder);
  says(only(proof), {
    severity: "error",
    path: "articles/2026/01/second.md",
    line: 1,
    rule: "bytes",
    message: /not there/,
    mend: /file itself/,
  });
  assert.equal(proof.files, 2);
});
