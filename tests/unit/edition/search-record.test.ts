import assert from "node:assert/strict";
import { test } from "node:test";
import type { Author, StandingPage } from "../../../src/edition/article.ts";
import { pageRecord, searchIndexes, searchLanguage, storyRecord } from "../../../src/edition/search-record.ts";
import { article } from "./sample-edition.ts";

const authors = new Map<string, Author>([["jane", { id: "jane", name: "Jane Doe", kind: "person", links: [] }]]);
const page = { path: "pages/about.md", address: "/about/", title: "About", description: "Who we are" } as StandingPage;

test("a story is found by headline, standfirst, kicker, subjects and byline, and narrowed by section, author and year", () => {
  const story = article("flood", "2026-01-01T00:30", {
    title: "The flood",
    description: "Water came",
    kicker: "Rivers",
    tags: ["Climate", "New York"],
    authors: ["jane", "desk"],
    keyPoints: ["It rained"],
  });
  assert.deepEqual(storyRecord(story, authors), {
    url: "/2026/01/01/flood/",
    language: "en",
    content: "Water came.",
    meta: { title: "The flood", kicker: "Rivers", tags: "Climate, New York", byline: "Jane Doe, desk" },
    filters: { section: ["world"], author: ["jane", "desk"], year: ["2026"] },
    // Half past midnight in New York.
    sort: { date: "2026-01-01T05:30:00.000Z" },
  });
});

test("its text follows the standfirst and the key points, each block as a sentence", () => {
  const story = article("flood", "2026-01-01", { description: "Water came!", keyPoints: ["It rained"] });
  const { content } = storyRecord(story, authors, "A heading\nThe text.\n一行。");
  assert.equal(content, "Water came! It rained. A heading. The text. 一行。");
});

test("what a story lacks is left out", () => {
  const { meta, filters } = storyRecord(article("flood", "2026-01-01"), authors);
  assert.deepEqual(meta, { title: "flood" });
  assert.deepEqual(filters["author"], []);
});

test("a headline without spaces is found by each of its words", () => {
  const { meta } = storyRecord(article("rain", "2026-01-01", { title: "雨の夜、町は静かになる", language: "ja" }), authors);
  assert.deepEqual(meta, { title: "雨の夜、町は静かになる", words: "雨 の 夜 町 は 静か に なる" });
  assert.equal(pageRecord({ ...page, title: "关于我们" }, "zh-Hans").meta["words"], "关于 我们");
});

test("an address with other letters is written as a link has it", () => {
  assert.equal(storyRecord(article("雨", "2026-01-01"), authors).url, "/2026/01/01/%E9%9B%A8/");
});

test("a standing page has nothing to be narrowed by and comes last", () => {
  const record = pageRecord(page, "en", "We print.");
  assert.deepEqual(record, {
    url: "/about/",
    language: "en",
    content: "Who we are. We print.",
    meta: { title: "About" },
    filters: {},
    sort: { date: "0000" },
  });
  assert.ok(record.sort.date < storyRecord(article("old", "1851-09-18"), authors).sort.date);
});

test("dialects are searched as one language, and each language has an index", () => {
  assert.equal(searchLanguage("pt-BR"), "pt");
  assert.equal(searchLanguage("EN"), "en");
  const stories = [article("a", "2026-01-01", { language: "en-GB" }), article("b", "2026-01-01", { language: "ar" })];
  const pathsOf = (...asked: Parameters<typeof searchIndexes>) =>
    searchIndexes(...asked).map(({ path, pages }) => path + " +page".repeat(pages.length));
  assert.deepEqual(pathsOf(stories, [], "de"), ["ar", "en"]);
  assert.deepEqual(pathsOf(stories, [page], "de"), ["ar", "de +page", "en"]);
  assert.deepEqual(pathsOf(stories, [page], "en-US"), ["ar", "en +page"]);
  assert.deepEqual(pathsOf([], [], "de"), []);
});

test("of a language with many stories each year has an index, newest first", () => {
  const stories = ["2024-12-31", "2026-01-01", "2024-01-01"].map((day, index) => article(`s${index}`, day));
  const foreign = article("f", "2025-01-01", { language: "de" });
  const indexes = searchIndexes([...stories, foreign], [page], "en", 2);
  assert.deepEqual(
    indexes.map(({ path, stories, pages }) => [path, stories.map(({ slug }) => slug), pages.length]),
    [
      ["de", ["f"], 0],
      ["en/2026", ["s1"], 0],
      ["en/2024", ["s0", "s2"], 1],
    ],
  );
});
