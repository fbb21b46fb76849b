import type { Edition, Group } from "../edition/edition.ts";
import { archivePage, countArchivePages, type FeedForm, feedForms, groupFeed } from "../edition/feeds.ts";
import { keyedRoute, type Route } from "./cache-key.ts";
import { archiveFeedView, type FeedView, groupFeedView } from "./feed-view.ts";
import { feedGround } from "./ground.ts";

/** A document of a feed: its address, what it shows, in which form, and the key that tells whether that has changed. */
export type FeedRoute = Route<FeedView, { form: FeedForm }>;

type Ending = "xml" | "json";

/** The feeds of all lists of a kind: `/world/[form].xml`, `/tags/[id]/rss.xml` and, of sections, `/world/feed.json` */
export const groupFeedRoutes = (edition: Edition, kind: Group["kind"], ending: Ending): FeedRoute[] =>
  [...edition.groups[kind].values()].flatMap((group) => {
    const { stories, ...feed } = groupFeed(edition, group);
    return inForms(
      feed.forms,
      ending,
      { id: group.id },
      () => groupFeedView(edition, group),
      () => feedGround(edition, feed, stories),
    );
  });

/** The archive of the paper's feed: `/feeds/[number]/[form].xml` and `/feeds/[number]/feed.json` */
export const archiveRoutes = (edition: Edition, ending: Ending): FeedRoute[] => {
  const { articles, publication } = edition;
  const { items } = publication.feeds;
  return Array.from({ length: countArchivePages(articles.length, items) }, (_, index) => index + 1).flatMap((number) =>
    inForms(
      feedForms,
      ending,
      { number: String(number) },
      () => archiveFeedView(edition, number),
      () => feedGround(edition, number, archivePage(articles, items, number)),
    ),
  );
};

/** The routes of a feed in those of its forms that end so. */
function inForms(
  forms: readonly FeedForm[],
  ending: Ending,
  params: Record<string, string>,
  view: () => FeedView,
  groundOf: () => string,
): FeedRoute[] {
  return forms
    .filter((form) => (form === "json") === (ending === "json"))
    .map((form) => keyedRoute({ ...params, ...(ending === "xml" && { form }) }, view, groundOf, { form }));
}
