import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { attribute, type BuiltPaper, bothPapers, named } from "./dist.ts";

const most = 6_000;
const atOnce = /(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g;

const weigh = (code: string) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The scripts a page loads by itself, with what they import at once; paths under the base path. */
function scriptsOf(paper: BuiltPaper, sources: string[]): Set<string> {
  const found = new Set(sources.map((source) => source.slice(paper.base.length + 1)));
  // A set gives what is added to it while it is gone through.
  for (const file of found)
    for (const [, name = ""] of paper.read(file).matchAll(atOnce)) found.add(`${file.slice(0, file.lastIndexOf("/") + 1)}${name}`);
  return found;
}

for (const paper of bothPapers()) {
  test(`the scripts a page of ${paper.publication.name} loads are at most ${most} bytes after Brotli`, (t) => {
    const pages = new Map<string, string>();
    for (const page of paper.pages) {
      const sources = named(page.tree, "script").flatMap((script) => attribute(script, "src") || []);
      const inline = named(page.tree, "script").filter((script) => !script.properties["src"]);
      pages.set(`${sources.join(" ")} ${JSON.stringify(inline)}`, page.address);
    }
    for (const address of pages.values()) {
      const { tree } = paper.page(address);
      const scripts = named(tree, "script");
      const files = scriptsOf(
        paper,
        scripts.flatMap((script) => attribute(script, "src") || []),
      );
      const inline = scripts.flatMap(({ children }) => children).map((node) => ("value" in node ? node.value : ""));
      const bytes = [...[...files].map((file) => paper.read(file)), ...inline].reduce((sum, code) => sum + weigh(code), 0);
      t.diagnostic(`${address}: ${bytes} bytes in ${files.size} files`);
      assert.ok(files.size > 0, address);
      assert.ok(bytes <= most, `${address}: ${bytes} bytes`);
    }
  });
}
