import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/edition/article.ts";
import { compareArticles } from "../../../src/edition/edition.ts";
import { createRelated } from "../../../src/edition/related.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { article, shuffled } from "./sample-edition.ts";

const subjects = [
  "glacier moraine meltwater icefield",
  "sourdough oven crumb leaven",
  "typeface serif counter glyph",
  "estuary tide salinity mudflat",
  "tramway points catenary bogie",
  "orchard graft pollen scion",
  "comet perihelion coma tail",
  "ballot turnout canvass precinct",
];
const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);

/** An archive of a story every other day, each on one of eight subjects with words of its own. */
const archive = Array.from({ length: 300 }, (_, index) => {
  const own = `word${index % 37} word${index % 53} word${index % 71}`;
  return article(`s${index}`, day(index * 2), {
    title: `Story ${index}`,
    text: `${subjects[index % subjects.length]} ${own}`,
  });
});

const sorted = (stories: readonly Article[]) => [...stories].sort(compareArticles);
const listOf = (stories: readonly Article[], story: Article, count = 6) =>
  createRelated(sorted(stories))(story, count).map(({ slug }) => slug);

test("stories of one subject find each other, best first, and never themselves", () => {
  const plain = archive.map((story, index) =>
    article(story.slug, story.date.day, { title: `Own${index}`, text: subjects[index % subjects.length] ?? "" }),
  );
  for (const story of plain.slice(100, 130)) {
    const found = listOf(plain, story, 6);
    assert.equal(found.length, 6);
    assert.ok(!found.includes(story.slug));
    for (const slug of found) assert.equal(Number(slug.slice(1)) % subjects.length, Number(story.slug.slice(1)) % subjects.length);
  }
});

test("nothing in common, nothing related", () => {
  const [a, b] = [article("a", "2020-01-01", { title: "Glacier" }), article("b", "2020-01-02", { title: "Sourdough" })];
  assert.deepEqual(listOf([a, b], a), []);
  assert.deepEqual(listOf([a], b), []);
});

test("another language is another reader's", () => {
  const [a, b] = [article("a", "2020-01-01", { title: "Glacier" }), article("b", "2020-01-02", { title: "Glacier", language: "de" })];
  assert.deepEqual(listOf([a, b], a), []);
});

test("a story is compared with those before it and within 30 days after it", () => {
  const at = (slug: string, date: string) => article(slug, date, { title: "Glacier" });
  const story = at("own", "2020-06-01");
  const found = listOf(
    [story, at("before", "2015-01-01"), at("day", "2020-06-01"), at("edge", "2020-07-01"), at("later", "2020-07-02T00:01")],
    story,
  );
  assert.deepEqual(found.sort(), ["before", "day", "edge"]);
});

test("no story more than 30 days later changes an old story's list", () => {
  for (const place of [0, 3, 50, 149, 150]) {
    const story = archive[place] as Article;
    const limit = story.date.instant + 30 * 86_400_000;
    const then = archive.filter(({ date }) => date.instant <= limit);
    const now = listOf(archive, story, 12);
    assert.deepEqual(listOf(then, story, 12), now);
    const flood = Array.from({ length: 200 }, (_, index) =>
      article(`x${index}`, day(700 + index), { title: "Glacier typeface", text: `${story.terms} ${subjects.join(" ")}` }),
    );
    assert.deepEqual(listOf([...archive, ...flood], story, 12), now);
  }
});

test("a story withdrawn later than 30 days after changes nothing either", () => {
  const story = archive[60] as Article;
  assert.deepEqual(
    listOf(
      archive.filter((_, index) => index !== 200),
      story,
    ),
    listOf(archive, story),
  );
});

test("the order stories come in does not matter", () => {
  const story = archive[150] as Article;
  const expected = listOf(archive, story, 12);
  for (const seed of [1, 2, 3]) assert.deepEqual(listOf(shuffled(archive, seed), story, 12), expected);
});

test("the order within a day does not matter", () => {
  const sameDay = Array.from({ length: 12 }, (_, index) =>
    article(`d${index}`, "2024-01-01", { title: "Glacier", text: `moraine ${index % 3 ? "tide" : "oven"}` }),
  );
  const story = sameDay[0] as Article;
  const expected = listOf([...archive, ...sameDay], story, 8);
  for (const seed of [4, 5]) assert.deepEqual(listOf([...archive, ...shuffled(sameDay, seed)], story, 8), expected);
});

test("a word in every story says nothing of a subject", () => {
  const stories = Array.from({ length: 40 }, (_, index) =>
    article(`c${index}`, day(index), { title: "Newspaper", text: index % 20 === 0 ? "glacier" : `other${index}` }),
  );
  assert.deepEqual(listOf(stories, stories[20] as Article), ["c0"]);
});

test("an archive of ten thousand is searched without comparing every pair", () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    article(`m${index}`, day(index % 3000), {
      text: `${subjects[index % subjects.length]} word${index % 211} word${index % 997} word${index % 1009}`,
    }),
  );
  const related = createRelated(sorted(many));
  const started = cpuSeconds();
  for (const story of many.slice(0, 500)) related(story, 6);
  assert.ok(cpuSeconds() - started < 5);
});
