import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createPublication, type WrittenPublication } from "../../../src/edition/publication.ts";
import { makeIndexes, publishIndexes } from "../../../src/integrations/search.ts";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import { openIndex } from "../../build/search-index.ts";
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
  const made = await makeIndexes(newsroom, printed, cache);
  const index = made.get("en") ?? "";
  const script = join(index, "pagefind.js");
  const whole = readFileSync(script);
  const files = readdirSync(index, { recursive: true }).sort();
  for (const [damage, isKept] of [
    [() => {}, true],
    [() => writeFileSync(script, whole.subarray(0, 100)), false],
    [() => rmSync(script), false],
    [() => rmSync(`${index}.seal`), false],
  ] as const) {
    damage();
    const { ctimeMs } = statSync(index);
    assert.deepEqual(await makeIndexes(newsroom, printed, cache), made);
    assert.equal(statSync(index).ctimeMs === ctimeMs, isKept);
    assert.deepEqual(readFileSync(script), whole);
    assert.deepEqual(readdirSync(index, { recursive: true }).sort(), files);
  }
});

test("one more story of an archive leaves the indexes of other years as they are, and a search goes through all, newest first", async () => {
  const cache = emptyFolder();
  const days = (year: number, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(year, 0, 1 + (index % 300))).toISOString().slice(0, 10);
      return article(`tide-${year}-${index}`, day, {
        title: "A headline",
        description: index % 100 === 0 ? "Tide tide tide." : "Other words.",
      });
    });
  const archive = [...days(2024, 400), ...days(2025, 601)];
  const first = await makeIndexes(newsroom, archive, cache);
  assert.deepEqual([...first.keys()], ["en/2025", "en/2024"]);
  const second = await makeIndexes(newsroom, [...archive, article("new", "2025-12-31", { title: "New", description: "The tide." })], cache);
  assert.equal(second.get("en/2024"), first.get("en/2024"));
  assert.notEqual(second.get("en/2025"), first.get("en/2025"));
  assert.ok(!existsSync(first.get("en/2025") ?? ""));
  const built = emptyFolder();
  publishIndexes(second, built);
  assert.deepEqual(readdirSync(join(built, "pagefind/en")).sort(), ["2024", "2025"]);
  const search = await openIndex(built, "en/2025", ["en/2024"]);
  const found = (await search("tide", { sort: { date: "desc" } })).map(({ url }) => url);
  assert.equal(found.length, 12);
  assert.equal(found[0], "/2025/12/31/new/");
  const daysFound = found.map((url) => url.slice(0, 11));
  assert.deepEqual(daysFound, daysFound.toSorted().reverse());
  assert.equal((await search("tide", { filters: { year: "2024" } })).length, 4);
});
