import { type Asset, statusOf } from "../edition/article.ts";
import type { Publication } from "../edition/publication.ts";
import type { Newsroom } from "./newsroom.ts";

/** A picture of the newsroom that is to get its published file. */
export interface Wanted {
  src: string;
  asset?: Asset;
}

/** Every file that names pictures, with the pictures in the order they are named; a story that is not in print shows none, unless `hidden`. */
export function picturesOf(
  newsroom: Pick<Newsroom, "articles" | "authors" | "pages" | "clock">,
  hidden: boolean,
): { id: string; path: string; pictures: Wanted[] }[] {
  const inBody = (pictures: Record<string, Wanted | null>) => Object.values(pictures).filter((picture) => picture !== null);
  return [
    ...newsroom.articles
      .filter((article) => hidden || statusOf(article, newsroom.clock) === "public")
      .map(({ path, image, references }) => ({
        id: `article:${path}`,
        path,
        pictures: [...(image ? [image] : []), ...inBody(references.pictures)],
      })),
    ...newsroom.pages.map(({ path, references }) => ({ id: `page:${path}`, path, pictures: inBody(references.pictures) })),
    ...newsroom.authors.map(({ id, picture }) => ({ id: `author:${id}`, path: `authors/${id}.yaml`, pictures: picture ? [picture] : [] })),
  ];
}

/** The pictures publication.yaml names, each once. */
export function mediaOf({ logo, icon, publisher, slots }: Publication): string[] {
  return [...new Set([logo, icon, publisher?.logo, ...slots.map((slot) => slot.picture)].filter((path) => path !== undefined))];
}
