import { memo } from "./memo.ts";

// An archive's stories have a few days, subjects, series and authors in common.

/** Words made into one part of an address: NFC, small letters, runs of anything but letters, marks and digits one hyphen; may be empty. */
export const toKebab = memo((words: string) =>
  words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .normalize("NFC"),
);

/** A file name as a slug: NFC and small letters; check it with `isSlug`. */
export function toSlug(name: string): string {
  return name.normalize("NFC").toLowerCase().normalize("NFC");
}

/** Whether a slug keeps to letters, marks, digits, `-`, `_` and dots inside it. */
export function isSlug(slug: string): boolean {
  return /^[\p{L}\p{M}\p{N}_-](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}_-])?$/u.test(slug);
}

const encoder = new TextEncoder();
const longest = 200;

/** Whether a part of an address is longer than every disk and host can keep. */
export function isTooLong(part: string): boolean {
  // A letter has at most three bytes for each of its units.
  return part.length * 3 > longest && encoder.encode(part).length > longest;
}

/** An address as it stands in the world: percent signs read, NFC, with its final slash and without `index.html`. */
export function toPlainAddress(address: string): string {
  return decodePercent(address)
    .normalize("NFC")
    .replace(/\/index\.html$/, "/")
    .replace(/\/?$/, "/");
}

/** The form in which two addresses are the same place on any host and any disk. */
export function toAddressKey(address: string): string {
  // Most have nothing that could be written in another way.
  if (/^[a-z0-9_./-]*$/.test(address) && !address.endsWith("/index.html")) return address.endsWith("/") ? address : `${address}/`;
  return toSlug(toPlainAddress(address));
}

/** A text with its percent signs read, or as it is where they mean nothing. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `/2026/11/22/slug/` */
export const articleAddress = (day: string, slug: string) => `/${day.replaceAll("-", "/")}/${slug}/`;
/** `/world/` */
export const sectionAddress = memo((id: string) => `/${id}/`);
/** `/tags/climate/` */
export const tagAddress = memo((tag: string) => `/tags/${toKebab(tag)}/`);
/** `/authors/science-desk/` */
export const authorAddress = memo((id: string) => `/authors/${id}/`);
/** `/series/the-long-drought/` */
export const seriesAddress = memo((name: string) => `/series/${toKebab(name)}/`);
/** `/2026/`, `/2026/11/` or `/2026/11/22/` from the first parts of a day. */
export const archiveAddress = memo((day: string) => `/${day.replaceAll("-", "/")}/`);
/** `/world/page/7/` */
export const pageAddress = (list: string, number: number) => `${list}page/${number}/`;

/** `/feeds/7/`: where a page of the archive of the paper's feed lies, in every form. */
export const archiveFeedAddress = (number: number) => `/feeds/${number}/`;

/** Addresses of the paper itself that stand in every edition. */
export const fixedAddresses: readonly string[] =
  "/ /tags/ /authors/ /series/ /saved/ /feeds/ /corrections/ /rss.xml /atom.xml /feed.json /opml.xml /sitemap.xml /news-sitemap.xml /robots.txt".split(
    " ",
  );

/** Folders of the paper in which no file is an editor's. */
export const ownFolders: ReadonlySet<string> = new Set(["_astro", "live", "pagefind", "cards", "feeds"]);

/** First parts of addresses that belong to the paper itself. */
export const reservedParts: ReadonlySet<string> = new Set(
  "page tags authors series feeds search saved offline live must-read corrections cards pagefind styleguide 404 index _astro".split(" "),
);
