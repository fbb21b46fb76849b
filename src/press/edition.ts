import { basename, dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { toKebab } from "../edition/address.ts";
import type { Asset } from "../edition/article.ts";
import { createEdition, type Edition } from "../edition/edition.ts";
import { type Publication, toHref } from "../edition/publication.ts";
import { handedOver } from "../newsroom/handover.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { picturesOf, type Wanted } from "../newsroom/newsroom-pictures.ts";
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

/** The file that is published of a picture. */
function toAsset({ publication }: Newsroom, { src, width, height, imprint = "" }: Wanted, file: string): Asset {
  const asset = {
    src: "",
    width,
    height,
    format: extname(imprint || file)
      .slice(1)
      .toLowerCase(),
  };
  // Not part of what a page shows.
  Object.defineProperty(asset, "fsPath", { value: file, enumerable: false });
  if (import.meta.env.DEV) return Object.assign(asset, { src: devAddress(asset, file) });
  if (!imprint) throw new Error(`The picture ${src} was not there when the newsroom was checked. Build again.`);
  return Object.assign(asset, { src: toHref(publication, `/_astro/${stemOf(file)}.${imprint}`) });
}

// Longer names only make pages heavier.
const longestStem = 48;

/** What a file's name says, in small letters that stay as they are in any address. */
function stemOf(file: string): string {
  const words = toKebab(basename(file, extname(file)).normalize("NFKD").replace(/\p{M}/gu, "")).replace(/[^a-z0-9-]/g, "");
  return words.slice(0, longestStem).replace(/^-+|-+$/g, "") || "picture";
}

/** Where Astro's dev server finds a picture, with what it wants to know of it. */
function devAddress({ width, height, format }: Asset, file: string): string {
  return `/@fs${decodeURI(pathToFileURL(file).pathname)}?${new URLSearchParams({ origWidth: `${width}`, origHeight: `${height}`, origFormat: format })}`;
}
