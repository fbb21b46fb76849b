import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { replaceFile } from "../live/replacement.ts";

/** A picture file at a moment of its life: its path, and a key that changes with it. */
export interface Exposure {
  file: string;
  key: string;
}

type Progress = (done: number, all: number) => void;

/** Pixels of all frames of a picture at most: what sharp decodes. */
export const mostPixels = 0x3fff ** 2;

// Those with too many frames.
const endless = new Set<string>();
// What has been decoded, for as long as the process lives: a digest of each that is whole; by key.
const proofs = new Map<string, string | false>();

/** Whether a picture was decoded and found damaged. */
export const isDamaged = (key: string) => proofs.get(key) === false;

/** A digest of the file of a picture that was decoded and found whole: 8 characters of Base64 for addresses. */
export const digestOf = (key: string): string | undefined => proofs.get(key) || undefined;

/** Whether a picture was opened and has too many frames to be decoded. */
export const isEndless = (key: string) => endless.has(key);

/** Decodes each picture to its end, unless it was found whole and has not changed since; those are kept in the cache. */
export async function provePictures(cache: string, pictures: readonly Exposure[], progress: Progress = () => {}): Promise<void> {
  const file = join(cache, "pictures.json");
  const kept = readProofs(file);
  for (const [key, digest] of kept) proofs.set(key, digest);
  const unproved = pictures.filter(({ key }) => !proofs.get(key));
  await decodeAll(unproved, progress);
  const whole = new Map(pictures.flatMap(({ key }): [string, string][] => [[key, proofs.get(key) || ""]]).filter(([, digest]) => digest));
  // A cache that cannot be written only costs the time to decode them again.
  const isNew = [...whole.keys()].some((key) => !kept.has(key));
  if (isNew) await replaceFile(file, `${JSON.stringify(Object.fromEntries(whole), null, 1)}\n`).catch(() => {});
}

function readProofs(file: string): Map<string, string> {
  try {
    const kept = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>);
    return new Map(kept.filter((entry): entry is [string, string] => /^[\w-]{8}$/.test(String(entry[1]))));
  } catch {
    return new Map();
  }
}

async function decodeAll(pictures: readonly Exposure[], progress: Progress): Promise<void> {
  if (pictures.length === 0) return;
  // Loaded only where there is something to decode: it takes as long as checking a hundred stories.
  const { default: sharp } = await import("sharp");
  const prove = async ({ file, key }: Exposure): Promise<string | false> => {
    try {
      const { width, height, pages = 1 } = await sharp(file).metadata();
      if (pages > 1 && width * height * pages > mostPixels) {
        endless.add(key);
        return false;
      }
      // So small that no picture is ever held whole, and still made of all its pixels.
      const bytes = await readFile(file);
      await sharp(bytes, { failOn: "error", animated: true }).resize(8, 8, { fit: "fill" }).raw().toBuffer();
      return createHash("sha256").update(bytes).digest("base64url").slice(0, 8);
    } catch {
      return false;
    }
  };
  const before = sharp.concurrency();
  // One picture a core is faster than one picture on all of them.
  sharp.concurrency(1);
  const waiting = pictures.entries();
  const decode = async () => {
    for (const [index, picture] of waiting) {
      if (index % 20 === 0) progress(index, pictures.length);
      proofs.set(picture.key, await prove(picture));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, decode));
  sharp.concurrency(before);
}
