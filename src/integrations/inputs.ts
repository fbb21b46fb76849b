import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { readNewest } from "../live/newest.ts";
import { fingerprint } from "../newsroom/fingerprint.ts";
import type { Workplace } from "../newsroom/workplace.ts";

/** Everything a build may read, as the disk tells of it without reading it. */
export interface Inputs {
  digest: string;
  /** The files changed a moment before, whose times would not tell of one more change, and a digest of what they say. */
  fresh: string[];
  contents: string;
}

/** A newsroom to be looked at, with `public/`, and what is known without looking. */
export interface Question {
  newsroom: string;
  known: unknown;
  now: number;
}

// A file changed within the same tick of the disk's clock would keep its times.
const settled = 2_000;

/** Looks at all files of a newsroom; what cannot be looked at is never the same. */
export function look({ newsroom, known, now }: Question): Inputs {
  const all = createHash("sha256").update(JSON.stringify(known));
  const fresh: string[] = [];
  // The door passes over what begins with a dot, and a newsroom may be a repository.
  const isSeen = (file: string) => !/[\\/]\./.test(file.slice(newsroom.length));
  try {
    for (const file of [...filesIn(newsroom).filter(isSeen), ...filesIn("public")]) {
      // A link within the newsroom changes with what it leads to, which may be hidden.
      const { size, ino, mtimeMs, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? lstatSync(file);
      all.update(`${file}\0${size} ${ino} ${mtimeMs} ${ctimeMs}\n`);
      if (Math.abs(now - Math.max(mtimeMs, ctimeMs)) < settled) fresh.push(file);
    }
    return { digest: all.digest("hex"), fresh, contents: contentsOf(fresh) };
  } catch {
    return { digest: randomUUID(), fresh: [], contents: "" };
  }
}

/** Looks at all files a build or check reads, in a thread of its own: at a large archive for a second. `asked` is what else it depends on, `now` the machine's own clock. */
export async function lookAtInputs({ newsroom, out, cache }: Workplace, asked: unknown = "", now = Date.now()): Promise<Inputs> {
  const known = [fingerprint(), process.version, asked, newsroom, out, readNewest(cache)];
  const thread = new Worker(new URL("./looking.ts", import.meta.url), { workerData: { newsroom, known, now } satisfies Question });
  const [inputs] = (await once(thread, "message")) as [Inputs];
  return inputs;
}

/** Every file and link in a folder, in order. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

/** A digest of what files say. */
export function contentsOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}
