import type { Asset } from "../edition/article.ts";
import { grounds, nearestPassing } from "../edition/contrast.ts";
import type { Edition } from "../edition/edition.ts";
import { type Feed, feedFiles, paperFeed } from "../edition/feeds.ts";
import { reservesMining, robotsOf } from "../edition/machines.ts";
import { directionOf, type Publication, toHref, toUrl } from "../edition/publication.ts";
import { searchAddresses } from "../edition/search-scope.ts";
import type { Labels } from "../i18n/en.ts";
import { keyed } from "./cache-key.ts";
import { creditOf, type DatelineView, datelineView } from "./dateline-view.ts";
import type { FrontData, ListData } from "./list-data.ts";
import { canBeLinked } from "./named-address.ts";
import { labelsFor } from "./paper-labels.ts";
import { paperCard, type ShareCard, sectionCard } from "./share-card.ts";
import type { StoryData } from "./story-data.ts";

/** A link with the words on it. */
export interface Link {
  label: string;
  href: string;
  current?: boolean;
}

/** A feed as a page names it to feed readers. */
export interface FeedLink extends Link {
  type: string;
}

/** What stands around every page. */
export interface FrameView {
  title: string;
  description: string;
  canonical: string;
  language: string;
  direction: "ltr" | "rtl";
  kind: "front" | "article" | "list" | "page" | "missing";
  publication: {
    name: string;
    tagline: string;
    home: string;
    language: string;
    direction: "ltr" | "rtl";
    zone: string;
    icon: Asset | null;
    logo: Asset | null;
    /** The address of the web app's manifest, and the colours of paper for the bars of browsers. */
    manifest: string;
    grounds: { paper: string; dark: string };
    /** Whether its right to text and data mining is reserved. */
    reserved: boolean;
  };
  labels: Labels;
  dateline: DatelineView;
  /** What stands at the other end of the dateline strip. */
  tools: Link[];
  sections: Link[];
  footer: Link[];
  /** The feeds a feed reader finds on the page, its own first. */
  feeds: FeedLink[];
  /** What stands for the page where it is linked to elsewhere. */
  card: Pick<ShareCard, "url" | "width" | "height" | "alt">;
  live: string;
  accent: { light: string; dark: string } | null;
  credit: { label: string; href: string } | null;
  social: { type: "website" | "article"; published?: string; modified?: string; section?: string };
  robots: string;
  /** The page in each language it has, itself among them; `x-default` is the original. */
  versions: { language: string; url: string }[];
  /** The page as Markdown, if it is there. */
  twin: string | null;
  /** What the page tells machines. */
  data: StoryData | ListData | FrontData | null;
}

/** What a page says of itself to be framed. */
export interface FrameRequest {
  title: string;
  description: string;
  address: string;
  kind: FrameView["kind"];
  /** The page's own day; null for a page without a date. */
  day: string | null;
  language?: string;
  section?: string;
  canonical?: string;
  /** Prints the reading of the edition's clock instead of the day's. */
  now?: boolean;
  social?: FrameView["social"];
  /** Its own feed, if that is not the whole paper's. */
  feed?: Omit<Feed, "stories">;
  card?: ShareCard;
  /** Keeps the page out of search engines. */
  hidden?: boolean;
  versions?: FrameView["versions"];
  twin?: string | null;
  data?: FrameView["data"];
}

/** The frame of a page. */
export function frameView(edition: Edition, page: FrameRequest): FrameView {
  const { publication } = edition;
  const language = page.language ?? publication.language;
  const paper = paperOf(edition);
  return {
    title: page.title,
    description: page.description,
    canonical: page.canonical ?? toUrl(publication, page.address),
    language,
    direction: directionOf(language),
    kind: page.kind,
    publication: paper.publication,
    labels: labelsFor(edition),
    dateline: datelineView(edition, page.day, page.now ?? false),
    tools: paper.tools,
    sections: once(paper.sections, page.section ?? "", () => keyed(sectionLinks(publication, page.section))),
    footer: once(paper.footers, page.day?.slice(0, 4) ?? "", (year) => keyed(footerLinks(edition, year))),
    feeds: page.feed
      ? [...feedLinks(edition, page.feed), ...paper.feeds.slice(0, 1)]
      : page.kind === "front"
        ? paper.feeds
        : paper.feeds.slice(0, 1),
    card: cardOf(page.card ?? (page.section ? sectionCard(edition, page.section) : paperCard(edition))),
    live: paper.live,
    accent: paper.accent,
    credit: creditOf(edition, page),
    social: page.social ?? { type: "website" },
    robots: robotsOf(publication.machines, page.hidden ?? false),
    versions: page.versions ?? [],
    twin: page.twin ? toHref(publication, page.twin) : null,
    data: page.data ?? null,
  };
}

const feedTypes = { rss: "application/rss+xml", atom: "application/atom+xml", json: "application/feed+json" } as const;

function feedLinks({ publication }: Edition, feed: Omit<Feed, "stories">): FeedLink[] {
  const label = feed.kind === "paper" ? publication.name : `${feed.name} — ${publication.name}`;
  return feed.forms.map((form) => ({ label, href: toHref(publication, feed.folder + feedFiles[form]), type: feedTypes[form] }));
}

const cardOf = ({ url, width, height, alt }: ShareCard): FrameView["card"] => ({ url, width, height, alt });

type Paper = Pick<FrameView, "publication" | "tools" | "feeds" | "live" | "accent"> & {
  sections: Map<string, Link[]>;
  footers: Map<string, Link[]>;
};

const papers = new WeakMap<Edition, Paper>();

/** What frames every page alike, made once: in a large archive the copies would outweigh the stories. */
function paperOf(edition: Edition): Paper {
  const known = papers.get(edition);
  if (known) return known;
  const { publication, media } = edition;
  const { accent } = publication.colors;
  const labels = labelsFor(edition);
  const paper: Paper = {
    publication: keyed({
      name: publication.name,
      tagline: publication.tagline,
      home: toHref(publication, "/"),
      language: publication.language,
      direction: publication.direction,
      zone: publication.timeZone,
      icon: (publication.icon && media[publication.icon]) || null,
      logo: (publication.logo && media[publication.logo]) || null,
      manifest: toHref(publication, "/manifest.webmanifest"),
      grounds,
      reserved: reservesMining(publication.machines),
    }),
    tools: [
      ...searchAddresses(publication).map((address) => ({ label: labels.search, href: toHref(publication, address) })),
      { label: labels.savedStories, href: toHref(publication, "/saved/") },
    ],
    feeds: feedLinks(edition, paperFeed(edition)),
    live: toHref(publication, "/live/edition.json"),
    accent: accent ? { light: accent, dark: nearestPassing(accent, grounds.dark) } : null,
    sections: new Map(),
    footers: new Map(),
  };
  papers.set(edition, paper);
  return paper;
}

function once<T>(made: Map<string, T>, key: string, make: (key: string) => T): T {
  const value = made.get(key) ?? make(key);
  made.set(key, value);
  return value;
}

function sectionLinks(publication: Publication, current: string | undefined): Link[] {
  return publication.sections.map(({ id, name }) => ({
    label: name,
    href: toHref(publication, `/${id}/`),
    ...(id === current ? { current: true } : {}),
  }));
}

/** The links at the foot of a page; its archive is that of its own year, so that a new year leaves old pages as they are. */
function footerLinks(edition: Edition, ownYear: string): Link[] {
  const labels = labelsFor(edition);
  const { publication } = edition;
  const link = (label: string, address: string): Link => ({ label, href: toHref(publication, address) });
  const navigation = publication.navigation.filter(({ url }) => canBeLinked(edition, url));
  const shown = new Set(navigation.map(({ url }) => url));
  const year = edition.groups.year.has(ownYear) ? ownYear : edition.articles[0]?.date.day.slice(0, 4);
  return [
    ...navigation.map(({ label, url }) => link(label, url)),
    ...edition.pages
      .filter((page) => (page.navigation || Object.values(publication.policies).includes(page.address)) && !shown.has(page.address))
      .map((page) => link(page.title, page.address)),
    ...(year ? [link(labels.archive, `/${year}/`)] : []),
    ...(edition.groups.tag.size > 0 ? [link(labels.tags, "/tags/")] : []),
    ...(edition.groups.author.size > 0 ? [link(labels.authors, "/authors/")] : []),
    ...(edition.groups.series.size > 0 ? [link(labels.series, "/series/")] : []),
    link(labels.corrections, "/corrections/"),
    link(labels.feeds, "/feeds/"),
    ...publication.social.filter(({ url }) => canBeLinked(edition, url)).map(({ label, url }) => link(label, url)),
  ];
}
