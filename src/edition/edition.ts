import type { Observation } from "../live/observation.ts";
import type { WeatherLog } from "../live/weather-log.ts";
import {
  archiveAddress,
  authorAddress,
  fixedAddresses,
  pageAddress,
  sectionAddress,
  seriesAddress,
  tagAddress,
  toKebab,
} from "./address.ts";
import { type Article, type Asset, type Author, type StandingPage, statusOf } from "./article.ts";
import { feedAddresses, hasFeed } from "./feeds.ts";
import { countFullPages } from "./paging.ts";
import type { Publication } from "./publication.ts";
import { createRelated, type Related } from "./related.ts";
import type { RelatedMemory } from "./related-index.ts";
import { searchAddresses } from "./search-scope.ts";

/** What an edition is made of: a checked newsroom and the clock it is printed at. */
export interface Stock {
  clock: number;
  publication: Publication;
  articles: readonly Article[];
  authors: readonly Author[];
  pages: readonly StandingPage[];
  weather: WeatherLog;
  newest: Observation | null;
  /** Files of logo, icon and advertisements by their path in publication.yaml. */
  media: Readonly<Record<string, Asset | undefined>>;
}

/** Stories that share something, newest first. */
export interface Group {
  kind: "section" | "tag" | "author" | "series" | "day" | "month" | "year";
  /** Section id, tag form, author id, series form, or the beginning of a day. */
  id: string;
  name: string;
  description?: string;
  address: string;
  articles: Article[];
}

/** Everything in print, sorted once and indexed once. */
export interface Edition {
  clock: number;
  publication: Publication;
  /** In print, newest first, then by address. */
  articles: readonly Article[];
  byAddress: ReadonlyMap<string, Article>;
  /** Place of each story in `articles`. */
  order: ReadonlyMap<Article, number>;
  authors: ReadonlyMap<string, Author>;
  pages: readonly StandingPage[];
  groups: Readonly<Record<Group["kind"], ReadonlyMap<string, Group>>>;
  /** Picks that have ever been in force, newest first. */
  picks: readonly Article[];
  weather: WeatherLog;
  newest: Observation | null;
  media: Readonly<Record<string, Asset | undefined>>;
  /** Whether an address of this paper has a page in this edition. */
  has(address: string): boolean;
  related: Related;
}

/** Makes the edition of a clock; `hidden: true` prints drafts, scheduled and expired stories too, and `memory` keeps what is known of related stories. */
export function createEdition(stock: Stock, options: { hidden?: boolean; memory?: RelatedMemory } = {}): Edition {
  const articles = stock.articles.filter((article) => options.hidden || statusOf(article, stock.clock) === "public").sort(compareArticles);
  const byAddress = new Map(articles.map((article) => [article.address, article]));
  const groups = groupArticles(articles, stock);
  const places = placesOf(groups, stock);
  return {
    clock: stock.clock,
    publication: stock.publication,
    articles,
    byAddress,
    order: new Map(articles.map((article, index) => [article, index])),
    authors: new Map(stock.authors.map((author) => [author.id, author])),
    pages: [...stock.pages].sort((a, b) => (a.address < b.address ? -1 : 1)),
    groups,
    picks: articles.filter((article) => article.mustRead !== undefined),
    weather: stock.weather,
    newest: stock.newest,
    media: stock.media,
    has: (address) => byAddress.has(address) || places.has(address),
    related: createRelated(articles, options.memory),
  };
}

/** Newest first, then by address. */
export function compareArticles(a: Article, b: Article): number {
  return b.date.instant - a.date.instant || (a.address < b.address ? -1 : a.address > b.address ? 1 : 0);
}

function groupArticles(articles: readonly Article[], { publication, authors }: Stock): Edition["groups"] {
  const groups = {
    section: new Map<string, Group>(publication.sections.map((section) => [section.id, emptySection(section)])),
    tag: new Map<string, Group>(),
    author: new Map<string, Group>(),
    series: new Map<string, Group>(),
    day: new Map<string, Group>(),
    month: new Map<string, Group>(),
    year: new Map<string, Group>(),
  };
  const names = new Map(authors.map((author) => [author.id, author]));
  const spellings = new Map<Group, Map<string, number>>();
  const add = (kind: Group["kind"], id: string, name: string, address: string, article: Article) => {
    const group = groups[kind].get(id) ?? { kind, id, name, address, articles: [] };
    groups[kind].set(id, group);
    group.articles.push(article);
    return group;
  };
  const addNamed = (kind: "tag" | "series", words: string, address: string, article: Article) => {
    const known = groups[kind].get(toKebab(words));
    const group = known?.articles.at(-1) === article ? known : add(kind, toKebab(words), words, address, article);
    const counts = spellings.get(group) ?? new Map<string, number>();
    counts.set(words, (counts.get(words) ?? 0) + 1);
    spellings.set(group, counts);
  };
  for (const article of articles) {
    groups.section.get(article.section)?.articles.push(article);
    for (const tag of article.tags) addNamed("tag", tag, tagAddress(tag), article);
    if (article.series) addNamed("series", article.series, seriesAddress(article.series), article);
    for (const id of new Set(article.authors)) {
      const author = names.get(id);
      const group = add("author", id, author?.name ?? id, authorAddress(id), article);
      if (author?.bio) group.description = author.bio;
    }
    const { day } = article.date;
    add("day", day, day, archiveAddress(day), article);
    add("month", day.slice(0, 7), day.slice(0, 7), archiveAddress(day.slice(0, 7)), article);
    add("year", day.slice(0, 4), day.slice(0, 4), archiveAddress(day.slice(0, 4)), article);
  }
  // Tags and series of one form are one, called by the most frequent spelling.
  for (const [group, counts] of spellings) {
    group.name = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? group.name;
  }
  return groups;
}

const paged: ReadonlySet<Group["kind"]> = new Set(["section", "tag", "author", "series"]);

/** Every address but those of stories. */
function placesOf(groups: Edition["groups"], { publication, pages }: Stock): Set<string> {
  const places = new Set([...fixedAddresses, ...searchAddresses(publication), ...pages.map((page) => page.address)]);
  for (const group of Object.values(groups).flatMap((kind) => [...kind.values()])) {
    places.add(group.address);
    if (hasFeed(group)) for (const address of feedAddresses(group.address, group.kind === "section")) places.add(address);
    const numbered = paged.has(group.kind) ? countFullPages(group.articles.length) : 0;
    for (let number = 1; number <= numbered; number++) places.add(pageAddress(group.address, number));
  }
  return places;
}

function emptySection(section: Publication["sections"][number]): Group {
  return {
    kind: "section",
    id: section.id,
    name: section.name,
    ...(section.description ? { description: section.description } : {}),
    address: sectionAddress(section.id),
    articles: [],
  };
}
