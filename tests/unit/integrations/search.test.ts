import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createPublication, type WrittenPublication } from "../../../src/edition/publication.ts";
import { makeIndex } from "../../../src/integrations/search.ts";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import { article } from "../edition/sample-edition.ts";
import { emptyFolder } from "../newsroom/desk.ts";

const publication = createPublication({
  name: "Paper",
  url: "https://example.org/",
  language: "en",
  search: { scope: "headlines" },
} as WrittenPublication);
const newsroom = { publication, authors: [], pages: [], folder: emptyFolder() } as unknown as Newsroom;
const printed = [article("tides", "2026-01-09", { title: "Tides" })];

test("a kept index serves again as it is, and is made anew where a file of it is cut off or gone, to the byte", async () => {
  const cache = emptyFolder();
  const index = (await makeIndex(newsroom, printed, cache)) ?? "";
  const script = join(index, "en", "pagefind.js");
  const whole = readFileSync(script);
  const files = readdirSync(index, { recursive: true }).sort();
  const marked = join(cache, "search", "mark");
  for (const [damage, isKept] of [
    [() => {}, true],
    [() => writeFileSync(script, whole.subarray(0, 100)), false],
    [() => rmSync(script), false],
    [() => rmSync(`${index}.seal`), false],
  ] as const) {
    // What is made anew begins with an empty shelf.
    writeFileSync(marked, "");
    damage();
    assert.equal(await makeIndex(newsroom, printed, cache), index);
    assert.equal(readdirSync(join(cache, "search")).includes("mark"), isKept);
    assert.deepEqual(readFileSync(script), whole);
    assert.deepEqual(readdirSync(index, { recursive: true }).sort(), files);
  }
});
