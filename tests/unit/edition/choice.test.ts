import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/edition/article.ts";
import { picksAt, seriesNeighbours, seriesOf, storiesBefore, storiesLike } from "../../../src/edition/choice.ts";
import { article, editionOf } from "./sample-edition.ts";

const none: ReadonlySet<string> = new Set();
const slugs = (stories: readonly Article[]) => stories.map(({ slug }) => slug);
const pick = (from: number, until: number) => ({ mustRead: { from, until } });

test("picks are those in force, those chosen last first", () => {
  const day = (text: string) => Date.parse(text);
  const edition = editionOf([
    article("old", "2026-01-01", pick(day("2026-05-01"), day("2026-07-01"))),
    article("new", "2026-05-20", pick(day("2026-05-20"), day("2026-05-27"))),
    article("mid", "2026-05-10", pick(day("2026-05-10"), day("2026-06-10"))),
    article("plain", "2026-05-25"),
  ]);
  assert.deepEqual(slugs(picksAt(edition, day("2026-05-21"))), ["new", "mid", "old"]);
  assert.deepEqual(slugs(picksAt(edition, day("2026-05-27"))), ["mid", "old"]);
  assert.deepEqual(slugs(picksAt(edition, day("2026-05-20"))), ["new", "mid", "old"]);
  assert.deepEqual(picksAt(edition, day("2026-07-01")), []);
});

test("a pick is in force to its last moment, whether for an hour or for ten years", () => {
  const [from, hour, years] = [Date.parse("2020-02-05T10:00Z"), 3_600_000, 3650 * 86_400_000];
  const edition = editionOf([
    article("hour", "2020-01-01", pick(from, from + hour)),
    article("months", "2020-01-02", pick(from, from + years / 20)),
    article("years", "2020-01-03", pick(from, from + years)),
  ]);
  const at = (instant: number) => slugs(picksAt(edition, instant)).toSorted();
  assert.deepEqual(at(from - 1), []);
  assert.deepEqual(at(from), ["hour", "months", "years"]);
  assert.deepEqual(at(from + hour - 1), ["hour", "months", "years"]);
  assert.deepEqual(at(from + hour), ["months", "years"]);
  assert.deepEqual(at(from + years / 20 - 1), ["months", "years"]);
  assert.deepEqual(at(from + years - 1), ["years"]);
  assert.deepEqual(at(from + years), []);
});

test("latest on an article's page are the stories before it", () => {
  const edition = editionOf([1, 2, 3, 4, 5].map((day) => article(`s${day}`, `2026-01-0${day}`)));
  const third = edition.articles[2] as Article;
  assert.deepEqual(slugs(storiesBefore(edition, third, none, 5)), ["s2", "s1"]);
  assert.deepEqual(slugs(storiesBefore(edition, third, new Set(["/2026/01/02/s2/"]), 1)), ["s1"]);
  assert.deepEqual(storiesBefore(edition, edition.articles.at(-1) as Article, none, 3), []);
});

test("the parts of a series know those beside them, under any spelling", () => {
  const part = (slug: string, date: string, series = "The Long Drought") => article(slug, date, { series });
  const edition = editionOf([part("one", "2026-01-01"), part("two", "2026-02-01", "the long drought"), part("three", "2026-03-01")]);
  const [three, two, one] = edition.articles as [Article, Article, Article];
  assert.deepEqual(seriesNeighbours(edition, two), [one, three]);
  assert.deepEqual(seriesNeighbours(edition, one), [undefined, two]);
  assert.deepEqual(seriesNeighbours(edition, three), [two, undefined]);
  assert.equal(seriesOf(edition, article("x", "2026-01-01")), undefined);
  assert.equal(edition.groups.series.get("the-long-drought")?.name, "The Long Drought");
});

test("what to read after a story: its series, its subject, its author, its section, then any other; each once and with its reason", () => {
  const edition = editionOf([
    article("own", "2026-03-10", { title: "Glacier moraine", series: "Ice", authors: ["jane"], section: "science" }),
    article("next", "2026-04-10", { title: "Elsewhere", series: "Ice" }),
    article("last", "2026-02-10", { title: "Nowhere", series: "Ice" }),
    article("near", "2026-03-09", { title: "Glacier moraine" }),
    article("near-2", "2026-03-08", { title: "Glacier moraine" }),
    article("by-jane", "2026-03-07", { title: "Glacier", authors: ["jane"] }),
    article("same-section", "2026-01-01", { title: "Pottery", section: "science" }),
    article("other-section", "2025-12-01", { title: "Basketry" }),
    article("later-section", "2026-05-01", { title: "Weaving", section: "science" }),
  ]);
  const own = edition.byAddress.get("/2026/03/10/own/") as Article;
  const found = storiesLike(edition, own, none, 10).map(({ story, reason }) => `${story.slug} ${reason}`);
  assert.deepEqual(found, [
    "next series",
    "last series",
    "near subject",
    "near-2 subject",
    "by-jane author",
    "same-section section",
    "other-section section",
  ]);
  assert.deepEqual(
    storiesLike(edition, own, new Set(["/2026/04/10/next/"]), 1).map(({ story }) => story.slug),
    ["last"],
  );
  assert.equal(storiesLike(edition, own, none, 3).length, 3);
});
