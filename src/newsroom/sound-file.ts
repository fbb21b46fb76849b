import { basename, extname } from "node:path";
import { isSlug, toSlug } from "../edition/address.ts";
import { type FileFault, findFile } from "./named-file.ts";

/** Endings of files that a browser can play. */
export const soundEndings: ReadonlySet<string> = new Set([".mp3", ".m4a", ".ogg", ".opus", ".wav", ".aac", ".flac"]);

/** Looks at the sound that a story names: its path from the story and its length in bytes, or what is wrong with it. */
export function probeSound(newsroom: string, from: string, written: string): { src: string; bytes: number } | FileFault {
  const found = findFile(newsroom, from, written, { noun: "sound", sample: "./sound.mp3" });
  if ("message" in found) return found;
  const name = basename(found.file);
  if (!soundEndings.has(extname(name).toLowerCase()))
    return { message: "is not named as a sound", mend: `Save the sound in a file that ends in ${[...soundEndings].join(", ")}` };
  if (!isSlug(toSlug(name)))
    return { message: "has a name that cannot be part of an address", mend: "Rename the sound in letters, digits and hyphens" };
  if (found.stat.size === 0) return { message: "is an empty file", mend: "Export the sound again" };
  return { src: found.src, bytes: found.stat.size };
}
