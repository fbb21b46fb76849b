import { join } from "node:path";
import { type Picture, statusOf } from "../edition/article.ts";
import type { Publication } from "../edition/publication.ts";
import type { Newsroom } from "./newsroom.ts";
import { probePicture } from "./picture-file.ts";

/** A picture of the newsroom that is to get its published file; see `Picture`. */
export type Wanted = Omit<Picture, "alt">;

/** Every file that names pictures, with its pictures; a story that is not in print shows none, unless `hidden`. */
export function picturesOf(
  newsroom: Pick<Newsroom, "articles" | "authors" | "pages" | "clock">,
  hidden: boolean,
): { path: string; pictures: Wanted[] }[] {
  const inBody = (pictures: Record<string, Wanted | null>) => Object.values(pictures).filter((picture) => picture !== null);
  return [
    ...newsroom.articles
      .filter((article) => hidden || statusOf(article, newsroom.clock) === "public")
      .map(({ path, image, references }) => ({ path, pictures: [...(image ? [image] : []), ...inBody(references.pictures)] })),
    ...newsroom.pages.map(({ path, references }) => ({ path, pictures: inBody(references.pictures) })),
    ...newsroom.authors.map(({ id, picture }) => ({ path: `authors/${id}.yaml`, pictures: picture ? [picture] : [] })),
  ];
}

/** The pictures publication.yaml names, each once. */
function mediaOf({ logo, icon, publisher, slots }: Publication): string[] {
  return [...new Set([logo, icon, publisher?.logo, ...slots.map((slot) => slot.picture)].filter((path) => path !== undefined))];
}

/** The files of those pictures, by the same paths; without those that are not to be had. */
export function mediaFiles(folder: string, publication: Publication): Newsroom["media"] {
  const probed = mediaOf(publication).map((path) => [path, probePicture(folder, join(folder, "publication.yaml"), path)] as const);
  return Object.fromEntries(probed.flatMap(([path, file]) => ("message" in file ? [] : [[path, file]])));
}
