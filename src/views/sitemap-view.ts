import { pageAddress } from "../edition/address.ts";
import type { Article } from "../edition/article.ts";
import { type Correction, changeOf, correctionsOf } from "../edition/corrections.ts";
import type { Edition, Group } from "../edition/edition.ts";
import { type Moment, toIso } from "../edition/moment.ts";
import { countFullPages, firstPage, numberedPage } from "../edition/paging.ts";
import { toUrl } from "../edition/publication.ts";
import { cacheKey } from "./cache-key.ts";
import { storyImages } from "./share-card.ts";
import { markOf } from "./teaser-view.ts";

/** A page as search engines are told of it, with the time of its newest change, where one is known. */
export interface SitemapEntry {
  url: string;
  changed: string | null;
  /** The picture of a story; empty for what has none. */
  image: string;
}

/** One file of the sitemap: `/sitemap-stories-1.xml` */
export interface SitemapPart {
  name: string;
  entries: SitemapEntry[];
}

/** The files of the sitemap, each with the time of its newest change. */
export type SitemapIndexView = { url: string; changed: string | null }[];

// The protocol allows 50,000 and 50 MB; an entry with its picture has some 400 bytes.
const most = 45_000;

type Dated = { entry: SitemapEntry; moment: Moment | undefined };

/** `/sitemap-[part].xml`: stories from the oldest, so that a full file stays as it is, then lists, then standing pages. A paper that search is denied lists nothing. */
export function sitemapParts(edition: Edition, size = most): (SitemapPart & { changed: string | null })[] {
  if (edition.publication.machines.search === "deny") return [];
  const parts = { stories: storyEntries(edition), lists: listEntries(edition), pages: standingEntries(edition) };
  return Object.entries(parts).flatMap(([kind, all]) =>
    Array.from({ length: Math.ceil(all.length / size) }, (_, index) => {
      const part = all.slice(index * size, (index + 1) * size);
      const changed = newestOf(part.map(({ moment }) => moment));
      return { name: `${kind}-${index + 1}`, entries: part.map(({ entry }) => entry), changed: isoOf(edition, changed) };
    }),
  );
}

const made = new WeakMap<Edition, ReturnType<typeof sitemapParts>>();

/** The parts of an edition's sitemap, made once: its index and its files are of the same. */
function partsOf(edition: Edition): ReturnType<typeof sitemapParts> {
  const parts = made.get(edition) ?? sitemapParts(edition);
  made.set(edition, parts);
  return parts;
}

/** `/sitemap.xml` */
export const sitemapIndexView = (edition: Edition): SitemapIndexView =>
  partsOf(edition).map(({ name, changed }) => ({ url: toUrl(edition.publication, `/sitemap-${name}.xml`), changed }));

/** The files of the sitemap as routes. */
export const sitemapRoutes = (edition: Edition) =>
  partsOf(edition).map(({ name, entries }) => ({
    params: { part: name },
    props: { view: { name, entries } },
    cacheKey: cacheKey(entries),
  }));

function entry(edition: Edition, address: string, moment: Moment | undefined, image = ""): Dated {
  return { entry: { url: toUrl(edition.publication, address), changed: isoOf(edition, moment), image }, moment };
}

function storyEntries(edition: Edition): Dated[] {
  return edition.articles
    .filter((article) => !article.source?.canonical && !markOf(edition, article))
    .map((article) => entry(edition, article.address, lastOf(article), storyImages(edition, article)[0]?.url))
    .reverse();
}

function listEntries(edition: Edition): Dated[] {
  const { articles, groups } = edition;
  const changes = new Map(articles.map((article) => [article, lastOf(article)]));
  const list = (address: string, stories: readonly Article[]) =>
    entry(edition, address, newestOf(stories.map((story) => changes.get(story))));
  const all = Object.values(groups).flatMap((kind) => [...kind.values()]);
  const indexes = [
    ["/tags/", groups.tag],
    ["/authors/", groups.author],
    ["/series/", groups.series],
  ] as const;
  return [
    list("/", firstPage(articles)),
    ...all.flatMap((group) => [list(group.address, isPaged(group) ? firstPage(group.articles) : group.articles), ...numbered(group)]),
    ...indexes.map(([address, kind]) =>
      list(
        address,
        [...kind.values()].flatMap((group) => group.articles[0] ?? []),
      ),
    ),
  ];

  function numbered(group: Group): Dated[] {
    if (!isPaged(group)) return [];
    return Array.from({ length: countFullPages(group.articles.length) }, (_, index) =>
      list(pageAddress(group.address, index + 1), numberedPage(group.articles, index + 1)),
    );
  }
}

const isPaged = ({ kind }: Group) => kind !== "day" && kind !== "month" && kind !== "year";

/** The pages of the paper's own and the standing ones. */
function standingEntries(edition: Edition): Dated[] {
  const corrections = correctionsOf(edition);
  const full = countFullPages(corrections.length);
  const dateOf = (shown: readonly Correction[]) => newestOf(shown.map(({ date }) => date));
  return [
    entry(edition, "/corrections/", dateOf(firstPage(corrections))),
    ...Array.from({ length: full }, (_, index) =>
      entry(edition, pageAddress("/corrections/", index + 1), dateOf(numberedPage(corrections, index + 1))),
    ),
    entry(edition, "/feeds/", undefined),
    ...edition.pages.map((page) => entry(edition, page.address, page.updated)),
  ];
}

const lastOf = (article: Article): Moment => changeOf(article) ?? article.date;

function newestOf(moments: readonly (Moment | undefined)[]): Moment | undefined {
  return moments.reduce((newest, moment) => (!newest || (moment && moment.instant > newest.instant) ? moment : newest), undefined);
}

const isoOf = ({ publication }: Edition, moment: Moment | undefined) => (moment ? toIso(moment, publication.timeZone) : null);
