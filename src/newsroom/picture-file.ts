import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { imageSize } from "image-size";
import { decodePercent } from "../edition/address.ts";
import { closest } from "./suggest.ts";

/** A picture as Astro finds it (relative to the file it stands in) and its size in pixels, or what is wrong with it. */
export type PictureFile = { src: string; width: number; height: number } | PictureFault;

type PictureFault = { message: string; mend: string };
type Size = { width: number; height: number };

const readable = new Set(["jpg", "png", "webp", "avif", "gif", "svg", "tiff"]);
const headerLength = 512 * 1024;
const known = new Map<string, Size | PictureFault>();
const beside = "Put the picture beside this file and name it ./picture.jpg";

/** Looks at the picture that a file of the newsroom names; it must lie inside the newsroom. */
export function probePicture(newsroom: string, from: string, written: string): PictureFile {
  const src = decodePercent(written.trim());
  const fault = faultOfName(src, from);
  if (fault) return fault;
  const file = resolve(dirname(from), src);
  if (!file.startsWith(newsroom + sep)) return { message: "lies outside the newsroom", mend: beside };
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return missing(file);
  const key = `${file} ${stat.size} ${stat.mtimeMs}`;
  let probed = known.get(key);
  if (!probed) {
    probed = stat.isDirectory() ? { message: "is a folder", mend: "Name the picture in it" } : probe(newsroom, file, stat.size);
    known.set(key, probed);
  }
  return "message" in probed ? probed : { src: src.startsWith(".") ? src : `./${src}`, ...probed };
}

function faultOfName(src: string, from: string): PictureFault | undefined {
  if (src === "") return { message: "names no file", mend: beside };
  if (/^data:/i.test(src))
    return { message: "is written into the text instead of a file", mend: "Save it as a picture and name it ./picture.jpg" };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src))
    return {
      message: "stands on another site, which readers' browsers are never sent to",
      mend: "Save the picture beside this file and name it ./picture.jpg",
    };
  if (src.startsWith("/")) {
    const near = existsSync(join(dirname(from), basename(src)));
    return {
      message: "begins with a slash, where no file of a newsroom lies",
      mend: near ? `Did you mean \`./${basename(src)}\`?` : beside,
    };
  }
  return undefined;
}

function probe(newsroom: string, file: string, size: number): Size | PictureFault {
  if (/[#?]/.test(basename(file)))
    return { message: "has a name with # or ?, which no address can carry", mend: "Rename the picture in letters, digits and hyphens" };
  const mend = "Export the picture again as JPEG, PNG, WebP or SVG";
  try {
    if (!realpathSync(file).startsWith(realpathSync(newsroom) + sep))
      return { message: "is a link out of the newsroom", mend: "Copy the picture itself into the newsroom" };
    const { width, height, type = "", orientation = 1 } = imageSize(head(file, size));
    if (!readable.has(type)) return { message: `is of a kind no page can show (${type})`, mend };
    if (!width || !height)
      return { message: "has no size", mend: type === "svg" ? "Give the <svg> a viewBox, or a width and a height" : mend };
    // EXIF orientations 5 to 8 lie on their side.
    return orientation >= 5 ? { width: height, height: width } : { width: Math.round(width), height: Math.round(height) };
  } catch {
    return { message: size === 0 ? "is an empty file" : "cannot be read as a picture", mend };
  }
}

function head(file: string, size: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(size, headerLength));
  const handle = openSync(file, "r");
  try {
    readSync(handle, bytes);
  } finally {
    closeSync(handle);
  }
  return bytes;
}

function missing(file: string): PictureFault {
  const folder = dirname(file);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith(".md")) : [];
  const stem = (name: string) => name.slice(0, name.length - extname(name).length).toLowerCase();
  const meant = names.find((name) => stem(name) === stem(basename(file))) ?? closest(basename(file), names);
  return {
    message: "does not exist",
    mend: meant ? `Did you mean \`${meant}\`?` : "Put the picture beside this file, or correct its name",
  };
}
