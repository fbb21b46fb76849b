import { authorAddress, sectionAddress } from "../edition/address.ts";
import type { Article } from "../edition/article.ts";
import { changeOf } from "../edition/corrections.ts";
import { secondsOf } from "../edition/duration.ts";
import type { Edition, Group } from "../edition/edition.ts";
import { type Moment, toFullIso } from "../edition/moment.ts";
import { toUrl } from "../edition/publication.ts";
import { type PublisherData, publisherData } from "./publisher-data.ts";
import { storyImages } from "./share-card.ts";

/** A name with its page. */
export interface Named {
  name: string;
  url: string;
}

/** The same story in another language. */
export interface Version {
  url: string;
  language: string;
}

/** What the page of a story tells machines, as plain data: whole addresses, times to the second with their offset. */
export interface StoryData {
  page: "story";
  paper: PublisherData;
  kind: Article["kind"];
  url: string;
  headline: string;
  description: string;
  language: string;
  section: Named;
  keywords: string[];
  words: number;
  published: string;
  modified: string;
  /** Nobody named: the paper itself. */
  authors: (Named & { kind: "person" | "desk" })[];
  images: string[];
  corrections: { date: string; text: string }[];
  series: Named | null;
  source: Named | null;
  review: { item: string; rating: number | null } | null;
  /** Its length in seconds; null where nobody wrote it down. */
  audio: { url: string; seconds: number | null } | null;
  /** The entries of a live story, newest first. */
  updates: { date: string; title: string }[];
  original: Version | null;
  translations: Version[];
}

/** What a story tells machines; `versions` are the same story in other languages. */
export function storyData(
  edition: Edition,
  article: Article,
  { versions, series, audio }: { versions: readonly Article[]; series: Group | undefined; audio: string | undefined },
): StoryData {
  const { publication } = edition;
  const url = (address: string) => toUrl(publication, address);
  const iso = (moment: Moment) => toFullIso(moment, publication.timeZone);
  const version = (story: Article): Version => ({ url: url(story.address), language: story.language });
  const section = publication.sections.find(({ id }) => id === article.section);
  const updates = article.kind === "live" ? updatesOf(article) : [];
  const changes = [article.date, changeOf(article), updates[0]].filter((moment) => moment !== undefined);
  const newest = changes.reduce((last, moment) => (moment.instant > last.instant ? moment : last));
  return {
    page: "story",
    paper: publisherData(edition),
    kind: article.kind,
    url: url(article.address),
    headline: article.title,
    description: article.description,
    language: article.language,
    section: { name: section?.name ?? article.section, url: url(sectionAddress(article.section)) },
    keywords: article.tags,
    words: article.words,
    published: iso(article.date),
    modified: iso(newest),
    authors: article.authors.map((id) => {
      const { name, kind } = edition.authors.get(id) ?? { name: id, kind: "desk" };
      return { name, kind, url: url(authorAddress(id)) };
    }),
    images: storyImages(edition, article).map((card) => card.url),
    corrections: article.corrections.map(({ date, text }) => ({ date: iso(date), text })),
    series: series ? { name: series.name, url: url(series.address) } : null,
    source: article.source ? { name: article.source.name, url: article.source.url } : null,
    review: article.review ? { item: article.review.item, rating: article.review.rating ?? null } : null,
    audio: audio ? { url: url(audio), seconds: secondsOf(article.audio?.duration) } : null,
    updates: updates.map(({ title = "", ...moment }) => ({ date: iso(moment), title })),
    original: versions.filter((story) => story.address === article.translationOf).map(version)[0] ?? null,
    translations: versions.filter((story) => story.translationOf === article.address).map(version),
  };
}

/** The entries of a live story, newest first. */
const updatesOf = ({ references }: Article) => Object.values(references.moments).sort((a, b) => b.instant - a.instant);
