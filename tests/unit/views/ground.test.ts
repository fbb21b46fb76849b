import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article, Author, Picture, StandingPage } from "../../../src/edition/article.ts";
import { createEdition, type Edition, type Stock } from "../../../src/edition/edition.ts";
import { createPublication } from "../../../src/edition/publication.ts";
import type { Route } from "../../../src/views/cache-key.ts";
import { archiveRoutes, groupFeedRoutes } from "../../../src/views/feed-routes.ts";
import { storyGround } from "../../../src/views/ground.ts";
import { articleRoutes, dayRoutes, groupRoutes, numberedRoutes, rootRoutes } from "../../../src/views/routes.ts";
import { twinRoutes } from "../../../src/views/twin-view.ts";
import { Chance } from "../../bench/chance.ts";
import { article, editionWith, noon, publication } from "../edition/sample-edition.ts";

const words = "river snow tram barometer bread bridge ink comma clock tide salt onion map week orchestra column".split(" ");
const kinds = ["tag", "author", "series"] as const;
const slot = { id: "s", place: "article", size: { width: 300, height: 250 }, text: "Tea", picture: "tea.png", url: "/tags/rare/" } as const;
const paper = createPublication({
  ...publication,
  weather: { provider: "none", units: "metric", normals: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
  slots: [slot],
  navigation: [{ label: "About", url: "/about/" }],
  policies: { corrections: "/old/" },
  feeds: { items: 5 },
} as never);
const dayOf = (days: number) => new Date(noon - days * 86_400_000).toISOString().slice(0, 10);

/** A newsroom that changes by chance. */
function createStock(chance: Chance) {
  const one = <T>(all: readonly T[]): T => all[chance.below(all.length)] as T;
  const asset = () => ({ src: `/_astro/p.${chance.below(1e6)}.jpg`, width: 800, height: 500, format: "jpg" });
  const picture = (): Picture => ({ src: "p.jpg", alt: one(words), width: 800, height: 500, asset: asset() });
  const stories: Article[] = [];
  const authors: Author[] = ["a", "b", "c"].map((id) => ({ id, name: `Desk ${id}`, kind: "desk", links: [] }));
  const pages: StandingPage[] = [];
  const weather: Record<string, Stock["weather"][string]> = {};
  const media: Record<string, ReturnType<typeof asset>> = {};
  let number = 0;
  const subject = () => (chance.is(0.5) ? one(words).toUpperCase() : one(words));
  const text = () => Array.from({ length: 12 }, () => one(words)).join(" ");
  const elsewhere = () => (stories.length > 0 ? one(stories).address : "/2020/01/01/gone/");
  const written = (days: number): Article => {
    const slug = `story-${++number}`;
    return article(slug, `${dayOf(days)}T${chance.is(0.5) ? "08:00" : "10:00"}`, {
      title: `${one(words)} ${number}`,
      text: text(),
      section: chance.is(0.7) ? "world" : "science",
      tags: [subject(), subject()],
      authors: chance.is(0.8) ? [one(["a", "b", "c"])] : [],
      ...(chance.is(0.2) && { series: one(["The ice", "the ice", "Bread"]) }),
      ...(chance.is(0.2) && { image: picture() }),
      ...(chance.is(0.2) && { readMore: [elsewhere(), { url: `/${dayOf(chance.below(60)).replaceAll("-", "/")}/`, title: "A day" }] }),
      ...(chance.is(0.1) && { language: "de", translationOf: elsewhere() }),
      ...(chance.is(0.7) && { references: { ...article("", "2026-01-01").references, links: { x: { address: elsewhere() } } } }),
      ...(chance.is(0.1) && { corrections: [{ date: { instant: noon, day: "2026-06-01", time: null }, text: "A word." }] }),
    });
  };
  /** Changes what the text of a story's file does not say: its place, and what it names. */
  const turn = (make: (story: Article) => Partial<Article>) => {
    const at = chance.below(stories.length);
    const story = stories[at] as Article;
    stories[at] = { ...story, ...make(story) };
  };
  const change = (make: (story: Article) => Partial<Article>) => turn((story) => ({ ...make(story), digest: `${story.digest}.` }));
  const edits: Record<string, () => unknown> = {
    added: () => stories.push(...Array.from({ length: 1 + chance.below(6) }, () => written(chance.below(chance.is(0.5) ? 10 : 300)))),
    removed: () => stories.splice(chance.below(stories.length), 1),
    "new text": () => change(({ terms: _, ...story }) => ({ terms: article(story.slug, "2026-01-01", { text: text() }).terms })),
    "new headline": () => change(() => ({ title: `Headline ${++number}` })),
    retagged: () => change(() => ({ tags: [subject()] })),
    "rare subject": () => {
      const isRare = (story: Article) => story.tags.some((tag) => /rare/i.test(tag));
      const rare = stories.filter(isRare);
      if (rare.length < 3) change(() => ({ tags: [one(["rare", "Rare"])] }));
      else
        for (const [at, story] of stories.entries())
          if (isRare(story)) stories[at] = { ...story, tags: [one(words)], digest: `${story.digest}.` };
    },
    "other section": () => change(({ section }) => ({ section: section === "world" ? "science" : "world" })),
    "other byline": () => change(() => ({ authors: [one(["a", "b", "c"])] })),
    series: () => change(() => ({ series: one(["The ice", "Bread"]) })),
    moved: () => change(() => ({ slug: `moved-${++number}`, address: `/2026/01/01/moved-${number}/`, aliases: ["/old/"] })),
    picked: () =>
      change(({ date }) => ({ mustRead: { from: date.instant - chance.below(2) * 9e9, until: date.instant + 3e8, reason: one(words) } })),
    renamed: () => turn(() => ({ slug: `renamed-${++number}`, address: `/2026/01/02/renamed-${number}/` })),
    read: () => turn(() => ({ readMore: [elsewhere()] })),
    linked: () =>
      turn(({ references }) => ({
        references: { ...references, links: { x: { address: chance.is(0.5) ? elsewhere() : `/tags/${one(words)}/` } } },
      })),
    "card placed": () => turn(({ references }) => ({ references: { ...references, cards: { y: elsewhere() } } })),
    translated: () => change(() => ({ language: one(["de", "fr"]), translationOf: elsewhere() })),
    "other original": () => turn(({ translationOf }) => (translationOf ? { translationOf: elsewhere() } : {})),
    "new picture": () => turn(() => ({ image: picture() })),
    "new sound": () => turn(() => ({ audio: { src: "s.mp3", bytes: chance.below(1e6) } })),
    "new name": () => authors.splice(0, 3, ...authors.map((author) => (chance.is(0.5) ? { ...author, name: `Desk ${++number}` } : author))),
    biography: () =>
      authors.splice(0, 3, ...authors.map((author) => ({ ...author, role: one(words), bio: one(words), picture: picture() }))),
    weather: () => {
      weather[dayOf(chance.below(300))] = {
        temperature: chance.below(30),
        condition: "cloudy",
        observedAt: "2026-01-01T08:00:00Z",
        source: "nws",
      };
    },
    page: () =>
      pages.length === 0
        ? pages.push({
            path: "about.md",
            address: "/about/",
            title: "About",
            description: "",
            navigation: true,
            digest: "",
            references: article("", "2026-01-01").references,
          })
        : pages.pop(),
    "new logo": () => Object.assign(media, { [one(["logo.png", "tea.png", "icon.svg"])]: asset() }),
  };
  for (let count = 0; count < 110; count++) stories.push(written(chance.below(300)));
  return {
    edition: () =>
      createEdition({
        clock: noon,
        publication: { ...paper, logo: "logo.png", icon: "icon.svg" },
        articles: stories,
        authors,
        pages,
        weather: { ...weather },
        newest: null,
        media: { ...media },
      }),
    edit: () => {
      const name = one(Object.keys(edits));
      edits[name]?.();
      return name;
    },
    edits,
  };
}

/** The key and the ground of every page and feed that has one, by its kind and address. */
function grounded(edition: Edition): Map<string, { key: string; ground: string }> {
  const all: Record<string, Route<unknown>[]> = {
    story: articleRoutes(edition),
    twin: twinRoutes(edition),
    day: dayRoutes(edition),
    root: rootRoutes(edition),
    archive: [...archiveRoutes(edition, "xml"), ...archiveRoutes(edition, "json")],
    ...Object.fromEntries(
      kinds.flatMap((kind) => [
        [kind, groupRoutes(edition, kind)],
        [`${kind}s`, numberedRoutes(edition, kind)],
        [`${kind} feed`, groupFeedRoutes(edition, kind, "xml")],
      ]),
    ),
    sections: numberedRoutes(edition, "section"),
    "section feed": groupFeedRoutes(edition, "section", "xml"),
  };
  return new Map(
    Object.entries(all).flatMap(([kind, routes]) =>
      routes.flatMap(({ params, cacheKey }) => {
        const [key = "", ground] = cacheKey.split(" ");
        return ground === undefined ? [] : [[`${kind} ${Object.values(params).join("/")}`, { key, ground }] as const];
      }),
    ),
  );
}

for (const seed of JSON.parse(process.env["SEEDS"] ?? "[1,2,3]")) {
  test(`while the ground of a page is the same so is the page, whatever else changes (seed ${seed})`, () => {
    const stock = createStock(new Chance(seed));
    let before = grounded(stock.edition());
    const counts = { held: 0, changed: 0 };
    for (let step = 0; step < 80; step++) {
      const edited = stock.edit();
      const after = grounded(stock.edition());
      for (const [page, { key, ground }] of after) {
        const old = before.get(page);
        if (old?.ground === ground) assert.equal(key, old.key, `step ${step}, ${edited}: ${page} has changed on the same ground`);
        counts[old?.ground === ground ? "held" : "changed"]++;
      }
      before = after;
    }
    assert.ok(counts.held > counts.changed, JSON.stringify(counts));
  });
}

test("a story whose card is its section's stands on another ground than one that has its own", () => {
  const stories = Array.from({ length: 501 }, (_, index) => article(`story-${index}`, dayOf(index)));
  const groundOf = (articles: Article[]) => storyGround(editionWith({}, articles), stories[500] as Article);
  // The stories before it and within 30 days after it are the same.
  assert.notEqual(groundOf(stories), groundOf(stories.slice(1)));
  assert.equal(groundOf(stories.slice(1)), groundOf(stories.slice(2)));
});
