import { toKebab } from "../edition/address.ts";
import type { Article } from "../edition/article.ts";
import { seriesNeighbours } from "../edition/choice.ts";
import type { Edition, Group } from "../edition/edition.ts";
import { countFullPages } from "../edition/paging.ts";
import { windowAfter } from "../edition/related-index.ts";
import { cacheKey } from "./cache-key.ts";
import { creditOf, datelineView } from "./dateline-view.ts";
import { frameView } from "./frame-view.ts";
import { storiesOfList } from "./list-view.ts";
import { canBeLinked } from "./named-address.ts";
import { publisherData } from "./publisher-data.ts";
import { isNewest } from "./share-card.ts";
import { versionsOf } from "./versions.ts";

// The ground of a page is a digest of everything it may be made of but the settings of publication.yaml, told without making it: while the ground is the same,
// so is the page. It may change where the page does not; then the page is made to see. Whatever a view reads of an edition must be in its ground, and
// tests/unit/views/ground.test.ts looks for what is not.

/** The ground of the page of a story: besides itself the page shows its day, stories up to 30 days younger, its series, its versions and what it names. */
export function storyGround(edition: Edition, article: Article): string {
  const grounds = groundsOf(edition);
  const { series, tag } = edition.groups;
  return cacheKey([
    "story",
    grounds.common,
    grounds.frameOf(article.date.day, article.section),
    grounds.upTo(article),
    grounds.whole(article),
    seriesNeighbours(edition, article).map((part) => part && grounds.digestOf(part)),
    article.series && series.get(toKebab(article.series))?.name,
    article.tags.map((words) => tag.get(toKebab(words))?.name),
    versionsOf(edition, article).map(grounds.digestOf),
    article.readMore.map((item) => (typeof item === "string" ? grounds.digestAt(item) : edition.has(item.url))),
  ]);
}

/** The ground of a story's Markdown. */
export const twinGround = (edition: Edition, article: Article): string => cacheKey(["twin", groundsOf(edition).whole(article)]);

/** The ground of a document of a feed that has a name of its own. */
export function feedGround(edition: Edition, name: unknown, stories: readonly Article[]): string {
  const { common, whole } = groundsOf(edition);
  return cacheKey(["feed", common, name, stories.map(whole)]);
}

/** The ground of a list's first page (`number` absent) or of a numbered one. */
export function listGround(edition: Edition, group: Group, number?: number): string {
  const { common, frameOf, digestOf } = groundsOf(edition);
  const { articles, ...named } = group;
  const stories = storiesOfList(group, number);
  const day = group.kind === "day" ? group.id : (stories[0]?.date.day ?? "");
  // The parts of a series are counted; a numbered page only knows whether there is a newer one.
  const length = number === undefined || group.kind === "series" ? articles.length : number < countFullPages(articles.length);
  return cacheKey(["list", common, frameOf(day, group.kind === "section" ? group.id : ""), named, number, length, stories.map(digestOf)]);
}

interface Grounds {
  /** What any page may show. */
  common: string;
  /** What frames the pages of a day in a section. */
  frameOf(day: string, section: string): string;
  /** What may stand on a story's page for its time: all stories until 30 days after it. */
  upTo(article: Article): string;
  /** A story as others name it. */
  digestOf(article: Article): string;
  digestAt(address: string | null): string | null;
  /** A story with what its text shows of others. */
  whole(article: Article): string;
}

const known = new WeakMap<Edition, Grounds>();

function groundsOf(edition: Edition): Grounds {
  const grounds = known.get(edition) ?? createGrounds(edition);
  known.set(edition, grounds);
  return grounds;
}

function createGrounds(edition: Edition): Grounds {
  const { authors, publication, media, picks } = edition;
  const digestOf = once((article: Article) => cacheKey([{ ...article, terms: "" }, article.authors.map((id) => authors.get(id))]));
  const digestAt = (address: string | null) => {
    const story = address === null ? undefined : edition.byAddress.get(address);
    return story ? digestOf(story) : null;
  };
  const whole = once((article: Article) => {
    const { links, cards } = article.references;
    const leads = Object.values(links).map((target) => target !== null && edition.has(target.address));
    return cacheKey([digestOf(article), leads, Object.values(cards).map(digestAt), isNewest(edition, article)]);
  });
  const oldestFirst = edition.articles.toReversed();
  let sum = "";
  const sums = oldestFirst.map((article) => {
    sum = cacheKey([sum, digestOf(article)]);
    return sum;
  });
  const frameOfYear = once((place: string) => {
    const [year = "", section = ""] = place.split(" ");
    return cacheKey(frameView(edition, { title: "", description: "", address: "/", kind: "page", day: year && `${year}-01-01`, section }));
  });
  const dateline = once((day: string) => cacheKey([datelineView(edition, day, false), creditOf(edition, { day })]));
  return {
    // A pick may be in force on pages older than itself.
    common: cacheKey([
      publisherData(edition),
      media,
      publication.slots.map(({ url }) => canBeLinked(edition, url)),
      picks.filter(({ mustRead, date }) => mustRead && mustRead.from < date.instant).map(digestOf),
    ]),
    frameOf: (day, section) => frameOfYear(`${day.slice(0, 4)} ${section}`) + dateline(day),
    upTo: (article) => sums[lastUntil(oldestFirst, article.date.instant + windowAfter)] ?? "",
    digestOf,
    digestAt,
    whole,
  };
}

/** The place of the last story published until an instant, in a list oldest first. */
function lastUntil(oldestFirst: readonly Article[], instant: number): number {
  let low = 0;
  let high = oldestFirst.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((oldestFirst[middle] as Article).date.instant <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Works out a value for each thing once. */
function once<Thing, Value>(make: (thing: Thing) => Value): (thing: Thing) => Value {
  const made = new Map<Thing, Value>();
  return (thing) => {
    const value = made.get(thing) ?? make(thing);
    made.set(thing, value);
    return value;
  };
}
