import type { Edition } from "../edition/edition.ts";
import { correctionsFeed, type Feed, feedFiles, groupFeed, mustReadFeed, paperFeed } from "../edition/feeds.ts";
import { toHref, toUrl } from "../edition/publication.ts";
import { fill } from "../i18n/labels.ts";
import { type FrameView, frameView, type Link } from "./frame-view.ts";
import { listData } from "./list-data.ts";
import { labelsFor } from "./paper-labels.ts";

/** The page of feeds. */
export interface FeedsView {
  frame: FrameView;
  title: string;
  description: string;
  feeds: { name: string; holds: string; forms: Link[] }[];
  /** What else there is: the feeds of smaller lists, and all feeds in one file. */
  more: string;
  all: Link;
}

/** The feeds of a paper as readers' programs import them. */
export interface OpmlView {
  title: string;
  feeds: { title: string; description: string; page: string; address: string }[];
}

const formNames = { rss: "RSS", atom: "Atom", json: "JSON" } as const;

/** `/feeds/`: the feeds of the paper, what each holds, and how to subscribe. */
export function feedsView(edition: Edition): FeedsView {
  const { publication } = edition;
  const labels = labelsFor(edition);
  return {
    frame: frameView(edition, {
      title: labels.feeds,
      description: labels.feedsIntro,
      address: "/feeds/",
      kind: "page",
      day: null,
      feed: paperFeed(edition),
      data: listData(edition, { address: "/feeds/", name: labels.feeds, description: labels.feedsIntro, above: [] }),
    }),
    title: labels.feeds,
    description: labels.feedsIntro,
    feeds: listedFeeds(edition).map(({ kind, name, folder, forms }) => ({
      name: kind === "paper" ? labels.everyStory : name,
      holds: fill(kind === "paper" ? labels.feedArchive : labels.feedHolds, {
        count: kind === "paper" || kind === "section" ? publication.feeds.items : 20,
      }),
      forms: forms.map((form) => ({ label: formNames[form], href: toHref(publication, folder + feedFiles[form]) })),
    })),
    more: labels.feedEverySubject,
    all: { label: labels.feedImport, href: toHref(publication, "/opml.xml") },
  };
}

/** `/opml.xml` */
export function opmlView(edition: Edition): OpmlView {
  const { publication } = edition;
  return {
    title: publication.name,
    feeds: listedFeeds(edition).map(({ kind, name, folder, page }) => ({
      title: kind === "paper" ? name : `${name} — ${publication.name}`,
      description: kind === "paper" ? publication.tagline : "",
      page: toUrl(publication, page),
      address: toUrl(publication, folder + feedFiles.rss),
    })),
  };
}

/** The feeds a reader chooses from: the paper's, a section's each, the picks' and the corrections'. */
function listedFeeds(edition: Edition): Omit<Feed, "stories">[] {
  const labels = labelsFor(edition);
  return [
    paperFeed(edition),
    ...[...edition.groups.section.values()].map((group) => groupFeed(edition, group)),
    mustReadFeed(edition, labels.mustRead),
    correctionsFeed(labels.corrections),
  ];
}
