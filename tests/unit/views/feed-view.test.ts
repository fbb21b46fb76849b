import assert from "node:assert/strict";
import { test } from "node:test";
import { cacheKey } from "../../../src/views/cache-key.ts";
import { feedId } from "../../../src/views/feed-item.ts";
import { archiveFeedView, paperFeedView } from "../../../src/views/feed-view.ts";
import { paperCard } from "../../../src/views/share-card.ts";
import { article, editionWith } from "../edition/sample-edition.ts";

test("a sound of another length under the same name makes another feed", () => {
  const keyOf = (bytes: number) =>
    cacheKey(paperFeedView(editionWith({}, [article("a", "2026-01-01", { audio: { src: "./a.mp3", bytes } })])));
  assert.equal(keyOf(7), keyOf(7));
  assert.notEqual(keyOf(7), keyOf(8));
});

test("another icon under the same name makes another card", () => {
  const media = (src: string) => ({ "media/icon.svg": { src, width: 8, height: 8, format: "svg" } });
  const keyOf = (src: string) => cacheKey(paperCard(editionWith({ icon: "media/icon.svg" }, [], media(src))));
  assert.notEqual(keyOf("/_astro/icon.one.svg"), keyOf("/_astro/icon.two.svg"));
});

test("a new story leaves the pages of the archive as they are", () => {
  const stories = Array.from({ length: 7 }, (_, index) => article(`story-${index}`, `2026-01-0${index + 1}`));
  const view = (count: number) => archiveFeedView(editionWith({ feeds: { items: 2 } }, stories.slice(0, count)), 2);
  assert.deepEqual(view(6), view(7));
  assert.deepEqual(
    view(6).items.map(({ title }) => title),
    ["story-3", "story-2"],
  );
});

test("a story that moved to another day keeps its id", () => {
  const edition = editionWith({});
  const before = feedId(edition, article("slug", "2026-01-01"));
  assert.equal(feedId(edition, article("slug", "2026-01-02", { aliases: ["/2026/01/01/slug/"] })), before);
  assert.equal(before, "tag:test.example,2026-01-01:/2026/01/01/slug/");
});
