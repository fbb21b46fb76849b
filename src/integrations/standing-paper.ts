import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtFiles } from "../hosts/built-files.ts";
import { contentsOf, type Inputs } from "./inputs.ts";
import { isUntouched } from "./keep-times.ts";
import type { LastBuild } from "./manifest.ts";
import { sealOf } from "./proven-pages.ts";
import type { Census } from "./verify.ts";

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
