import type { Moment } from "./moment.ts";

/** A picture of the newsroom; sizes in pixels. */
export interface Picture {
  /** As the editor wrote it, relative to the file it stands in. */
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  width: number;
  height: number;
  /** A digest of its file and the ending of what that holds: `XzrI0jTk.svg` */
  imprint?: string;
  /** The file as the build publishes it; absent until the build has it. */
  asset?: Asset;
}

/** A picture file the build knows: address, size in pixels and format. */
export interface Asset {
  src: string;
  width: number;
  height: number;
  format: string;
}

/** Where a link, card or `readMore` leads: an address of the paper, with an anchor if one was written. */
export interface Target {
  address: string;
  hash?: string;
}

/** What the body of a story refers to; each key is the text as the editor wrote it, null what was softened away. */
export interface References {
  links: Record<string, Target | null>;
  cards: Record<string, string | null>;
  pictures: Record<string, Omit<Picture, "alt"> | null>;
  moments: Record<string, Moment & { title?: string }>;
}

/** One story, checked: everything but its text. */
export interface Article {
  /** Path of the file under the newsroom folder. */
  path: string;
  /** `/2026/11/22/slug/` */
  address: string;
  slug: string;
  title: string;
  description: string;
  date: Moment;
  updated?: Moment;
  expires?: number;
  section: string;
  authors: string[];
  tags: string[];
  kicker?: string;
  place?: string;
  kind: "report" | "analysis" | "opinion" | "review" | "explainer" | "brief" | "live";
  image?: Picture;
  keyPoints: string[];
  /** When the editors want it read; instants in milliseconds. */
  mustRead?: { from: number; until: number; reason?: string };
  /** Addresses of stories, or pages elsewhere. */
  readMore: (string | { url: string; title: string })[];
  series?: string;
  corrections: { date: Moment; text: string }[];
  source?: { name: string; url: string; canonical: boolean };
  review?: { item: string; rating?: number };
  /** `bytes` is the length of the file. */
  audio?: { src: string; bytes: number; duration?: number | string };
  language: string;
  /** Address of the original. */
  translationOf?: string;
  aliases: string[];
  id?: string;
  advertising: boolean;
  draft: boolean;
  /** SHA-256 of the file's text, 32 hexadecimal characters. */
  digest: string;
  words: number;
  /** The words that tell this story from others, each with its count: `river 7 snow 4`. */
  terms: string;
  references: References;
}

/** Somebody who writes. */
export interface Author {
  id: string;
  name: string;
  kind: "person" | "desk";
  role?: string;
  bio?: string;
  picture?: Picture;
  links: { label: string; url: string }[];
}

/** A page that is not a story, such as About. */
export interface StandingPage {
  path: string;
  address: string;
  title: string;
  description: string;
  updated?: Moment;
  navigation: boolean;
  digest: string;
  references: References;
}

/** Whether a story is in print at an instant, or why it is not. */
export function statusOf(
  article: Pick<Article, "draft" | "date" | "expires">,
  clock: number,
): "public" | "draft" | "scheduled" | "expired" {
  if (article.draft) return "draft";
  if (article.date.instant > clock) return "scheduled";
  if (article.expires !== undefined && article.expires <= clock) return "expired";
  return "public";
}
