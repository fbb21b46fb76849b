import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { attribute, bothPapers, named } from "./dist.ts";

const most = 6_000;

for (const paper of bothPapers()) {
  test(`a page of ${paper.publication.name} loads one script, of at most ${most} bytes after Brotli, which loads no other`, () => {
    const pages = new Map<string, string>();
    for (const page of paper.pages) {
      const scripts = named(page.tree, "script").flatMap((script) => attribute(script, "src") || []);
      assert.equal(scripts.length, 1, page.address);
      pages.set(scripts[0] ?? "", page.address);
    }
    for (const [script, page] of pages) {
      const code = paper.read(script.slice(paper.base.length + 1));
      assert.doesNotMatch(code, /\bimport\s*["'`{(]|\bfrom\s*["'`]/, page);
      const { length } = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      assert.ok(length <= most, `${page}: ${length} bytes`);
    }
  });
}
