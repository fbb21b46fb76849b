import { toKebab } from "../edition/address.ts";
import type { Article } from "../edition/article.ts";
import { offered, picksAt, placeAfter, seriesNeighbours, seriesPart } from "../edition/choice.ts";
import type { Edition, Group } from "../edition/edition.ts";
import { memo } from "../edition/memo.ts";
import { countFullPages } from "../edition/paging.ts";
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

// As it offers no story twice, a page looks at no more of a list than all it offers and as many again, besides what it passes over.
const mostLookedAt = 2 * Object.values(offered).reduce((all, count) => all + count, 0);

/** The ground of the page of a story: besides itself the page shows its day, its series, its versions, what it names, and the stories like it, before it and picked. */
export function storyGround(edition: Edition, article: Article): string {
  const grounds = groundsOf(edition);
  const { series, tag } = edition.groups;
  const versions = versionsOf(edition, article);
  const looksAt = mostLookedAt + versions.length + Object.keys(article.references.cards).length + article.readMore.length;
  return cacheKey([
    "story",
    grounds.common,
    grounds.frameOf(article.date.day, article.section),
    grounds.whole(article),
    edition.related(article, 12).map(grounds.digestOf),
    grounds.before(edition.articles, article, looksAt),
    grounds.before(edition.groups.section.get(article.section)?.articles ?? [], article, looksAt),
    picksAt(edition, article.date.instant).map(grounds.digestOf),
    seriesNeighbours(edition, article).map((part) => part && grounds.digestOf(part)),
    seriesPart(edition, article),
    article.series && series.get(toKebab(article.series))?.name,
    article.tags.map((words) => tag.get(toKebab(words))?.name),
    versions.map(grounds.digestOf),
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
  /** So many stories of a list that were published before one, and some beside them. */
  before(list: readonly Article[], article: Article, count: number): string[];
  /** A story as others name it. */
  digestOf(article: Article): string;
  digestAt(address: string | null): string | null;
  /** A story with what its text shows of others. */
  whole(article: Article): unknown[];
}

const known = new WeakMap<Edition, Grounds>();

function groundsOf(edition: Edition): Grounds {
  const grounds = known.get(edition) ?? createGrounds(edition);
  known.set(edition, grounds);
  return grounds;
}

function createGrounds(edition: Edition): Grounds {
  const { authors, publication, media, picks } = edition;
  // What stands in its file is told by the file's digest.
  const digestOf = memo(({ digest, path, address, references, image, audio, readMore, translationOf, authors: bylines }: Article) =>
    cacheKey([digest, path, address, references, image, audio, readMore, translationOf, bylines.map((id) => authors.get(id))]),
  );
  const digestAt = (address: string | null) => {
    const story = address === null ? undefined : edition.byAddress.get(address);
    return story ? digestOf(story) : null;
  };
  const whole = memo((article: Article) => {
    const { links, cards } = article.references;
    const leads = Object.values(links).map((target) => target !== null && edition.has(target.address));
    return [digestOf(article), leads, Object.values(cards).map(digestAt), isNewest(edition, article)];
  });
  const blocksOf = memo((list: readonly Article[]) => createBlocks(list, digestOf));
  const frameOfYear = memo((place: string) => {
    const [year = "", section = ""] = place.split(" ");
    return cacheKey(frameView(edition, { title: "", description: "", address: "/", kind: "page", day: year && `${year}-01-01`, section }));
  });
  const dateline = memo((day: string) => cacheKey([datelineView(edition, day, false), creditOf(edition, { day })]));
  return {
    // A pick may be in force on pages older than itself.
    common: cacheKey([
      publisherData(edition),
      media,
      publication.slots.map(({ url }) => canBeLinked(edition, url)),
      picks.filter(({ mustRead, date }) => mustRead && mustRead.from < date.instant).map(digestOf),
    ]),
    frameOf: (day, section) => frameOfYear(`${day.slice(0, 4)} ${section}`) + dateline(day),
    before: (list, article, count) => blocksOf(list)(placeAfter(edition, list, article), count),
    digestOf,
    digestAt,
    whole,
  };
}

const inBlock = 32;

/** Digests the stories of a list by the block, counted from the oldest so that a newer one leaves them as they are; tells those of the blocks that hold so many stories from a place on. */
function createBlocks(list: readonly Article[], digestOf: (article: Article) => string): (from: number, count: number) => string[] {
  const blockOf = memo((block: number) => {
    const end = list.length - block * inBlock;
    return cacheKey(list.slice(Math.max(0, end - inBlock), end).map(digestOf));
  });
  return (from, count) => {
    const [oldest, newest] = [Math.max(0, list.length - from - count), list.length - 1 - from];
    const first = Math.floor(oldest / inBlock);
    return Array.from({ length: Math.max(0, Math.floor(newest / inBlock) - first + 1) }, (_, index) => blockOf(first + index));
  };
}
