import { basename, extname } from "node:path";
import { pathToFileURL } from "node:url";
import { toKebab } from "../edition/address.ts";
import type { Asset } from "../edition/article.ts";
import { toHref } from "../edition/publication.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Wanted } from "../newsroom/newsroom-pictures.ts";

/** The file that is published of a picture, or in dev the picture where it lies; throws where it was not there when the newsroom was checked. */
export function toAsset({ publication }: Newsroom, { src, width, height, imprint = "" }: Wanted, file: string): Asset {
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
