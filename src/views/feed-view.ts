import { dirname, join } from "node:path/posix";
import { archiveFeedAddress, authorAddress, toPlainAddress } from "../edition/address.ts";
import type { Article } from "../edition/article.ts";
import { type Correction, changeOf, correctionsOf } from "../edition/corrections.ts";
import { secondsOf } from "../edition/duration.ts";
import type { Edition, Group } from "../edition/edition.ts";
import { archivePage, correctionsFeed, countArchivePages, type Feed, groupFeed, mustReadFeed, paperFeed } from "../edition/feeds.ts";
import { toFullIso } from "../edition/moment.ts";
import { toHref, toUrl } from "../edition/publication.ts";
import { plainDay } from "../edition/time.ts";
import { fill } from "../i18n/labels.ts";
import { audioAddress, ratingText } from "./article-view.ts";
import { type BodySource, bodySource } from "./body-source.ts";
import { keyed } from "./cache-key.ts";
import { labelsFor } from "./paper-labels.ts";
import { type ShareCard, shareCard } from "./share-card.ts";
import { type PictureView, pictureView } from "./teaser-view.ts";

/** One document of a feed, whatever its form. */
export interface FeedView {
  title: string;
  description: string;
  language: string;
  /** The page the feed is of. */
  site: string;
  /** Where the document lies; its form gives it the name of its file. */
  folder: string;
  /** A page of the archive: where what subscribers ask for lies. */
  current: string | null;
  /** Where the next older page of the archive lies. */
  previous: string | null;
  hub: string | null;
  icon: string | null;
  /** When anything in it last changed; the beginning of 1970 while it is empty. */
  updated: string;
  /** For people who open it in a browser: what it is, whose, and the path of its stylesheet. */
  notice: { text: string; paper: string; stylesheet: string };
  items: FeedItem[];
}

/** A story, or a correction, as a feed carries it; dates as ISO 8601 with an offset. */
export interface FeedItem {
  id: string;
  title: string;
  description: string;
  url: string;
  language: string;
  date: string;
  updated: string | null;
  authors: { name: string; url: string | null }[];
  categories: string[];
  picture: PictureView | null;
  card: ShareCard | null;
  /** A sound file under the newsroom folder. */
  audio: { url: string; path: string; seconds: number | null } | null;
  keyPoints: string[];
  body: BodySource | null;
  /** What follows the text: corrections, where it ran first, what is reviewed. */
  notes: { label: string; text: string; url: string | null }[];
}

/** The feed of the paper as its subscribers ask for it. */
export function paperFeedView(edition: Edition): FeedView {
  const { articles, publication } = edition;
  const pages = countArchivePages(articles.length, publication.feeds.items);
  return storiesView(edition, paperFeed(edition), archiveAddressOf(pages));
}

/** A page of the archive of the paper's feed, from the oldest (1); it names no newer page, so that it stays as it is. */
export function archiveFeedView(edition: Edition, number: number): FeedView {
  const { publication, articles } = edition;
  const feed = { ...paperFeed(edition), stories: archivePage(articles, publication.feeds.items, number) };
  return {
    ...storiesView(edition, feed, archiveAddressOf(number - 1)),
    folder: toUrl(publication, archiveFeedAddress(number)),
    current: toUrl(publication, "/"),
    hub: null,
  };
}

const archiveAddressOf = (number: number) => (number > 0 ? archiveFeedAddress(number) : null);

/** The feed of a section, tag, author or series. */
export const groupFeedView = (edition: Edition, group: Group): FeedView => storiesView(edition, groupFeed(edition, group));

/** The feed of the editors' picks. */
export const mustReadFeedView = (edition: Edition): FeedView => storiesView(edition, mustReadFeed(edition, labelsFor(edition).mustRead));

/** The feed of the newest corrections. */
export function correctionsFeedView(edition: Edition): FeedView {
  const labels = labelsFor(edition);
  const items = correctionsOf(edition)
    .slice(0, 20)
    .map((correction) => correctionItem(edition, correction));
  return feedView(edition, correctionsFeed(labels.corrections), labels.correctionsIntro, items, null);
}

function storiesView(edition: Edition, feed: Feed, previous: string | null = null): FeedView {
  const { publication, groups } = edition;
  const group = feed.kind === "section" || feed.kind === "author" ? groups[feed.kind].get(feed.folder.split("/").at(-2) ?? "") : undefined;
  return feedView(
    edition,
    feed,
    group?.description ?? publication.tagline,
    feed.stories.map((story) => feedItem(edition, story)),
    previous,
  );
}

function feedView(
  edition: Edition,
  feed: Omit<Feed, "stories">,
  description: string,
  items: FeedItem[],
  previous: string | null,
): FeedView {
  const { publication, media } = edition;
  const labels = labelsFor(edition);
  const icon = publication.icon ? media[publication.icon]?.src : undefined;
  const url = (address: string) => toUrl(publication, address);
  return {
    title: feed.folder === "/" ? publication.name : `${feed.name} — ${publication.name}`,
    description,
    language: publication.language,
    site: url(feed.page),
    folder: url(feed.folder),
    current: null,
    previous: previous && url(previous),
    hub: publication.feeds.hub ?? null,
    icon: icon ? publication.origin + icon : url("/favicon.svg"),
    updated: items.map(({ date, updated }) => updated ?? date).reduce(later, "1970-01-01T00:00:00Z"),
    notice: { text: labels.feedNotice, paper: publication.name, stylesheet: toHref(publication, "/feed.css") },
    items,
  };
}

const later = (a: string, b: string) => (Date.parse(b) > Date.parse(a) ? b : a);

const items = new WeakMap<Article, { edition: Edition; item: FeedItem }>();

/** A story as every feed of an edition carries it, made once. */
function feedItem(edition: Edition, article: Article): FeedItem {
  let known = items.get(article);
  if (known?.edition !== edition) {
    known = { edition, item: keyed(createItem(edition, article)) };
    items.set(article, known);
  }
  return known.item;
}

function createItem(edition: Edition, article: Article): FeedItem {
  const { publication } = edition;
  const change = changeOf(article);
  return {
    id: feedId(edition, article),
    title: article.title,
    description: article.description,
    url: toUrl(publication, article.address),
    language: article.language,
    date: toFullIso(article.date, publication.timeZone),
    updated: change ? toFullIso(change, publication.timeZone) : null,
    authors: authorsOf(edition, article),
    categories: [publication.sections.find(({ id }) => id === article.section)?.name ?? article.section, ...article.tags],
    picture: pictureView(article.image),
    card: article.image ? shareCard(edition, article) : null,
    audio: article.audio
      ? {
          url: toUrl(publication, audioAddress(article)),
          path: join(dirname(article.path), article.audio.src),
          seconds: secondsOf(article.audio.duration),
        }
      : null,
    keyPoints: article.keyPoints,
    body: bodySource(edition, article),
    notes: notesOf(edition, article),
  };
}

function authorsOf({ publication, authors }: Edition, article: Article): FeedItem["authors"] {
  if (article.authors.length === 0) return [{ name: publication.name, url: toUrl(publication, "/") }];
  return article.authors.map((id) => ({ name: authors.get(id)?.name ?? id, url: toUrl(publication, authorAddress(id)) }));
}

function notesOf(edition: Edition, { corrections, source, review }: Article): FeedItem["notes"] {
  const labels = labelsFor(edition);
  const { language } = edition.publication;
  return [
    ...corrections.map(({ date, text }) => ({ label: `${labels.correction}, ${plainDay(date.day, language)}`, text, url: null })),
    ...(review ? [{ label: review.item, text: ratingText(review, labels, language), url: null }] : []),
    ...(source ? [{ label: "", text: fill(labels.firstPublished, { name: source.name }), url: source.url }] : []),
  ];
}

function correctionItem(edition: Edition, { story, date, text, number }: Correction): FeedItem {
  const { publication } = edition;
  const labels = labelsFor(edition);
  return {
    id: `${feedId(edition, story)}#correction-${number}`,
    title: `${labels.correction}: ${story.title}`,
    description: text,
    url: `${toUrl(publication, story.address)}#dl-corrections`,
    language: story.language,
    date: toFullIso(date, publication.timeZone),
    updated: null,
    authors: [{ name: publication.name, url: toUrl(publication, "/") }],
    categories: [labels.corrections],
    picture: null,
    card: null,
    audio: null,
    keyPoints: [],
    body: null,
    notes: [{ label: story.title, text, url: null }],
  };
}

/** A tag URI (RFC 4151) that stays the same when a story moves: made of the oldest address it had, and of the day in that. */
export function feedId({ publication }: Pick<Edition, "publication">, article: Article): string {
  if (article.id) return article.id;
  const authority = publication.publisher?.tagAuthority ?? new URL(publication.url).hostname;
  const first = toPlainAddress(article.aliases[0] ?? article.address);
  const [, day = article.date.day] = /^\/(\d{4}\/\d{2}\/\d{2})\//.exec(first) ?? [];
  return `tag:${authority},${day.replaceAll("/", "-")}:${encodeURI(first)}`;
}
