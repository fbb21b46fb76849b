import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { extname, join } from "node:path";

// How a file of each kind begins. A picture that cannot be made smaller is passed on under the name it should have got.
const beginnings: Record<string, RegExp> = {
  ".jpg": /^\xff\xd8\xff/,
  ".jpeg": /^\xff\xd8\xff/,
  ".png": /^\x89PNG\r\n/,
  ".webp": /^RIFF.{4}WEBP/s,
  ".avif": /^.{4}ftypavi[fs]/s,
  ".gif": /^GIF8/,
};

/** The names of the files published under `_astro`. */
export function publishedAssets(folder: string): Set<string> {
  const files = readdirSync(join(folder, "_astro"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).replaceAll("\\", "/")));
}

// Of 255 bytes, each written as three characters, with its folder.
const longestName = 1000;

/** Each place in a page that names a published file: what stands there up to the next quotation mark. */
export function assetsNamed(html: string, base: string): string[] {
  const mark = `${base}/_astro/`;
  const found: string[] = [];
  for (let at = html.indexOf(mark); at !== -1; at = html.indexOf(mark, at + 1)) {
    const end = html.indexOf('"', at);
    found.push(html.slice(at + base.length, Math.min(end === -1 ? html.length : end, at + longestName)).replace(/&#(?:x27|39);/g, "'"));
  }
  return found;
}

/** Whether a place that names a published file begins with the name of one that is there; a name may hold a space, a bracket or an apostrophe. */
export const isPublished = (place: string, assets: ReadonlySet<string>): boolean => publishedName(place, assets) !== undefined;

function publishedName(place: string, assets: ReadonlySet<string>): string | undefined {
  for (const { index } of place.matchAll(/[\s,'")>&\\<]|$/g)) {
    const name = place.slice(0, index);
    if (assets.has(name)) return name;
    if (assets.has(decode(name))) return decode(name);
  }
  return undefined;
}

/** The published files that a text of any kind names: a page, a feed, a story as Markdown. */
export function publishedNames(text: string, assets: ReadonlySet<string>): Set<string> {
  return new Set(assetsNamed(text, "").flatMap((place) => publishedName(place, assets) ?? []));
}

function decode(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

/** The published pictures that are not what their names say. */
export function disguised(folder: string, assets: ReadonlySet<string>): string[] {
  return [...assets].filter((asset) => {
    const beginning = beginnings[extname(asset).toLowerCase()];
    return beginning !== undefined && !beginning.test(headOf(join(folder, asset)));
  });
}

function headOf(file: string): string {
  const bytes = Buffer.alloc(16);
  const handle = openSync(file, "r");
  readSync(handle, bytes);
  closeSync(handle);
  return bytes.toString("latin1");
}
