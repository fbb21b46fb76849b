import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/edition/article.ts";
import type { Edition } from "../../../src/edition/edition.ts";
import { momentAt } from "../../../src/edition/moment.ts";
import { toNewsSitemap } from "../../../src/formats/news-sitemap.ts";
import { toSitemap } from "../../../src/formats/sitemap.ts";
import { newsSitemapView } from "../../../src/views/news-sitemap-view.ts";
import { sitemapIndexView, sitemapParts } from "../../../src/views/sitemap-view.ts";
import { article, editionOf, editionWith } from "../edition/sample-edition.ts";

const here = "https://test.example/paper";
const picture = { src: "./a.jpg", alt: "", width: 4, height: 3, asset: { src: "/a.jpg", width: 4, height: 3, format: "jpg" } };
const part = (edition: Edition, name: string, size?: number) => {
  const found = sitemapParts(edition, size).find((candidate) => candidate.name === name);
  assert.ok(found, name);
  return found;
};
const hidden = (stories: Article[]): Edition => editionWith({ machines: { search: "deny", training: "allow", answers: "allow" } }, stories);

test("stories stand from the oldest, so that a full part stays as it is when more appear", () => {
  const stories = ["01", "02", "03", "04", "05"].map((day) => article(`story-${day}`, `2026-01-${day}`));
  const before = editionOf(stories.slice(0, 3));
  const after = editionOf(stories);
  assert.deepEqual(part(before, "stories-1", 2), part(after, "stories-1", 2));
  assert.deepEqual(
    sitemapParts(after, 2).flatMap(({ name, entries }) => (name.startsWith("stories") ? [[name, entries.length]] : [])),
    [
      ["stories-1", 2],
      ["stories-2", 2],
      ["stories-3", 1],
    ],
  );
  assert.equal(part(after, "stories-1", 2).entries[0]?.url, `${here}/2026/01/01/story-01/`);
});

test("a story is dated by its last change, a list by that of the stories on it, a part by its newest", () => {
  const corrected = { date: momentAt(Date.parse("2026-05-02T14:00:00Z"), "America/New_York"), text: "x" };
  const edition = editionOf([
    article("old", "2026-01-01", { corrections: [corrected], tags: ["Climate"] }),
    article("new", "2026-04-01T08:30", { image: picture, section: "science" }),
  ]);
  const { entries, changed } = part(edition, "stories-1");
  assert.deepEqual(entries, [
    { url: `${here}/2026/01/01/old/`, changed: "2026-05-02T10:00:00-04:00", image: "" },
    { url: `${here}/2026/04/01/new/`, changed: "2026-04-01T08:30:00-04:00", image: `${here}/cards/2026/04/01/new/16x9.jpg` },
  ]);
  assert.equal(changed, "2026-05-02T10:00:00-04:00");
  const lists = new Map(part(edition, "lists-1").entries.map((entry) => [entry.url.slice(here.length), entry.changed]));
  assert.equal(lists.get("/"), "2026-05-02T10:00:00-04:00");
  assert.equal(lists.get("/tags/climate/"), "2026-05-02T10:00:00-04:00");
  assert.equal(lists.get("/science/"), "2026-04-01T08:30:00-04:00");
  assert.equal(lists.get("/2026/04/"), "2026-04-01T08:30:00-04:00");
  assert.equal(lists.get("/series/"), null);
  assert.deepEqual(part(edition, "pages-1").entries, [
    { url: `${here}/corrections/`, changed: "2026-05-02T10:00:00-04:00", image: "" },
    { url: `${here}/feeds/`, changed: null, image: "" },
  ]);
  assert.deepEqual(
    sitemapIndexView(edition).map(({ url }) => url),
    ["stories-1", "lists-1", "pages-1"].map((name) => `${here}/sitemap-${name}.xml`),
  );
});

test("a numbered page is dated by its own twenty stories", () => {
  const stories = Array.from({ length: 45 }, (_, index) =>
    article(`story-${index}`, `2025-${String(1 + Math.floor(index / 20)).padStart(2, "0")}-${String(1 + (index % 20)).padStart(2, "0")}`),
  );
  const { entries } = part(editionOf(stories), "lists-1");
  assert.equal(entries.find(({ url }) => url.endsWith("/world/page/1/"))?.changed, "2025-01-20");
});

test("a story that is first published elsewhere or is not in print is left out", () => {
  const stories = [
    article("here", "2026-05-31"),
    article("there", "2026-05-31", { source: { name: "Wire", url: "https://wire.example/", canonical: true } }),
    article("draft", "2026-05-31", { draft: true }),
  ];
  const edition = editionOf(stories, { hidden: true });
  assert.deepEqual(
    part(edition, "stories-1").entries.map(({ url }) => url),
    [`${here}/2026/05/31/here/`],
  );
  assert.deepEqual(
    newsSitemapView(edition).map(({ url }) => url),
    [`${here}/2026/05/31/here/`],
  );
});

test("a paper that search is denied lists nothing", () => {
  const edition = hidden([article("one", "2026-05-31")]);
  assert.deepEqual(sitemapParts(edition), []);
  assert.deepEqual(newsSitemapView(edition), []);
});

test("the news sitemap has the stories of two days, at most a thousand, each in its language", () => {
  const hourly = Array.from({ length: 1_200 }, (_, index) => article(`s-${index}`, "2026-05-31"));
  assert.equal(newsSitemapView(editionOf(hourly)).length, 1_000);
  const edition = editionOf([
    article("at-the-edge", "2026-05-30T12:00"),
    article("just-in", "2026-05-30T12:01", { language: "pt-BR", title: "a & b" }),
    article("chinese", "2026-05-31", { language: "zh-Hant" }),
  ]);
  assert.deepEqual(newsSitemapView(edition), [
    { url: `${here}/2026/05/31/chinese/`, title: "chinese", date: "2026-05-31", paper: "The Test", language: "zh-tw" },
    { url: `${here}/2026/05/30/just-in/`, title: "a & b", date: "2026-05-30T12:01:00-04:00", paper: "The Test", language: "pt" },
  ]);
  assert.match(toNewsSitemap(newsSitemapView(edition)), /<news:title>a &amp; b<\/news:title>/);
});

test("addresses are escaped", () => {
  assert.match(
    toSitemap({ name: "x", entries: [{ url: "https://x.example/?a&b", changed: null, image: "" }] }),
    /<loc>https:\/\/x\.example\/\?a&amp;b<\/loc><\/url>/,
  );
});
