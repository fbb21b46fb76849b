import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/edition/article.ts";
import type { Edition } from "../../../src/edition/edition.ts";
import { momentAt } from "../../../src/edition/moment.ts";
import type { Publication } from "../../../src/edition/publication.ts";
import { toJsonLd } from "../../../src/formats/json-ld.ts";
import { articleView } from "../../../src/views/article-view.ts";
import { frontView } from "../../../src/views/front-view.ts";
import { listView } from "../../../src/views/list-view.ts";
import { article, editionOf, editionWith } from "../edition/sample-edition.ts";

type Thing = Record<string, unknown>;

const here = "https://test.example/paper/";
const zone = "America/New_York";

function graphOf(frame: { data: unknown }): [Thing, Thing] {
  const text = toJsonLd(frame.data as never);
  assert.doesNotMatch(text, /[<\u2028\u2029]/);
  const { "@graph": graph, ...rest } = JSON.parse(text);
  assert.deepEqual(rest, { "@context": "https://schema.org" });
  return graph;
}

function story(more: Partial<Article>, edition?: Edition): Thing {
  const it = article("one", "2026-03-01", more);
  const [found] = graphOf(articleView(edition ?? editionOf([it]), edition?.byAddress.get(it.address) ?? it).frame);
  return found;
}

const paper = (more: Partial<Publication>, stories: Article[] = []) => editionWith({ ...more }, stories);

test("a story is of the type its kind says", () => {
  const types = { report: "NewsArticle", analysis: "AnalysisNewsArticle", opinion: "OpinionNewsArticle", brief: "NewsArticle" } as const;
  for (const [kind, type] of Object.entries(types)) assert.equal(story({ kind: kind as Article["kind"] })["@type"], type);
  assert.equal(story({ kind: "explainer" })["@type"], "BackgroundNewsArticle");
});

test("nothing an editor writes ends the script", () => {
  const headline = "</script><!--\u2028\u2029<script>";
  assert.equal(story({ title: headline })["headline"], headline);
});

test("times have an hour and an offset, also of a story dated by day, and a correction changes it", () => {
  const corrected = story({
    corrections: [{ date: { ...momentAt(Date.parse("2026-04-02T04:00:00Z"), zone), time: null }, text: "Twelve." }],
  });
  assert.equal(corrected["datePublished"], "2026-03-01T00:00:00-05:00");
  assert.equal(corrected["dateModified"], "2026-04-02T00:00:00-04:00");
  assert.deepEqual(corrected["correction"], [
    { "@type": "CorrectionComment", text: "Twelve.", datePublished: "2026-04-02T00:00:00-04:00" },
  ]);
  assert.equal(story({})["dateModified"], story({})["datePublished"]);
});

test("who wrote it is a person or a desk with a page, or the paper itself", () => {
  assert.deepEqual(story({ authors: ["jane", "unknown"] })["author"], [
    { "@type": "Person", name: "Jane", url: `${here}authors/jane/` },
    { "@type": "Organization", name: "unknown", url: `${here}authors/unknown/` },
  ]);
  assert.deepEqual(story({})["author"], { "@id": `${here}#publisher` });
});

test("a review names what it is of, and its rating where there is one", () => {
  const rated = story({ kind: "review", review: { item: "A book", rating: 0 } });
  assert.deepEqual(rated["itemReviewed"], { "@type": "Thing", name: "A book" });
  assert.deepEqual(rated["reviewRating"], { "@type": "Rating", ratingValue: 0, worstRating: 0, bestRating: 5 });
  assert.ok(!("reviewRating" in story({ kind: "review", review: { item: "A book" } })));
});

test("a live story says from when to when it goes, and lists its entries, newest first", () => {
  const moments = {
    "10:05": { ...momentAt(Date.parse("2026-03-01T15:05:00Z"), zone), title: "First" },
    "14:30": momentAt(Date.parse("2026-03-01T19:30:00Z"), zone),
  };
  const live = story({ kind: "live", references: { links: {}, cards: {}, pictures: {}, moments } });
  assert.equal(live["coverageStartTime"], "2026-03-01T00:00:00-05:00");
  assert.equal(live["coverageEndTime"], "2026-03-01T14:30:00-05:00");
  assert.equal(live["dateModified"], "2026-03-01T14:30:00-05:00");
  assert.deepEqual(live["liveBlogUpdate"], [
    { "@type": "BlogPosting", datePublished: "2026-03-01T14:30:00-05:00" },
    { "@type": "BlogPosting", headline: "First", datePublished: "2026-03-01T10:05:00-05:00" },
  ]);
});

test("series, source, sound and translations are named where there are any, and nothing is empty", () => {
  const full = story(
    {},
    editionOf([
      article("one", "2026-03-01", {
        series: "Water",
        source: { name: "Wire", url: "https://wire.example/1", canonical: false },
        audio: { src: "a.wav", bytes: 1, duration: "4:30" },
      }),
      article("two", "2026-03-02", { language: "de", translationOf: "/2026/03/01/one/" }),
    ]),
  );
  assert.deepEqual(full["isPartOf"], { "@type": "CreativeWorkSeries", name: "Water", url: `${here}series/water/` });
  assert.deepEqual(full["isBasedOn"], {
    "@type": "CreativeWork",
    url: "https://wire.example/1",
    publisher: { "@type": "Organization", name: "Wire" },
  });
  assert.deepEqual(full["audio"], { "@type": "AudioObject", contentUrl: `${here}2026/03/01/one/a.wav`, duration: "PT270S" });
  assert.deepEqual(full["workTranslation"], [
    { "@type": "NewsArticle", "@id": `${here}2026/03/02/two/#story`, url: `${here}2026/03/02/two/`, inLanguage: "de" },
  ]);
  const plain = story({ description: "" });
  for (const name of ["description", "image", "keywords", "isPartOf", "isBasedOn", "audio", "correction", "workTranslation"])
    assert.ok(!(name in plain), name);
});

test("what the paper asks of machines stands in words where it asks for something", () => {
  const view = (training: "allow" | "deny", answers: "allow" | "deny") => {
    const one = article("one", "2026-03-01");
    const edition = paper({ machines: { search: "allow", training, answers } }, [one]);
    const { conditionsOfAccess, usageInfo } = graphOf(articleView(edition, one).frame)[0];
    return [conditionsOfAccess, usageInfo];
  };
  assert.deepEqual(view("allow", "allow"), [undefined, undefined]);
  assert.deepEqual(view("deny", "allow"), ["Free to read. Not to be used for training models.", `${here}robots.txt`]);
  assert.match(String(view("allow", "deny")[0]), /answers/);
  assert.match(String(view("deny", "deny")[0]), /training models or for answers/);
});

test("the front page is the paper with its search, if it has one, and its publisher", () => {
  const [site, publisher] = graphOf(frontView(paper({ policies: { corrections: "https://elsewhere.example/c" } })).frame);
  assert.equal(site["@type"], "WebSite");
  assert.equal((site["potentialAction"] as Thing)["query-input"], "required name=search_term_string");
  assert.equal(publisher["correctionsPolicy"], "https://elsewhere.example/c");
  const [silent] = graphOf(frontView(paper({ search: { scope: "off" }, policies: { ethics: "/not-there/" } })).frame);
  assert.ok(!("potentialAction" in silent));
});

test("a list is a collection, an author's page is that person's, and both say where they stand", () => {
  const edition = editionOf(
    Array.from({ length: 45 }, (_, index) => article(`story-${index}`, `2026-01-${10 + (index % 20)}`, { authors: ["jane"] })),
  );
  const group = edition.groups.author.get("jane") as never;
  const [profile, place] = graphOf(listView(edition, group).frame);
  assert.equal(profile["@type"], "ProfilePage");
  assert.deepEqual(profile["mainEntity"], {
    "@type": "Person",
    name: "Jane",
    url: `${here}authors/jane/`,
    description: "Writes.",
    worksFor: { "@type": "NewsMediaOrganization", "@id": `${here}#publisher`, name: "The Test", url: here },
  });
  assert.deepEqual(
    (place["itemListElement"] as Thing[]).map(({ position, item }) => [position, item]),
    [
      [1, here],
      [2, `${here}authors/`],
      [3, `${here}authors/jane/`],
    ],
  );
  const [older, under] = graphOf(listView(edition, group, 1).frame);
  assert.equal(older["@type"], "CollectionPage");
  assert.deepEqual((under["itemListElement"] as Thing[])[3], {
    "@type": "ListItem",
    position: 4,
    name: "Page 1",
    item: `${here}authors/jane/page/1/`,
  });
});
