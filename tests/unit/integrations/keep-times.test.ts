import assert from "node:assert/strict";
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { keepAssets, keepTimes } from "../../../src/integrations/keep-times.ts";
import { createManifest, type Manifest } from "../../../src/integrations/manifest.ts";
import { emptyFolder } from "../newsroom/desk.ts";

const old = Date.parse("2020-01-01T00:00:00Z");
const clock = Date.parse("2026-06-01T16:00:00Z");

/** A built folder and its manifest. */
function built(files: Record<string, string>): { folder: string; manifest: Manifest } {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, manifest: createManifest(folder) };
}
const timeOf = (folder: string, name: string) => statSync(join(folder, name)).mtimeMs;

test("a file that says what it said keeps its time; one that does not, or is new, has its own", () => {
  const last = built({ "science/rss.xml": "same", "rss.xml": "one" });
  keepTimes(last.folder, last.manifest, { folder: undefined, manifest: new Map() }, old);
  const next = built({ "science/rss.xml": "same", "rss.xml": "two", "new.xml": "new" });
  keepTimes(next.folder, next.manifest, last, clock);
  assert.equal(timeOf(next.folder, "science/rss.xml"), old);
  for (const name of ["rss.xml", "new.xml"]) assert.ok(timeOf(next.folder, name) > old);
  assert.equal(next.manifest.get("science/rss.xml")?.time, old);
});

test("without a last build every file has the time of the clock", () => {
  const { folder, manifest } = built({ "a.html": "a", "b/c.html": "c" });
  keepTimes(folder, manifest, { folder: undefined, manifest: new Map() }, clock);
  assert.deepEqual([timeOf(folder, "a.html"), timeOf(folder, "b/c.html")], [clock, clock]);
});

test("the manifest of a last build that is not here any more is enough", () => {
  const { manifest } = built({ "a.html": "a" });
  const last = new Map([...manifest].map(([path, printed]) => [path, { ...printed, time: old }]));
  const next = built({ "a.html": "a" });
  keepTimes(next.folder, next.manifest, { folder: undefined, manifest: last }, clock);
  assert.equal(timeOf(next.folder, "a.html"), old);
});

test("an unchanged file is one with the last build's, and what changes there later does not reach it", () => {
  const last = built({ "a.html": "a", "live/edition.json": "{}" });
  keepTimes(last.folder, last.manifest, { folder: undefined, manifest: new Map() }, old);
  // The weather has been told to the published paper since.
  writeFileSync(join(last.folder, "live/edition.json"), '{"n":1}');
  const next = built({ "a.html": "a", "live/edition.json": "{}" });
  keepTimes(next.folder, next.manifest, last, clock);
  assert.equal(statSync(join(next.folder, "a.html")).ino, statSync(join(last.folder, "a.html")).ino);
  assert.equal(readFileSync(join(next.folder, "live/edition.json"), "utf8"), "{}");
  assert.equal(timeOf(next.folder, "live/edition.json"), old);
});

test("a file that is one with the last build's already stays alone", () => {
  const last = built({ "a.html": "a" });
  keepTimes(last.folder, last.manifest, { folder: undefined, manifest: new Map() }, old);
  const folder = emptyFolder();
  linkSync(join(last.folder, "a.html"), join(folder, "a.html"));
  keepTimes(folder, createManifest(folder), last, clock);
  assert.deepEqual(readdirSync(folder), ["a.html"]);
});

test("a file called by its content stays for one build after its own", () => {
  const first = built({ "_astro/a.1.css": "1", "pagefind/index/en.pf_index": "i", "a.html": "1", "gone.html": "g" });
  const second = built({ "_astro/a.2.css": "2", "a.html": "2" });
  keepAssets(second.folder, second.manifest, first);
  assert.deepEqual(
    ["_astro/a.1.css", "pagefind/index/en.pf_index", "gone.html"].map((name) => existsSync(join(second.folder, name))),
    [true, true, false],
  );
  const third = built({ "_astro/a.3.css": "3", "a.html": "3" });
  keepAssets(third.folder, third.manifest, second);
  assert.deepEqual([...third.manifest.keys()].sort(), ["_astro/a.2.css", "_astro/a.3.css", "a.html"]);
});
