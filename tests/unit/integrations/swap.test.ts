import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { nextFolder, recover, swap } from "../../../src/integrations/swap.ts";
import { emptyFolder } from "../newsroom/desk.ts";

function paper(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), text);
}
const read = (folder: string) => readFileSync(join(folder, "index.html"), "utf8");

test("a finished build takes the place of the last one and leaves nothing beside it", () => {
  const root = emptyFolder();
  const out = join(root, "dist");
  paper(out, "old");
  paper(nextFolder(out), "new");
  swap(nextFolder(out), out);
  assert.equal(read(out), "new");
  assert.equal(existsSync(nextFolder(out)), false);
  assert.equal(existsSync(join(root, ".dist.old")), false);
});

test("a paper taken away by a build that was stopped comes back, and never over one that is there", () => {
  const root = emptyFolder();
  const out = join(root, "dist");
  paper(join(root, ".dist.old"), "last");
  recover(out);
  assert.equal(read(out), "last");
  paper(join(root, ".dist.old"), "older");
  recover(out);
  assert.equal(read(out), "last");
});
