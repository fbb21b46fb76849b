import type { Edition, Group } from "../edition/edition.ts";
import { countArchivePages, type FeedForm, feedFiles, feedForms, groupFeed } from "../edition/feeds.ts";
import { cacheKey } from "./cache-key.ts";
import { archiveFeedView, type FeedView, groupFeedView } from "./feed-view.ts";

/** A document of a feed: its address, what it shows, in which form, and the key that tells whether that has changed. */
export interface FeedRoute {
  params: Record<string, string>;
  props: { view: FeedView; form: FeedForm };
  cacheKey: string;
}

function routes(params: Record<string, string>, view: FeedView, forms: readonly FeedForm[]): FeedRoute[] {
  const key = cacheKey(view);
  return forms.map((form) => ({ params: { ...params, file: feedFiles[form] }, props: { view, form }, cacheKey: key }));
}

/** The feeds of all lists of a kind: `/tags/[id]/rss.xml` */
export const groupFeedRoutes = (edition: Edition, kind: Group["kind"]): FeedRoute[] =>
  [...edition.groups[kind].values()].flatMap((group) =>
    routes({ id: group.id }, groupFeedView(edition, group), groupFeed(edition, group).forms),
  );

/** The archive of the paper's feed: `/feeds/[number]/rss.xml` */
export const archiveRoutes = (edition: Edition): FeedRoute[] =>
  Array.from({ length: countArchivePages(edition.articles.length, edition.publication.feeds.items) }, (_, index) =>
    routes({ number: String(index + 1) }, archiveFeedView(edition, index + 1), feedForms),
  ).flat();
