import { createHash, randomUUID } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtFiles } from "../hosts/built-files.ts";
import { readNewest } from "../live/newest.ts";
import { fingerprint } from "../newsroom/fingerprint.ts";
import type { Workplace } from "../newsroom/workplace.ts";
import { isUntouched } from "./keep-times.ts";
import type { LastBuild } from "./manifest.ts";
import { sealOf } from "./proven-pages.ts";
import type { Census } from "./verify.ts";

/** Everything a build may read, as the disk tells of it without reading it. */
export interface Inputs {
  digest: string;
  /** The files changed a moment before, whose times would not tell of one more change, and a digest of what they say. */
  fresh: string[];
  contents: string;
}

/** What is known of the paper that stands in the output. */
interface Standing {
  inputs: string;
  /** The clock it was printed at, and the first at which it would say something else; milliseconds since 1970. */
  clock: number;
  until: number;
  seal: string;
  /** What was said of it, of its problems, and what was counted in it. */
  said: string[];
  problems: string;
  census: Census;
}

// A file changed within the same tick of the disk's clock would keep its times.
const settled = 2_000;

/** Looks at all files a build reads; `target` is the host it was asked for, `now` the machine's own clock. What cannot be looked at is never the same. */
export function lookAtInputs({ newsroom, out, cache }: Workplace, target = "", now = Date.now()): Inputs {
  const all = createHash("sha256").update(JSON.stringify([fingerprint(), process.version, target, newsroom, out, readNewest(cache)]));
  const fresh: string[] = [];
  try {
    for (const file of [...filesIn(newsroom).filter(isSeen), ...filesIn("public")]) {
      const { size, ino, mtimeMs, ctimeMs } = lstatSync(file);
      all.update(`${file}\0${size} ${ino} ${mtimeMs} ${ctimeMs}\n`);
      if (Math.abs(now - Math.max(mtimeMs, ctimeMs)) < settled) fresh.push(file);
    }
    return { digest: all.digest("hex"), fresh, contents: contentsOf(fresh) };
  } catch {
    return { digest: randomUUID(), fresh: [], contents: "" };
  }

  // The door passes over what begins with a dot, and a newsroom may be a repository.
  function isSeen(file: string): boolean {
    return !/[\\/]\./.test(file.slice(newsroom.length));
  }
}

/** The paper in the output if a build at this clock would print the very same: nothing it reads has changed, no hour has come at which it says something else, and every file of it is as it was published. */
export function standingPaper(inputs: Inputs, last: LastBuild, cache: string, clock: number): Standing | undefined {
  const { folder, manifest } = last;
  const standing = readStanding(cache);
  if (!folder || !standing || inputs.fresh.length > 0 || standing.inputs !== inputs.digest) return undefined;
  if (clock < standing.clock || clock >= standing.until || standing.seal !== sealOf(manifest)) return undefined;
  const isWhole =
    builtFiles(folder).length === manifest.size && [...manifest].every(([path, printed]) => isUntouched(join(folder, path), printed));
  return isWhole ? standing : undefined;
}

/** Notes what a paper was printed from, by how that looked before and after, unless any of it has changed between or a moment ago. */
export function noteStanding(before: Inputs, after: Inputs, cache: string, standing: Omit<Standing, "inputs">): void {
  const isSame = after.digest === before.digest && after.fresh.length === 0 && contentsOf(before.fresh) === before.contents;
  if (isSame) writeFileSync(noteFile(cache), JSON.stringify({ inputs: before.digest, ...standing } satisfies Standing));
}

const noteFile = (cache: string) => join(cache, "standing.json");

function readStanding(cache: string): Standing | undefined {
  try {
    return JSON.parse(readFileSync(noteFile(cache), "utf8")) as Standing;
  } catch {
    return undefined;
  }
}

/** Every file and link in a folder, in order. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

function contentsOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}
