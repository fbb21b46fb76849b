import type { Edition, Group } from "../edition/edition.ts";
import { countArchivePages, type FeedForm, groupFeed } from "../edition/feeds.ts";
import { cacheKey } from "./cache-key.ts";
import { archiveFeedView, type FeedView, groupFeedView } from "./feed-view.ts";

/** A document of a feed: its address, what it shows, in which form, and the key that tells whether that has changed. */
export interface FeedRoute {
  params: Record<string, string>;
  props: { readonly view: FeedView; form: FeedForm };
  cacheKey: string;
}

type Ending = "xml" | "json";

function routes(params: Record<string, string>, view: () => FeedView, forms: readonly FeedForm[], ending: Ending): FeedRoute[] {
  const key = cacheKey(view());
  return forms
    .filter((form) => (form === "json") === (ending === "json"))
    .map((form) => ({
      params: { ...params, ...(ending === "xml" && { form }) },
      // Worked out again where it is printed; see cache-key.ts.
      props: {
        get view() {
          return view();
        },
        form,
      },
      cacheKey: key,
    }));
}

/** The feeds of all lists of a kind: `/world/[form].xml`, `/tags/[id]/rss.xml` and, of sections, `/world/feed.json` */
export const groupFeedRoutes = (edition: Edition, kind: Group["kind"], ending: Ending): FeedRoute[] =>
  [...edition.groups[kind].values()].flatMap((group) =>
    routes({ id: group.id }, () => groupFeedView(edition, group), groupFeed(edition, group).forms, ending),
  );

/** The archive of the paper's feed: `/feeds/[number]/[form].xml` and `/feeds/[number]/feed.json` */
export const archiveRoutes = (edition: Edition, ending: Ending): FeedRoute[] =>
  Array.from({ length: countArchivePages(edition.articles.length, edition.publication.feeds.items) }, (_, index) =>
    routes({ number: String(index + 1) }, () => archiveFeedView(edition, index + 1), ["rss", "atom", "json"], ending),
  ).flat();
