import assert from "node:assert/strict";
import { test } from "node:test";
import { cacheKey } from "../../../src/views/cache-key.ts";
import { listView } from "../../../src/views/list-view.ts";
import { article, editionOf } from "../edition/sample-edition.ts";

const stories = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    article(`story-${index}`, `2025-${String(1 + (index % 12)).padStart(2, "0")}-${10 + Math.floor(index / 12)}`),
  );

test("a new story leaves every numbered page as it was", () => {
  const before = editionOf(stories(100));
  const after = editionOf([...stories(100), article("newest", "2026-05-30")]);
  const keys = (edition: typeof before) =>
    [1, 2, 3].map((number) => cacheKey(listView(edition, edition.groups.section.get("world") as never, number)));
  assert.deepEqual(keys(after), keys(before));
});

test("a day shows all its stories on one page", () => {
  const edition = editionOf(Array.from({ length: 45 }, (_, index) => article(`busy-${index}`, "2026-05-05")));
  const view = listView(edition, edition.groups.day.get("2026-05-05") as never);
  assert.equal(view.teasers.length, 45);
  assert.equal(view.older, null);
  assert.equal(view.count, "45 stories");
});
