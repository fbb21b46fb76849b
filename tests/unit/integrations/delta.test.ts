import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { compareBuilds } from "../../../src/integrations/delta.ts";
import { type Manifest, printManifest, readManifest } from "../../../src/integrations/manifest.ts";
import { emptyFolder } from "../newsroom/desk.ts";

const manifest = (files: Record<string, string>): Manifest =>
  new Map(Object.entries(files).map(([path, digest]) => [path, { digest, bytes: digest.length, time: 1 }]));

test("a change is told file by file, in order, whatever the times say", () => {
  const delta = compareBuilds(
    manifest({ "b.html": "bb", "a.html": "a", "c.html": "c" }),
    manifest({ "e.html": "e", "a.html": "a", "b.html": "bbb", "d.html": "d" }),
  );
  assert.deepEqual(delta, {
    added: [
      { path: "d.html", bytes: 1 },
      { path: "e.html", bytes: 1 },
    ],
    changed: [{ path: "b.html", bytes: 3 }],
    removed: [{ path: "c.html", bytes: 1 }],
    unchanged: 1,
    bytes: 5,
  });
});

test("a manifest is kept as it is, and a broken one is none", () => {
  const file = join(emptyFolder(), "1.json");
  const made = manifest({ 'b"<.html': "b", "ü.html": "a" });
  writeFileSync(file, printManifest(made));
  assert.deepEqual(readManifest(file), new Map([...made].sort()));
  writeFileSync(file, printManifest(made).slice(0, 20));
  assert.equal(readManifest(file).size, 0);
  assert.equal(readManifest(`${file}.none`).size, 0);
});
