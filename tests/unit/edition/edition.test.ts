import assert from "node:assert/strict";
import { test } from "node:test";
import { article, editionOf, shuffled } from "./sample-edition.ts";

test("an edition holds what is in print, newest first, then by address", () => {
  const stories = [
    article("b", "2026-01-01"),
    article("a", "2026-01-01"),
    article("c", "2026-02-01"),
    article("draft", "2026-01-01", { draft: true }),
    article("scheduled", "2026-06-01T12:01"),
    article("expired", "2026-01-01", { expires: Date.parse("2026-05-01") }),
  ];
  for (const seed of [1, 2, 3])
    assert.deepEqual(
      editionOf(shuffled(stories, seed)).articles.map(({ slug }) => slug),
      ["c", "a", "b"],
    );
  assert.equal(editionOf(stories, { hidden: true }).articles.length, 6);
});

test("what is not in print is in no list and has no address", () => {
  const edition = editionOf([article("draft", "2026-01-01", { draft: true, tags: ["Secret"], authors: ["jane"], series: "Secret" })]);
  for (const kind of ["tag", "author", "series", "day", "month", "year"] as const) assert.equal(edition.groups[kind].size, 0);
  for (const address of ["/2026/01/01/draft/", "/tags/secret/", "/series/secret/", "/authors/jane/", "/2026/"])
    assert.equal(edition.has(address), false, address);
});

test("tags of one form are one, called by the most frequent spelling", () => {
  const edition = editionOf([
    article("a", "2026-01-01", { tags: ["sea ice", "Sea-Ice"] }),
    article("b", "2026-01-02", { tags: ["Sea ice"] }),
    article("c", "2026-01-03", { tags: ["Sea ice"] }),
  ]);
  const tag = edition.groups.tag.get("sea-ice");
  assert.equal(edition.groups.tag.size, 1);
  assert.equal(tag?.name, "Sea ice");
  assert.deepEqual(
    tag?.articles.map(({ slug }) => slug),
    ["c", "b", "a"],
  );
});

test("an edition knows which addresses it has, numbered pages exactly", () => {
  const stories = Array.from({ length: 60 }, (_, index) =>
    article(`s${index}`, new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10), { tags: ["Ice"] }),
  );
  const edition = editionOf(stories);
  for (const address of [
    "/",
    "/world/",
    "/science/",
    "/world/page/1/",
    "/world/page/2/",
    "/tags/ice/page/2/",
    "/2024/",
    "/2024/01/",
    "/2024/01/01/",
    "/2024/01/01/s0/",
    "/rss.xml",
  ])
    assert.equal(edition.has(address), true, address);
  for (const address of ["/world/page/3/", "/science/page/1/", "/2024/page/1/", "/nothing/", "/tags/snow/", "/world"])
    assert.equal(edition.has(address), false, address);
});

test("an author without stories has no page, one with them has a name and a text", () => {
  assert.equal(editionOf([]).groups.author.size, 0);
  const group = editionOf([article("a", "2026-01-01", { authors: ["jane", "jane"] })]).groups.author.get("jane");
  assert.deepEqual([group?.name, group?.description, group?.articles.length], ["Jane", "Writes.", 1]);
});
