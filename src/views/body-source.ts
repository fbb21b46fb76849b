import type { References } from "../edition/article.ts";
import type { Edition } from "../edition/edition.ts";
import type { Moment } from "../edition/moment.ts";
import { toHref } from "../edition/publication.ts";
import { stampOf } from "../edition/time.ts";
import type { Labels } from "../i18n/en.ts";
import { labelsFor } from "./paper-labels.ts";
import { type PictureView, pictureView, teaserView } from "./teaser-view.ts";

/** A card inside a story. */
export interface CardView {
  href: string;
  title: string;
  kicker: string;
  picture: PictureView | null;
}

/** Where a body is and everything it shows that is not written in it, by the text as the editor wrote it. */
export interface BodySource {
  /** Path under the newsroom folder. */
  path: string;
  /** Digest of the file the view was made from. */
  digest: string;
  language: string;
  labels: Labels;
  links: Record<string, string | null>;
  cards: Record<string, CardView | null>;
  pictures: Record<string, PictureView | null>;
  moments: Record<string, { iso: string; text: string }>;
}

/** What the body of a story or standing page shows in an edition: what is not in print becomes text or is left out. */
export function bodySource(
  edition: Edition,
  story: { path: string; digest: string; references: References; language?: string; date?: Moment },
): BodySource {
  const { publication } = edition;
  const { links, cards, pictures, moments } = story.references;
  return {
    path: story.path,
    digest: story.digest,
    language: story.language ?? publication.language,
    labels: labelsFor(edition),
    links: mapValues(links, (target) => {
      if (!target || !edition.has(target.address)) return null;
      return toHref(publication, target.address) + (target.hash ? `#${encodeURIComponent(target.hash)}` : "");
    }),
    cards: mapValues(cards, (address) => {
      const article = address ? edition.byAddress.get(address) : undefined;
      if (!article) return null;
      const teaser = teaserView(edition, article);
      return { href: teaser.href, title: teaser.title, kicker: teaser.kicker || teaser.section.label, picture: teaser.picture };
    }),
    pictures: mapValues(pictures, (picture) => (picture ? pictureView({ ...picture, alt: "" }) : null)),
    moments: mapValues(moments, (moment) => {
      const stamp = stampOf(moment, publication.language, publication.timeZone);
      return { iso: stamp.iso, text: moment.day === story.date?.day ? (moment.time ?? stamp.text) : stamp.text };
    }),
  };
}

/** The addresses of stories that stand in a body as cards. */
export function cardAddresses(references: References): string[] {
  return Object.values(references.cards).flatMap((address) => (address ? [address] : []));
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
