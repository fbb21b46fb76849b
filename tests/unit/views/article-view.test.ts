import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/edition/article.ts";
import { articleView } from "../../../src/views/article-view.ts";
import { article, editionOf } from "../edition/sample-edition.ts";

test("a story's other languages are named once and offered nowhere else on its page", () => {
  const edition = editionOf([
    article("one", "2026-03-01", { title: "Glacier moraine" }),
    article("two", "2026-03-02", { title: "Glacier moraine", language: "de", translationOf: "/2026/03/01/one/" }),
    article("three", "2026-03-03", { title: "Glacier moraine", language: "fr", translationOf: "/2026/03/01/one/" }),
    article("other", "2026-02-01", { title: "Glacier moraine" }),
  ]);
  const view = articleView(edition, edition.byAddress.get("/2026/03/02/two/") as Article);
  assert.deepEqual(
    view.otherLanguages.map(({ language }) => language),
    ["en", "fr"],
  );
  const offered = [...view.readMore, ...view.more, ...view.latest].map(({ href }) => href);
  assert.deepEqual(offered, ["/paper/2026/02/01/other/"]);
});

test("a tag and a series are called by their most frequent spelling, on every story", () => {
  const edition = editionOf([
    article("one", "2026-03-01", { tags: ["Climate"], series: "The Long Drought" }),
    article("two", "2026-03-02", { tags: ["climate"], series: "the long drought" }),
    article("three", "2026-03-03", { tags: ["Climate"], series: "The Long Drought" }),
  ]);
  const view = articleView(edition, edition.byAddress.get("/2026/03/02/two/") as Article);
  assert.deepEqual(view.tags, [{ label: "Climate", href: "/paper/tags/climate/" }]);
  assert.equal(view.series?.name, "The Long Drought");
});

test("only a story in another language than the paper's says which one its labels are in", () => {
  const edition = editionOf([article("one", "2026-03-01"), article("two", "2026-03-02", { language: "ar" })]);
  const voiceOf = (address: string) => articleView(edition, edition.byAddress.get(address) as Article).voice;
  assert.deepEqual(voiceOf("/2026/03/01/one/"), {});
  assert.deepEqual(voiceOf("/2026/03/02/two/"), { lang: "en", dir: "ltr" });
});

test("search engines are told of every version of a story, itself among them, and of the original as the one for everybody else", () => {
  const edition = editionOf([
    article("one", "2026-03-01"),
    article("two", "2026-03-02", { language: "de", translationOf: "/2026/03/01/one/" }),
    article("again", "2026-03-03", { language: "de", translationOf: "/2026/03/01/one/" }),
    article("wire", "2026-03-04", {
      language: "fr",
      translationOf: "/2026/03/01/one/",
      source: { name: "Wire", url: "https://wire.example/", canonical: true },
    }),
    article("alone", "2026-03-05"),
  ]);
  const versionsOf = (slug: string) => {
    const story = edition.articles.find((candidate) => candidate.slug === slug) as Article;
    return articleView(edition, story).frame.versions.map(({ language, url }) => `${language} ${url.split("/").at(-2)}`);
  };
  assert.deepEqual(versionsOf("two"), ["de two", "en one", "x-default one"]);
  assert.deepEqual(versionsOf("alone"), []);
  assert.deepEqual(versionsOf("wire"), []);
  assert.equal(versionsOf("one").length, 3);
});
