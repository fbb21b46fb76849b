import type { Labels } from "../i18n/en.ts";

/** Everything a body shows that is not written in it; each map is keyed by the text as the editor wrote it. */
export interface BodyView {
  /** BCP 47 tag of the story. */
  language: string;
  labels: Labels;
  /** Internal href as written to the href to print; null prints its text only. */
  links: Record<string, string | null>;
  /** `to` of `::read-more` as written; null leaves the card out. */
  cards: Record<string, BodyCard | null>;
  /** `src` as written, in Markdown or raw HTML; null prints the alternative text. */
  pictures: Record<string, BodyPicture | null>;
  /** `time` of `:::update` as written. */
  moments: Record<string, { iso: string; text: string }>;
}

/** The story behind a `::read-more` card. */
export interface BodyCard {
  href: string;
  title: string;
  kicker: string;
  picture: BodyPicture | null;
}

/** A picture ready to print. */
export interface BodyPicture {
  src: string;
  srcset?: string;
  sizes?: string;
  width: number;
  height: number;
}
