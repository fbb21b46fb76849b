import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { BuildError, verifyBuild } from "../../../src/integrations/verify.ts";

const folder = mkdtempSync(join(tmpdir(), "verify-"));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "a"));

const verify = (body: string) => {
  writeFileSync(join(folder, "a", "index.html"), `<main><article>${body}</article><aside><p>More</p></aside></main>`);
  return verifyBuild(folder, "", ["/a/"]);
};

test("a story's page must have its text", () => {
  for (const body of [
    '<div class="prose report"><p>a</p></div>',
    '<div class="prose report">\n  bare text</div>',
    '<div class="prose report"><figure><img src="a.png"></figure></div>',
    '<div class="prose"></div><aside>b</aside><div class="prose"><p>c</p></div>',
  ])
    assert.equal(verify(body).pages, 1, body);
  for (const body of ['<div class="prose report"></div>', '<div class="prose report">\n </div><p>b</p>', "<p>b</p>"])
    assert.throws(() => verify(body), BuildError, body);
});

test("a story must have its page", () => {
  assert.throws(() => verifyBuild(folder, "", ["/b/"]), /\/b\/ has no page/);
});
