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

// What has been decoded, for as long as the process lives; by key.
const proofs = new Map<string, boolean>();

/** Whether a picture was decoded and found damaged. */
export const isDamaged = (key: string) => proofs.get(key) === false;

/** Decodes each picture to its end, unless it has been since it changed; what came of it is kept in the cache. */
export async function provePictures(cache: string, pictures: readonly Exposure[]): Promise<void> {
  const file = join(cache, "pictures.json");
  const kept = readProofs(file);
  for (const { key } of pictures) {
    const proof = kept[key];
    if (proof !== undefined && !proofs.has(key)) proofs.set(key, proof);
  }
  await decodeAll(pictures.filter(({ key }) => !proofs.has(key)));
  const now = Object.fromEntries(pictures.map(({ key }) => [key, proofs.get(key)]));
  if (pictures.every(({ key }) => key in kept)) return;
  // A cache that cannot be written only costs the time to decode them again.
  await replaceFile(file, `${JSON.stringify(now, null, 1)}\n`).catch(() => {});
}

function readProofs(file: string): Record<string, boolean> {
  try {
    return Object(JSON.parse(readFileSync(file, "utf8"))) as Record<string, boolean>;
  } catch {
    return {};
  }
}

async function decodeAll(pictures: readonly Exposure[]): Promise<void> {
  if (pictures.length === 0) return;
  // Loaded only where there is something to decode: it takes as long as checking a hundred stories.
  const { default: sharp } = await import("sharp");
  const before = sharp.concurrency();
  // One picture a core is faster than one picture on all of them.
  sharp.concurrency(1);
  const waiting = pictures.values();
  const decode = async () => {
    for (const { file, key } of waiting) {
      const picture = sharp(await readFile(file), { failOn: "error", animated: true });
      // So small that no picture is ever held whole, and still made of all its pixels.
      const print = picture.resize(8, 8, { fit: "fill" }).raw().toBuffer();
      proofs.set(
        key,
        await print.then(
          () => true,
          () => false,
        ),
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, decode));
  sharp.concurrency(before);
}
