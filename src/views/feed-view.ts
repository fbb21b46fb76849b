import { articleAddress } from "../edition/address.ts";
import type { Article } from "../edition/article.ts";
import type { Edition } from "../edition/edition.ts";
import { toUrl } from "../edition/publication.ts";
import { type BodySource, bodySource } from "./body-source.ts";
import { bylineOf, type PictureView, pictureView } from "./teaser-view.ts";

/** A feed of whole stories. */
export interface FeedView {
  title: string;
  description: string;
  language: string;
  /** The page the feed is of. */
  site: string;
  /** The feed's own address. */
  self: string;
  items: FeedItem[];
}

/** A story as a feed carries it. */
export interface FeedItem {
  id: string;
  title: string;
  description: string;
  url: string;
  date: Date;
  authors: string[];
  categories: string[];
  picture: PictureView | null;
  corrections: string[];
  body: BodySource;
}

/** The paper's feed: the newest stories, as many as publication.yaml says. */
export function feedView(edition: Edition): FeedView {
  const { publication } = edition;
  return {
    title: publication.name,
    description: publication.tagline,
    language: publication.language,
    site: toUrl(publication, "/"),
    self: toUrl(publication, "/rss.xml"),
    items: edition.articles.slice(0, publication.feeds.items).map((article) => ({
      id: feedId(edition, article),
      title: article.title,
      description: article.description,
      url: toUrl(publication, article.address),
      date: new Date(article.date.instant),
      authors: bylineOf(edition, article).map(({ label }) => label),
      categories: [publication.sections.find(({ id }) => id === article.section)?.name ?? article.section, ...article.tags],
      picture: pictureView(article.image),
      corrections: article.corrections.map(({ text }) => text),
      body: bodySource(edition, article),
    })),
  };
}

/** A tag URI (RFC 4151) that stays the same when a story moves: made of the oldest address it had. */
export function feedId(edition: Edition, article: Article): string {
  if (article.id) return article.id;
  const { publication } = edition;
  const authority = publication.publisher?.tagAuthority ?? new URL(publication.url).host;
  const first = article.aliases[0] ?? articleAddress(article.date.day, article.slug);
  return `tag:${authority},${article.date.day}:${first}`;
}
