import assert from "node:assert/strict";
import { rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { finishBuild, readBuild } from "../../../src/integrations/finish-build.ts";
import { provenPages } from "../../../src/integrations/proven-pages.ts";
import { clearAway, nextFolder, publish } from "../../../src/integrations/swap.ts";
import { verifyBuild } from "../../../src/integrations/verify.ts";
import { buildsOf } from "../../../src/newsroom/out-folder.ts";
import { emptyFolder } from "../newsroom/desk.ts";
import { clock, write } from "./numbered-paper.ts";

const first = {
  "a/index.html": '<a href="/b/#x">B</a>',
  "b/index.html": '<h2 id="x">X</h2><p id="y">Y</p>',
  "c/index.html": "C",
  "d/index.html": "D",
  "e/index.html": "E",
  "_astro/style.1.css": "style",
  "pagefind/part.1.pf_index": "part",
};

const site = { base: "", origin: "https://x.example" };

/** A folder in which the first edition has been published, and then one with other files is built; the pages of it that are proven. */
function prove(
  changes: Record<string, string | null>,
  between: (out: string, cache: string) => void = () => {},
  before: Record<string, string> = first,
): string[] {
  return proveAfter([before], changes, between);
}

/** The same after several editions, of each of which only the changes are given. */
function proveAfter(
  editions: Record<string, string | null>[],
  changes: Record<string, string | null>,
  between: (out: string, cache: string) => void = () => {},
): string[] {
  const out = join(emptyFolder(), "dist");
  const cache = join(buildsOf(out), "cache");
  let files: Record<string, string | null> = {};
  const print = (changes: Record<string, string | null>) => {
    clearAway(out);
    files = { ...files, ...changes };
    write(nextFolder(out), Object.fromEntries(Object.entries(files).filter((file): file is [string, string] => file[1] !== null)));
    const build = readBuild(out, cache);
    return { build, proven: provenPages(build, site) };
  };
  for (const edition of editions) {
    const { build, proven } = print(edition);
    const { named } = verifyBuild(build.next, { ...site, addresses: [], files: build.manifest, proven });
    finishBuild(build, clock, named);
    publish(out);
  }
  between(out, cache);
  return [...print(changes).proven.pages].sort();
}

const pagesBut = (...changed: string[]) =>
  ["a", "b", "c", "d", "e"].filter((page) => !changed.includes(page)).map((page) => `${page}/index.html`);
const all = pagesBut();

test("a page that says what it said is proven, whatever else is new", () => {
  assert.deepEqual(prove({}), all);
  assert.deepEqual(prove({ "c/index.html": "Other" }), pagesBut("c"));
  assert.deepEqual(prove({ "f/index.html": "New", "e.xml": "feed" }), all);
  assert.deepEqual(prove({ "b/index.html": '<p id="y">Y</p><h3 id="x">X</h3><p id="z">Z</p>' }), pagesBut("b"));
  assert.deepEqual(prove({ "pagefind/part.1.pf_index": null, "pagefind/part.2.pf_index": "part" }), all);
});

test("what no page names may go, and what one that is not new names may not", () => {
  assert.deepEqual(prove({ "c/index.html": null }), pagesBut("c"));
  assert.deepEqual(prove({ "b/index.html": null }), []);
  assert.deepEqual(prove({ "d/index.html": null }, undefined, { ...first, "c/index.html": '<a href="/d/">D</a>' }), []);
  assert.deepEqual(prove({ "b/index.html": null, "a/index.html": "Names nothing" }), pagesBut("a", "b"));
  assert.deepEqual(prove({ "b/index.html": null, "a/index.html": null }), pagesBut("a", "b"));
  assert.deepEqual(prove({ "_astro/style.1.css": null, "_astro/style.2.css": "style" }), []);
});

test("an anchor goes as a file does", () => {
  assert.deepEqual(prove({ "b/index.html": '<h2 id="x">X</h2>' }), pagesBut("b"));
  assert.deepEqual(prove({ "b/index.html": '<p id="y">Y</p>' }), []);
  assert.deepEqual(prove({ "b/index.html": '<p id="y">Y</p>', "a/index.html": '<a href="/b/#y">B</a>' }), pagesBut("a", "b"));
});

test("what pages name is remembered from edition to edition, and each naming counts", () => {
  const named = { "c/index.html": '<a href="https://x.example/b/#y">Y</a><a href="/b/#y">Y</a>' };
  const withoutY = { "b/index.html": '<h2 id="x">X</h2>' };
  assert.deepEqual(proveAfter([first, named, { "d/index.html": "Other" }], withoutY), []);
  assert.deepEqual(proveAfter([first, named, { "c/index.html": '<a href="/b/#y">Y</a>' }], withoutY), []);
  assert.deepEqual(proveAfter([first, named, { "d/index.html": '<a href="/b/#y">Y</a>' }, { "c/index.html": "C" }], withoutY), []);
  assert.deepEqual(proveAfter([first, named, { "c/index.html": "C" }], withoutY), pagesBut("b"));
  assert.deepEqual(proveAfter([first, named, { "c/index.html": null }], withoutY), pagesBut("b", "c"));
});

test("where most pages are new, all are read", () => {
  assert.deepEqual(prove({ "a/index.html": "1", "c/index.html": "2", "d/index.html": "3" }), []);
});

test("the card of a story that has none any more is named by nobody else", () => {
  const card = { "cards/2026/01/02/a/16x9.jpg": "card", "cards/world/16x9.jpg": "card", "2026/01/02/a/index.html": "A with its card" };
  const lose = (changes: Record<string, string | null>) => prove(changes, () => {}, { ...first, ...card });
  assert.deepEqual(lose({ "cards/2026/01/02/a/16x9.jpg": null, "2026/01/02/a/index.html": "A with another's" }), all);
  assert.deepEqual(lose({ "cards/2026/01/02/a/16x9.jpg": null }), []);
  assert.deepEqual(lose({ "cards/world/16x9.jpg": null }), []);
});

test("no page is proven where nothing is sure of the build before", () => {
  assert.deepEqual(
    prove({}, (_out, cache) => rmSync(join(cache, "proven"))),
    [],
  );
  assert.deepEqual(
    prove({}, (_out, cache) => writeFileSync(join(cache, "proven"), "of other code")),
    [],
  );
  assert.deepEqual(
    prove({}, (_out, cache) => truncateSync(join(cache, "proven"), statSync(join(cache, "proven")).size - 1)),
    [],
  );
  const loseBuilds = (out: string) => {
    rmSync(out);
    rmSync(join(buildsOf(out), "1"), { recursive: true, force: true });
    rmSync(join(buildsOf(out), "1.json"), { force: true });
  };
  // Its account in the cache is enough for what is the same, and not for what has changed.
  assert.deepEqual(prove({}, loseBuilds), all);
  assert.deepEqual(prove({ "b/index.html": "Other" }, loseBuilds), []);
});
