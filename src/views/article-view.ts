import { tagAddress, toKebab } from "../edition/address.ts";
import type { Article } from "../edition/article.ts";
import { offered, picksAt, seriesPart, storiesBefore, storiesLike } from "../edition/choice.ts";
import type { Edition } from "../edition/edition.ts";
import { toIso } from "../edition/moment.ts";
import { directionOf, toHref } from "../edition/publication.ts";
import { plainDay, type Stamp, stampOf } from "../edition/time.ts";
import type { Labels } from "../i18n/en.ts";
import { fill } from "../i18n/labels.ts";
import { type BodySource, bodySource, cardAddresses } from "./body-source.ts";
import { type FrameView, frameView, type Link } from "./frame-view.ts";
import { labelsFor } from "./paper-labels.ts";
import { readMoreView } from "./read-more-view.ts";
import { shareCard } from "./share-card.ts";
import { type SlotView, slotsAt } from "./slot-view.ts";
import { storyData } from "./story-data.ts";
import {
  bylineOf,
  kindLabel,
  markOf,
  minutesOf,
  type PictureView,
  pictureView,
  reasonText,
  type Teaser,
  teaserView,
} from "./teaser-view.ts";
import { twinAddress } from "./twin-view.ts";
import { alternatesOf, versionsOf } from "./versions.ts";

/** Everything the page of a story shows. */
export interface ArticleView {
  frame: FrameView;
  title: string;
  description: string;
  kicker: string;
  section: Link;
  kind: Article["kind"];
  kindLabel: string;
  mark: string;
  byline: Link[];
  published: Stamp;
  updated: Stamp | null;
  place: string;
  minutes: string;
  picture: PictureView | null;
  keyPoints: string[];
  dropCap: boolean;
  body: BodySource;
  /** Whether a table of contents stands beside it, if it has subheads enough. */
  hasContents: boolean;
  /** Whether what stands below the story is surely not seen at once on a phone. */
  isTall: boolean;
  corrections: { date: Stamp; text: string }[];
  source: Link | null;
  review: { item: string; ratingText: string } | null;
  audio: { href: string; duration: string } | null;
  series: { name: string; href: string; part: string } | null;
  otherLanguages: (Link & { language: string })[];
  /** The language of the labels inside a story of another one; empty where the story is in the paper's own. */
  voice: { lang?: string; dir?: "ltr" | "rtl" };
  tags: Link[];
  slots: Record<"article" | "margin" | "end", SlotView[]>;
  mustRead: Teaser[];
  readMore: (Teaser | Link)[];
  more: Teaser[];
  latest: Teaser[];
}

const wordsWithContents = 1500;
// As many fill the tallest window of a phone together with the head; a picture takes the room of as many.
const wordsOfWindow = 180;
const wordsBesidePicture = 150;

/** The page of a story, dated like a printed page: its own day's date, weather, picks and latest. No story stands on it twice. */
export function articleView(edition: Edition, article: Article): ArticleView {
  const { publication } = edition;
  const labels = labelsFor(edition);
  const { language, timeZone } = publication;
  const versions = versionsOf(edition, article);
  const shown = new Set([article.address, ...versions.map(({ address }) => address), ...cardAddresses(article.references)]);
  const readMore = readMoreView(edition, article, shown);
  const picks = picksAt(edition, article.date.instant)
    .filter((pick) => !shown.has(pick.address))
    .slice(0, offered.mustRead);
  for (const pick of picks) shown.add(pick.address);
  const more = storiesLike(edition, article, shown, offered.more);
  for (const { story } of more) shown.add(story.address);
  const latest = storiesBefore(edition, article, shown, offered.latest);
  const section = publication.sections.find(({ id }) => id === article.section);
  const published = stampOf(article.date, language, timeZone);
  const updated = article.updated ? stampOf(article.updated, language, timeZone) : null;
  return {
    frame: frameView(edition, {
      title: article.title,
      description: article.description,
      address: article.address,
      kind: "article",
      day: article.date.day,
      language: article.language,
      section: article.section,
      card: shareCard(edition, article),
      ...(article.source?.canonical ? { canonical: article.source.url } : {}),
      hidden: markOf(edition, article) !== "",
      social: {
        type: "article",
        published: toIso(article.date, timeZone),
        ...(article.updated ? { modified: toIso(article.updated, timeZone) } : {}),
        ...(section ? { section: section.name } : {}),
      },
      versions: alternatesOf(edition, article, versions),
      twin: twinAddress(edition, article),
      data: storyData(edition, article, {
        versions,
        series: article.series ? edition.groups.series.get(toKebab(article.series)) : undefined,
        audio: article.audio ? audioAddress(article) : undefined,
      }),
    }),
    title: article.title,
    description: article.description,
    kicker: article.kicker ?? "",
    section: { label: section?.name ?? article.section, href: toHref(publication, `/${article.section}/`) },
    kind: article.kind,
    kindLabel: kindLabel(article.kind, labels),
    mark: markOf(edition, article),
    byline: bylineOf(edition, article),
    published,
    updated: updated && updated.text !== published.text ? updated : null,
    place: article.place ?? "",
    minutes: minutesOf(article, labels),
    picture: pictureView(article.image),
    keyPoints: article.keyPoints,
    dropCap:
      (article.kind === "analysis" || article.kind === "opinion" || article.kind === "explainer") &&
      directionOf(article.language) === "ltr",
    body: bodySource(edition, article),
    hasContents: article.words > wordsWithContents,
    isTall: article.words + (article.image ? wordsBesidePicture : 0) > wordsOfWindow,
    corrections: article.corrections.map(({ date, text }) => ({ date: { iso: date.day, text: plainDay(date.day, language) }, text })),
    source: article.source ? { label: fill(labels.firstPublished, { name: article.source.name }), href: article.source.url } : null,
    review: article.review ? { item: article.review.item, ratingText: ratingText(article.review, labels, language) } : null,
    audio: article.audio ? { href: toHref(publication, audioAddress(article)), duration: durationText(article.audio.duration) } : null,
    series: seriesView(edition, article),
    voice: article.language === language ? {} : { lang: language, dir: publication.direction },
    otherLanguages: versions.map((story) => ({
      label: story.title,
      href: toHref(publication, story.address),
      language: story.language,
    })),
    tags: article.tags.map((tag) => ({
      label: edition.groups.tag.get(toKebab(tag))?.name ?? tag,
      href: toHref(publication, tagAddress(tag)),
    })),
    slots: {
      article: article.advertising ? slotsAt(edition, "article", article.date.instant) : [],
      margin: article.advertising ? slotsAt(edition, "margin", article.date.instant) : [],
      end: article.advertising ? slotsAt(edition, "end", article.date.instant) : [],
    },
    mustRead: picks.map((pick) => teaserView(edition, pick, pick.mustRead?.reason ?? "")),
    readMore,
    more: more.map(({ story, reason }) => teaserView(edition, story, reasonText(edition, reason, story))),
    latest: latest.map((story) => teaserView(edition, story)),
  };
}

/** A rating in words; empty for a review without one. */
export function ratingText({ rating }: NonNullable<Article["review"]>, labels: Labels, language: string): string {
  return rating === undefined ? "" : fill(labels.rating, { rating: rating.toLocaleString(language) });
}

function seriesView(edition: Edition, article: Article): ArticleView["series"] {
  const group = article.series ? edition.groups.series.get(toKebab(article.series)) : undefined;
  if (!group) return null;
  const part = seriesPart(edition, article) ?? 1;
  // The number of parts is not printed: it would change every older part when a new one is published.
  return {
    name: group.name,
    href: toHref(edition.publication, group.address),
    part: fill(labelsFor(edition).seriesPart, { part }),
  };
}

/** The address of a story's sound: its file's name below the story. */
export function audioAddress(article: Article): string {
  return `${article.address}${article.audio?.src.split("/").at(-1)}`;
}

function durationText(duration: number | string | undefined): string {
  if (typeof duration !== "number") return duration ?? "";
  return `${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, "0")}`;
}
