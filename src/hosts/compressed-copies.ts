import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { textEndings } from "./content-types.ts";

const brotli = promisify(brotliCompress);
const encoders = {
  br: (bytes: Buffer) =>
    brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

// A packet holds as much, so a smaller file gains nothing.
const least = 1000;

/** What came of compressing a folder. */
export interface Compression {
  copies: number;
  /** How many of them were compressed now, the rest being known. */
  made: number;
}

/** Lays a `.br` and a `.gz` beside each file that shrinks by it. They are kept in the cache by what they are copies of, so that only new files are compressed. */
export async function addCompressedCopies(folder: string, files: Iterable<string>, cache: string): Promise<Compression> {
  const shelf = join(cache, "compressed");
  await mkdir(shelf, { recursive: true });
  const waiting = [...files].filter((file) => textEndings.includes(file.split(".").at(-1) ?? "")).values();
  const used = new Set<string>();
  const result = { copies: 0, made: 0 };
  const work = async () => {
    for (const file of waiting) {
      const bytes = await readFile(join(folder, file));
      if (bytes.length < least) continue;
      const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
      for (const [ending, encode] of Object.entries(encoders)) {
        const name = `${digest}.${ending}`;
        const kept = join(shelf, name);
        used.add(name);
        if (!existsSync(kept)) {
          await keep(kept, await encode(bytes));
          result.made++;
        }
        await lay(kept, join(folder, `${file}.${ending}`));
        result.copies++;
      }
    }
  };
  // As many as the pool of threads has, and one that reads.
  await Promise.all(Array.from({ length: 5 }, work));
  for (const name of await readdir(shelf)) if (!used.has(name)) await rm(join(shelf, name), { force: true });
  return result;
}

/** A build that is stopped half-way leaves no half of a file under its name. */
async function keep(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}

/** As a link, which takes no room, or as a copy where the disk has none. */
const lay = (from: string, to: string) => link(from, to).catch(() => copyFile(from, to));
