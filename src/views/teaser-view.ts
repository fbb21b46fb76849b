import { authorAddress, sectionAddress } from "../edition/address.ts";
import type { Article, Asset, Picture } from "../edition/article.ts";
import { statusOf } from "../edition/article.ts";
import type { Reason } from "../edition/choice.ts";
import type { Edition } from "../edition/edition.ts";
import { directionOf, toHref } from "../edition/publication.ts";
import { dayStamp, type Stamp, stampOf } from "../edition/time.ts";
import type { Labels } from "../i18n/en.ts";
import { fill } from "../i18n/labels.ts";
import { keyed, keyedWith } from "./cache-key.ts";
import type { Link } from "./frame-view.ts";
import { labelsFor } from "./paper-labels.ts";

/** A picture as a page shows it; sizes in pixels. */
export interface PictureView {
  asset: Asset;
  alt: string;
  caption: string;
  credit: string;
}

/** A story as a list shows it. */
export interface Teaser {
  href: string;
  title: string;
  description: string;
  kicker: string;
  section: Link;
  kind: Article["kind"];
  /** The kind in words; empty for a plain report. */
  kindLabel: string;
  byline: string;
  date: Stamp;
  minutes: string;
  picture: PictureView | null;
  language: string | null;
  direction: "ltr" | "rtl" | null;
  /** Why it is offered; empty in plain lists. */
  reason: string;
  /** Draft, scheduled or expired, when the page is shown in dev; else empty. */
  mark: string;
}

const wordsPerMinute = 230;

const teasers = new WeakMap<Article, { edition: Edition; teaser: Teaser }>();

/** A story as a list shows it; one value serves all lists of an edition that give no reason for it. */
export function teaserView(edition: Edition, article: Article, reason = ""): Teaser {
  let known = teasers.get(article);
  if (known?.edition !== edition) {
    known = { edition, teaser: keyed(createTeaser(edition, article)) };
    teasers.set(article, known);
  }
  return reason ? keyedWith(known.teaser, { reason }) : known.teaser;
}

function createTeaser(edition: Edition, article: Article): Teaser {
  const { publication } = edition;
  const labels = labelsFor(edition);
  const section = publication.sections.find(({ id }) => id === article.section);
  const foreign = article.language !== publication.language;
  return {
    href: toHref(publication, article.address),
    title: article.title,
    description: article.description,
    kicker: article.kicker ?? "",
    section: { label: section?.name ?? article.section, href: toHref(publication, sectionAddress(article.section)) },
    kind: article.kind,
    kindLabel: kindLabel(article.kind, labels),
    byline: bylineOf(edition, article)
      .map(({ label }) => label)
      .join(", "),
    date: dayStamp(article.date, publication.language, publication.timeZone),
    minutes: minutesOf(article, labels),
    picture: pictureView(article.image),
    language: foreign ? article.language : null,
    direction: foreign ? directionOf(article.language) : null,
    reason: "",
    mark: markOf(edition, article),
  };
}

/** The kind of a story in words; empty for a plain report. */
export function kindLabel(kind: Article["kind"], labels: Labels): string {
  const names = {
    report: "",
    analysis: labels.kindAnalysis,
    opinion: labels.kindOpinion,
    review: labels.kindReview,
    explainer: labels.kindExplainer,
    brief: labels.kindBrief,
    live: labels.kindLive,
  };
  return names[kind];
}

/** Who wrote a story, with their pages; the publication itself when nobody is named. */
export function bylineOf(edition: Edition, article: Article): Link[] {
  if (article.authors.length === 0) return [{ label: edition.publication.name, href: toHref(edition.publication, "/") }];
  return article.authors.map((id) => ({
    label: edition.authors.get(id)?.name ?? id,
    href: toHref(edition.publication, authorAddress(id)),
  }));
}

/** How long a story takes to read, at least a minute. */
export function minutesOf(article: Article, labels: Labels): string {
  return fill(labels.minutes, { count: Math.max(1, Math.round(article.words / wordsPerMinute)) });
}

/** A picture as a page shows it, if the build has its file. */
export function pictureView(picture: Picture | undefined): PictureView | null {
  if (!picture?.asset) return null;
  return { asset: picture.asset, alt: picture.alt, caption: picture.caption ?? "", credit: picture.credit ?? "" };
}

/** What dev marks a story with that is not in print; empty for one that is. */
export function markOf(edition: Edition, article: Article): string {
  const labels = labelsFor(edition);
  const status = statusOf(article, edition.clock);
  const { language, timeZone } = edition.publication;
  if (status === "draft") return labels.draft;
  if (status === "scheduled") return fill(labels.scheduled, { time: stampOf(article.date, language, timeZone).text });
  return status === "expired" ? labels.expired : "";
}

/** Why a story is offered, in words. */
export function reasonText(edition: Edition, reason: Reason, article: Article): string {
  const labels = labelsFor(edition);
  if (reason === "editor") return labels.reasonEditor;
  if (reason === "series") return labels.reasonSeries;
  if (reason === "author") return labels.reasonAuthor;
  if (reason === "subject") return labels.reasonSubject;
  return fill(labels.reasonSection, { name: edition.publication.sections.find(({ id }) => id === article.section)?.name ?? "" });
}
