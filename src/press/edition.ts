import { dirname, join } from "node:path";
import { createEdition, type Edition } from "../edition/edition.ts";
import type { Publication } from "../edition/publication.ts";
import { handedOver } from "../newsroom/handover.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { picturesOf } from "../newsroom/newsroom-pictures.ts";
import { toAsset } from "./asset.ts";
import { orderPicture } from "./pictures.ts";
import { relatedMemory } from "./related-memory.ts";

let press: { newsroom: Newsroom; edition: Promise<Edition> } | undefined;

/** The edition of this build, made once; in dev made again after each change, with what is not in print. */
export function todaysEdition(): Promise<Edition> {
  const newsroom = newsroomAtHand();
  if (press?.newsroom !== newsroom) press = { newsroom, edition: createTodays(newsroom) };
  return press.edition;
}

/** The absolute path of the newsroom's folder. */
export function newsroomFolder(): string {
  return newsroomAtHand().folder;
}

function newsroomAtHand(): Newsroom {
  const newsroom = handedOver();
  if (!newsroom) throw new Error("No newsroom was handed over: the loader has not run.");
  return newsroom;
}

async function createTodays(newsroom: Newsroom): Promise<Edition> {
  const wanted = picturesOf(newsroom, import.meta.env.DEV).flatMap(({ path, pictures }) => pictures.map((picture) => ({ picture, path })));
  const media = Object.entries(newsroom.media);
  for (const { picture, path } of [...wanted, ...media.map(([, picture]) => ({ picture, path: "publication.yaml" }))])
    picture.asset = toAsset(newsroom, picture, join(newsroom.folder, dirname(path), picture.src));
  for (const path of publishedAsTheyAre(newsroom.publication)) {
    const asset = newsroom.media[path]?.asset;
    if (asset) orderPicture(asset);
  }
  return createEdition(
    { ...newsroom, media: Object.fromEntries(media.map(([path, { asset }]) => [path, asset])) },
    { hidden: import.meta.env.DEV, memory: relatedMemory() },
  );
}

/** The pictures of publication.yaml that pages show in their own size. */
const publishedAsTheyAre = ({ logo, icon, publisher }: Publication) => [logo, icon, publisher?.logo].filter((path) => path !== undefined);
