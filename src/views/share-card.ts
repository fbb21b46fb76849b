import { dirname, join } from "node:path/posix";
import type { Article, Asset } from "../edition/article.ts";
import { grounds } from "../edition/contrast.ts";
import type { Edition } from "../edition/edition.ts";
import { toUrl } from "../edition/publication.ts";
import { cacheKey } from "./cache-key.ts";

/** What stands on a share card: a picture of the newsroom, cut to its shape, or words in the paper's own type. */
export type CardArt =
  | { kind: "picture"; path: string; asset: Asset }
  | { kind: "words"; section: string; headline: string; paper: string; language: string; direction: "ltr" | "rtl"; accent: string | null };

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
const shapes = { "16x9": [1200, 675], "4x3": [1200, 900], "1x1": [1200, 1200] } as const;

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

const isNewest = (edition: Edition, article: Article) => (edition.order.get(article) ?? 0) < newest;

function storyCard(edition: Edition, article: Article, shape: Shape): ShareCard {
  const { image } = article;
  if (!image?.asset) return wordsCard(edition, article.address, article.section, article.title, article.language);
  const art: CardArt = { kind: "picture", path: join(dirname(article.path), image.src), asset: image.asset };
  return cardAt(edition, article.address, shape, image.alt, art);
}

/** The card of a section. */
export const sectionCard = (edition: Edition, id: string): ShareCard => wordsCard(edition, `/${id}/`, id, "", edition.publication.language);

/** The card of the paper itself. */
export const paperCard = (edition: Edition): ShareCard => wordsCard(edition, "/", "", "", edition.publication.language);

function wordsCard(edition: Edition, address: string, section: string, headline: string, language: string): ShareCard {
  const { publication } = edition;
  const name = publication.sections.find(({ id }) => id === section)?.name ?? "";
  const art: CardArt = {
    kind: "words",
    section: headline ? name : "",
    headline: headline || name || publication.name,
    paper: headline || name ? publication.name : publication.tagline,
    language,
    direction: publication.direction,
    accent: publication.colors.accent ?? null,
  };
  return cardAt(edition, address, "16x9", art.headline, art);
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
