import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/edition/article.ts";
import { changeOf, correctionsOf } from "../../../src/edition/corrections.ts";
import { archivePage, countArchivePages, mustReadFeed } from "../../../src/edition/feeds.ts";

test("the archive holds what the feed does not, in full pages from the oldest", () => {
  assert.deepEqual(
    [0, 1, 10, 11, 20, 21, 30, 31].map((stories) => countArchivePages(stories, 10)),
    [0, 0, 0, 1, 1, 2, 2, 3],
  );
  const stories = Array.from({ length: 25 }, (_, index) => 25 - index);
  assert.deepEqual(archivePage(stories, 10, 1), [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  assert.deepEqual(archivePage(stories, 10, 2), [20, 19, 18, 17, 16, 15, 14, 13, 12, 11]);
  assert.deepEqual(archivePage([26, ...stories], 10, 2), archivePage(stories, 10, 2));
});

const moment = (day: string) => ({ instant: Date.parse(day), day, time: null });
const story = (address: string, day: string, more: Partial<Article> = {}) =>
  ({ address, date: moment(day), corrections: [], ...more }) as unknown as Article;

test("picks are told from when they were picked, and not before", () => {
  const pick = (address: string, day: string, from: string) =>
    story(address, day, { mustRead: { from: Date.parse(from), until: Date.parse(from) + 1 } });
  const picks = [
    pick("/new/", "2026-01-05", "2026-01-05"),
    pick("/old/", "2026-01-01", "2026-01-07"),
    pick("/later/", "2026-01-02", "2026-01-09"),
  ];
  const feed = mustReadFeed({ picks, clock: Date.parse("2026-01-08") }, "Must read");
  assert.deepEqual(
    feed.stories.map(({ address }) => address),
    ["/old/", "/new/"],
  );
});

test("corrections stand newest first, each with its number in its story", () => {
  const twice = story("/twice/", "2026-01-01", {
    corrections: [
      { date: moment("2026-01-02"), text: "a" },
      { date: moment("2026-01-09"), text: "b" },
    ],
  });
  const once = story("/once/", "2026-01-01", { corrections: [{ date: moment("2026-01-05"), text: "c" }] });
  assert.deepEqual(
    correctionsOf({ articles: [twice, once] }).map(({ text, number }) => `${text}${number}`),
    ["b2", "c1", "a1"],
  );
});

test("a story was changed when it was last updated or corrected after it was published", () => {
  const changed = { updated: moment("2026-01-03"), corrections: [{ date: moment("2026-01-02"), text: "" }] };
  assert.equal(changeOf(story("/a/", "2026-01-01", changed))?.day, "2026-01-03");
  assert.equal(changeOf(story("/a/", "2026-01-03", changed)), undefined);
  assert.equal(changeOf(story("/a/", "2026-01-01")), undefined);
});
