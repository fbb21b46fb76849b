import type { Article } from "./article.ts";
import type { Edition, Group } from "./edition.ts";

/** The forms a feed comes in, with the names of their files. */
export const feedFiles = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;

export type FeedForm = keyof typeof feedFiles;

export const feedForms = Object.keys(feedFiles) as FeedForm[];

// What a feed of less than a section holds.
const few = 20;

/** A feed of stories: of the whole paper, of one of its lists, or of the editors' picks. */
export interface Feed {
  kind: "paper" | "must-read" | "corrections" | Group["kind"];
  name: string;
  /** What its list is about, where that is written down. */
  description?: string;
  /** Where its files lie: `/` or `/world/`. */
  folder: string;
  /** The address of the page it is of. */
  page: string;
  forms: readonly FeedForm[];
  /** Newest first. */
  stories: readonly Article[];
}

/** The feed of the whole paper, the only one with an archive. */
export function paperFeed({ publication, articles }: Edition): Feed {
  const stories = articles.slice(0, publication.feeds.items);
  return { kind: "paper", name: publication.name, folder: "/", page: "/", forms: feedForms, stories };
}

/** The feed of a section in every form, or of a tag, author or series in one. */
export function groupFeed({ publication }: Edition, { kind, name, description, address, articles }: Group): Feed {
  const isSection = kind === "section";
  const stories = articles.slice(0, isSection ? publication.feeds.items : few);
  const forms = isSection ? feedForms : (["rss"] as const);
  return { kind, name, ...(description && { description }), folder: address, page: address, forms, stories };
}

/** Whether a list has a feed: days, months and years get no new stories. */
export const hasFeed = ({ kind }: Pick<Group, "kind">) => kind === "section" || kind === "tag" || kind === "author" || kind === "series";

/** The addresses of the feeds of a list. */
export const feedAddresses = (list: string, isSection: boolean) =>
  (isSection ? feedForms : (["rss"] as const)).map((form) => list + feedFiles[form]);

/** The feed of the editors' picks up to the edition's clock, those chosen last first; a pick that is over stays until newer ones follow. */
export function mustReadFeed({ picks, clock }: Pick<Edition, "picks" | "clock">, name: string): Feed {
  const since = ({ mustRead, date }: Article) => Math.max(mustRead?.from ?? 0, date.instant);
  const stories = picks
    .filter((pick) => since(pick) <= clock)
    .sort((a, b) => since(b) - since(a) || b.date.instant - a.date.instant || (a.address < b.address ? -1 : 1))
    .slice(0, few);
  return { kind: "must-read", name, folder: "/must-read/", page: "/", forms: ["rss"], stories };
}

/** How many pages the archive of the paper's feed has: each full, counted from the oldest, and all but what the feed itself holds (RFC 5005, section 4). */
export function countArchivePages(stories: number, items: number): number {
  return Math.max(0, Math.ceil(stories / items) - 1);
}

/** The stories of a page of the archive, newest first, from a list newest first. */
export function archivePage<T>(stories: readonly T[], items: number, number: number): T[] {
  const end = stories.length - (number - 1) * items;
  return stories.slice(end - items, end);
}

/** The feed of corrections, which is of no stories. */
export const correctionsFeed = (name: string): Omit<Feed, "stories"> => ({
  kind: "corrections",
  name,
  folder: "/corrections/",
  page: "/corrections/",
  forms: ["rss"],
});
