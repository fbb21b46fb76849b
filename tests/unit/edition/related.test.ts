import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/edition/article.ts";
import { compareArticles } from "../../../src/edition/edition.ts";
import { createRelated } from "../../../src/edition/related.ts";
import type { RelatedLists, RelatedMemory, RelatedState } from "../../../src/edition/related-index.ts";
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

test("what is remembered of older stories gives the same as all worked out anew, and is not used where one of them is another", () => {
  const at = (index: number) => new Date(Date.UTC(2020, 0, 1 + Math.floor(index / 5))).toISOString().slice(0, 10);
  const write = (index: number, more = "") =>
    article(`s${index}`, at(index), {
      title: `Story ${index}`,
      text: `${subjects[index % 8]} word${index % 37} word${index % 53} ${more}`,
    });
  const stories = Array.from({ length: 900 }, (_, index) => write(index));
  let kept: RelatedState | undefined;
  let remembered = 0;
  const memory: RelatedMemory = {
    recall: () => structuredClone(kept),
    remember: (state) => {
      kept = structuredClone(state);
      remembered++;
    },
    recallLists: () => undefined,
    rememberLists: () => {},
  };
  const look = (list: readonly Article[], memory?: RelatedMemory) => {
    const related = createRelated(sorted(list), memory);
    return list.slice(-200).map((story) => related(story, 6).map(({ slug }) => slug));
  };
  assert.deepEqual(look(stories, memory), look(stories));
  assert.equal(remembered, 1);
  assert.ok(kept && kept.stories > 700 && kept.stories % 5 === 0);
  const changes: Record<string, readonly Article[]> = {
    "the newest has other words": stories.with(899, write(899, "glacier tide comet")),
    "one more": [...stories, write(900)],
    "one less": stories.slice(0, -1),
    "one among the last days": [...stories.slice(0, 880), write(880, "tide"), ...stories.slice(880)],
    "an old one has other words": stories.with(3, write(3, "glacier tide comet")),
    "an old one less": stories.slice(1),
    "an old one of another day": stories.with(400, { ...write(400), date: write(500).date }),
    "none of the last days": stories.slice(0, kept.stories),
    "a day that is not over": [...stories.slice(0, kept.stories), article("late", at(kept.stories - 1), { title: "Glacier" })],
  };
  for (const [what, list] of Object.entries(changes)) assert.deepEqual(look(list, memory), look(list), what);
});

test("lists that are remembered are those found anew, for as long as nothing they follow from has changed", () => {
  let lists: RelatedLists | undefined;
  let times = 0;
  let searches = 0;
  const memory: RelatedMemory = {
    recall: () => {
      searches++;
      return undefined;
    },
    remember: () => {},
    recallLists: () => structuredClone(lists),
    rememberLists: (found) => {
      lists = structuredClone(found);
      times++;
    },
  };
  const look = (stories: readonly Article[], memory?: RelatedMemory) => {
    const related = createRelated(sorted(stories), memory);
    const found = stories.map((story) => related(story, 12).map(({ slug }) => slug));
    related.remember();
    return found;
  };
  const other = (index: number, change: Partial<Article>) => archive.with(index, { ...(archive[index] as Article), ...change });
  const words = article("x", "2021-01-01", { title: "Glacier", text: subjects.join(" ") }).terms;
  assert.deepEqual(look(archive, memory), look(archive));
  assert.deepEqual([times, searches], [1, 1]);
  look(other(40, { title: "Another headline" }), memory);
  assert.deepEqual([times, searches], [1, 1]);
  const changes: Record<string, readonly Article[]> = {
    "other words": other(40, { terms: words }),
    "another language": other(200, { language: "de" }),
    "another hour": other(150, {
      date: { ...(archive[150] as Article).date, instant: (archive[150] as Article).date.instant + 3_600_000 },
    }),
    "one more": [...archive.slice(0, 100), article("x", day(200), { title: "Glacier" }), ...archive.slice(100)],
    "one less": archive.toSpliced(120, 1),
    "at the end of a window's last day": [...archive, article("y", `${day(180)}T23:00`, { title: "Glacier moraine" })],
  };
  for (const [what, stories] of Object.entries(changes)) {
    assert.deepEqual(look(stories, memory), look(stories), what);
    assert.deepEqual(look(archive, memory), look(archive), `back from ${what}`);
  }
});
