import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where printed bodies wait to be used again: a page and its feeds show the same, and to print it once for each would cost more than the page. */
export interface Galley {
  /** What was put away under a key. */
  take(key: string): string | undefined;
  put(key: string, text: string): void;
}

/** A galley in a file that has no name and is gone with the process: the bodies of a large archive do not fit into memory. */
export function createGalley(): Galley {
  const places = new Map<string, [start: number, length: number]>();
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  const file = openSync(join(folder, "galley"), "w+");
  rmSync(folder, { recursive: true });
  process.once("exit", () => closeSync(file));
  let end = 0;
  return {
    take(key) {
      const place = places.get(key);
      if (!place) return undefined;
      const bytes = Buffer.allocUnsafe(place[1]);
      readSync(file, bytes, 0, place[1], place[0]);
      return bytes.toString();
    },
    put(key, text) {
      const bytes = Buffer.from(text);
      writeSync(file, bytes, 0, bytes.length, end);
      places.set(key, [end, bytes.length]);
      end += bytes.length;
    },
  };
}
