import { authorAddress, toPlainAddress } from "../edition/address.ts";
import type { Article } from "../edition/article.ts";
import { type Correction, changeOf } from "../edition/corrections.ts";
import { secondsOf } from "../edition/duration.ts";
import type { Edition } from "../edition/edition.ts";
import { toFullIso } from "../edition/moment.ts";
import { toUrl } from "../edition/publication.ts";
import { plainDay } from "../edition/time.ts";
import { fill } from "../i18n/labels.ts";
import { audioAddress, ratingText } from "./article-view.ts";
import { type BodySource, bodySource } from "./body-source.ts";
import { keyed } from "./cache-key.ts";
import { labelsFor } from "./paper-labels.ts";
import { type ShareCard, shareCard } from "./share-card.ts";
import { type PictureView, pictureView } from "./teaser-view.ts";

/** A story, or a correction, as a feed carries it; dates as ISO 8601 with an offset. */
export interface FeedItem {
  id: string;
  title: string;
  description: string;
  url: string;
  language: string;
  date: string;
  updated: string | null;
  authors: { name: string; url: string | null }[];
  categories: string[];
  picture: PictureView | null;
  card: ShareCard | null;
  /** Its sound; `bytes` is the length of the file. */
  audio: { url: string; bytes: number; seconds: number | null } | null;
  keyPoints: string[];
  body: BodySource | null;
  /** What follows the text: corrections, where it ran first, what is reviewed. */
  notes: { label: string; text: string; url: string | null }[];
}

const items = new WeakMap<Article, { edition: Edition; item: FeedItem }>();

/** A story as every feed of an edition carries it, made once. */
export function feedItem(edition: Edition, article: Article): FeedItem {
  let known = items.get(article);
  if (known?.edition !== edition) {
    known = { edition, item: keyed(createItem(edition, article)) };
    items.set(article, known);
  }
  return known.item;
}

function createItem(edition: Edition, article: Article): FeedItem {
  const { publication } = edition;
  const change = changeOf(article);
  return {
    id: feedId(edition, article),
    title: article.title,
    description: article.description,
    url: toUrl(publication, article.address),
    language: article.language,
    date: toFullIso(article.date, publication.timeZone),
    updated: change ? toFullIso(change, publication.timeZone) : null,
    authors: authorsOf(edition, article),
    categories: [publication.sections.find(({ id }) => id === article.section)?.name ?? article.section, ...article.tags],
    picture: pictureView(article.image),
    card: article.image ? shareCard(edition, article) : null,
    audio: article.audio
      ? {
          url: toUrl(publication, audioAddress(article)),
          bytes: article.audio.bytes,
          seconds: secondsOf(article.audio.duration),
        }
      : null,
    keyPoints: article.keyPoints,
    body: bodySource(edition, article),
    notes: notesOf(edition, article),
  };
}

function authorsOf({ publication, authors }: Edition, article: Article): FeedItem["authors"] {
  if (article.authors.length === 0) return [{ name: publication.name, url: toUrl(publication, "/") }];
  return article.authors.map((id) => ({ name: authors.get(id)?.name ?? id, url: toUrl(publication, authorAddress(id)) }));
}

function notesOf(edition: Edition, { corrections, source, review }: Article): FeedItem["notes"] {
  const labels = labelsFor(edition);
  const { language } = edition.publication;
  return [
    ...corrections.map(({ date, text }) => ({ label: `${labels.correction}, ${plainDay(date.day, language)}`, text, url: null })),
    ...(review ? [{ label: review.item, text: ratingText(review, labels, language), url: null }] : []),
    ...(source ? [{ label: "", text: fill(labels.firstPublished, { name: source.name }), url: source.url }] : []),
  ];
}

/** A correction as its feed carries it. */
export function correctionItem(edition: Edition, { story, date, text, number }: Correction): FeedItem {
  const { publication } = edition;
  const labels = labelsFor(edition);
  return {
    id: `${feedId(edition, story)}#correction-${number}`,
    title: `${labels.correction}: ${story.title}`,
    description: text,
    url: `${toUrl(publication, story.address)}#dl-corrections`,
    language: story.language,
    date: toFullIso(date, publication.timeZone),
    updated: null,
    authors: [{ name: publication.name, url: toUrl(publication, "/") }],
    categories: [labels.corrections],
    picture: null,
    card: null,
    audio: null,
    keyPoints: [],
    body: null,
    notes: [{ label: story.title, text, url: null }],
  };
}

/** A tag URI (RFC 4151) that stays the same when a story moves: made of the oldest address it had, and of the day in that. */
export function feedId({ publication }: Pick<Edition, "publication">, article: Article): string {
  if (article.id) return article.id;
  const authority = publication.publisher?.tagAuthority ?? new URL(publication.url).hostname;
  const first = toPlainAddress(article.aliases[0] ?? article.address);
  const [, day = article.date.day] = /^\/(\d{4}\/\d{2}\/\d{2})\//.exec(first) ?? [];
  return `tag:${authority},${day.replaceAll("/", "-")}:${encodeURI(first)}`;
}
