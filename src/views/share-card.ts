import { dirname, join } from "node:path/posix";
import { sectionAddress } from "../edition/address.ts";
import type { Article, Asset } from "../edition/article.ts";
import type { Edition } from "../edition/edition.ts";
import { toUrl } from "../edition/publication.ts";
import { cacheKey } from "./cache-key.ts";

/** What stands on a share card: a picture of the newsroom, cut to its shape, or words in the paper's own type. */
export type CardArt =
  | { kind: "picture"; path: string; asset: Asset }
  | {
      kind: "words";
      /** The paper's name; empty on its own card, whose headline it is. */
      paper: string;
      label: string;
      headline: string;
      accent: string | null;
      /** The paper's icon in the newsroom, for words its type has no letters for. */
      icon: { path: string; asset: Asset | null } | null;
    };

/** The picture shown where a page is linked to elsewhere; sizes in pixels. */
export interface ShareCard {
  address: string;
  url: string;
  width: number;
  height: number;
  alt: string;
  art: CardArt;
}

/** The shapes Google asks for in an article's data, by the names of their files. */
const shapes = { "16x9": [1200, 675], "4x3": [720, 540], "1x1": [600, 600] } as const;

type Shape = keyof typeof shapes;

// Of the newest stories: an older one without a picture shows its section's card.
const newest = 500;

/** The card of a story: its picture, else its headline, else that of its section. */
export function shareCard(edition: Edition, article: Article): ShareCard {
  if (article.image?.asset || isNewest(edition, article)) return storyCard(edition, article, "16x9");
  return sectionCard(edition, article.section);
}

/** The picture of a story in the shapes search engines ask for, an old one's in one; none without a picture. */
export function storyImages(edition: Edition, article: Article): ShareCard[] {
  if (!article.image?.asset) return [];
  const wanted: Shape[] = isNewest(edition, article) ? (Object.keys(shapes) as Shape[]) : ["16x9"];
  return wanted.map((shape) => storyCard(edition, article, shape));
}

/** Whether a story is new enough for a card of its own without a picture. */
export const isNewest = (edition: Edition, article: Article) => (edition.order.get(article) ?? 0) < newest;

function storyCard(edition: Edition, article: Article, shape: Shape): ShareCard {
  const { image, title, address } = article;
  if (!image?.asset) return wordsCard(edition, address, title, { label: sectionName(edition, article.section), headline: title });
  return cardAt(edition, address, shape, image.alt, { kind: "picture", path: join(dirname(article.path), image.src), asset: image.asset });
}

/** The card of a section. */
export function sectionCard(edition: Edition, id: string): ShareCard {
  const name = sectionName(edition, id);
  return wordsCard(edition, sectionAddress(id), name, { label: "", headline: name });
}

/** The card of the paper itself. */
export function paperCard(edition: Edition): ShareCard {
  const { name, tagline } = edition.publication;
  return wordsCard(edition, "/", name, { paper: "", label: tagline, headline: name });
}

const sectionName = ({ publication }: Edition, id: string) => publication.sections.find((section) => section.id === id)?.name ?? id;

function wordsCard(edition: Edition, owner: string, alt: string, words: { paper?: string; label: string; headline: string }): ShareCard {
  const { name, colors, icon: path } = edition.publication;
  // A card shows the file, so that another one under the same name makes another card.
  const icon = path ? { path, asset: edition.media[path] ?? null } : null;
  return cardAt(edition, owner, "16x9", alt, { kind: "words", paper: name, ...words, accent: colors.accent ?? null, icon });
}

function cardAt({ publication }: Edition, owner: string, shape: Shape, alt: string, art: CardArt): ShareCard {
  const [width, height] = shapes[shape];
  const address = `/cards${owner}${shape}.jpg`;
  return { address, url: toUrl(publication, address), width, height, alt, art };
}

/** Every card of an edition, each once: `/cards/[...card].jpg` */
export function cardRoutes(edition: Edition): { params: { card: string }; props: { card: ShareCard }; cacheKey: string }[] {
  const cards = [
    paperCard(edition),
    ...edition.publication.sections.map(({ id }) => sectionCard(edition, id)),
    ...edition.articles.flatMap((article) => [shareCard(edition, article), ...storyImages(edition, article)]),
  ];
  const once = new Map(cards.map((card) => [card.address, card]));
  return [...once.values()].map((card) => ({
    params: { card: card.address.replace(/^\/cards\/|\.jpg$/g, "") },
    props: { card },
    cacheKey: cacheKey(card),
  }));
}
