import { archiveFeedAddress } from "../edition/address.ts";
import { correctionsOf } from "../edition/corrections.ts";
import type { Edition, Group } from "../edition/edition.ts";
import { archivePage, correctionsFeed, countArchivePages, type Feed, groupFeed, mustReadFeed, paperFeed } from "../edition/feeds.ts";
import { toHref, toUrl } from "../edition/publication.ts";
import { correctionItem, type FeedItem, feedItem } from "./feed-item.ts";
import { labelsFor } from "./paper-labels.ts";

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
  const items = feed.stories.map((story) => feedItem(edition, story));
  return feedView(edition, feed, feed.description ?? edition.publication.tagline, items, previous);
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
