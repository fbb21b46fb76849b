import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { Problem } from "./problem.ts";
import { problemOf } from "./source-file.ts";
import type { Workplace } from "./workplace.ts";

/** Whether a folder holds a printed paper. */
export function isBuiltPaper(folder: string): boolean {
  return ["index.html", join("live", "edition.json")].every((file) => existsSync(join(folder, file)));
}

/** Why nothing may be written to the output folder; undefined if a paper may be printed there in place of all it holds. */
export function outProblem({ newsroom, out }: Workplace, project = process.cwd()): Problem | undefined {
  const where = clash(trueFolder(out), trueFolder(newsroom), trueFolder(project));
  const message = where ?? whyKept(out);
  // Astro moves what it has made into the output, which no system can from one disk to another.
  if (!message && diskOf(trueFolder(out)) !== diskOf(project))
    return problemOf(out, {
      rule: "address",
      field: "output",
      message: "lies on another disk than the project",
      expected: "a folder on the project's disk",
      mend: "Leave DATELINE_OUT out, or name a folder there, and copy the paper from it",
    });
  if (!message) return undefined;
  return problemOf(out, {
    rule: "address",
    field: "output",
    message,
    expected: "a folder that is new, empty or holds the last paper",
    mend: `Name a folder of its own in DATELINE_OUT, or ${where ? "leave that out to print into dist/" : "move what is in this one elsewhere"}`,
  });
}

/** The number of the disk a folder is on, or will be on once it is made. */
function diskOf(folder: string): number | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found || dirname(folder) === folder ? found?.dev : diskOf(dirname(folder));
}

function clash(out: string, newsroom: string, project: string): string | undefined {
  const rest = "and a build replaces the whole folder";
  if (out === newsroom) return `is the newsroom itself, ${rest}`;
  if (out === project) return `is the project's own folder, ${rest}`;
  if (isWithin(newsroom, out)) return `holds the newsroom, ${rest}`;
  if (isWithin(project, out)) return `holds the project's own folder, ${rest}`;
  return isWithin(out, newsroom) ? "lies in the newsroom, which a build never writes to" : undefined;
}

function whyKept(out: string): string | undefined {
  const kind = statSync(out, { throwIfNoEntry: false });
  if (!kind) return undefined;
  if (!kind.isDirectory()) return "is a file";
  const names = readdirSync(out);
  if (names.includes(".git")) return "is under version control, and a build would delete its history";
  return names.length > 0 && !isBuiltPaper(out) ? "holds files but no paper, and a build would delete them" : undefined;
}

const isWithin = (folder: string, around: string) => folder.startsWith(around.endsWith(sep) ? around : around + sep);

/** A folder that may not be there yet by its one true path: links followed, letters as the disk has them. */
export function trueFolder(folder: string): string {
  if (existsSync(folder) || dirname(folder) === folder) return realpathSync.native(folder);
  return join(trueFolder(dirname(folder)), basename(folder));
}

/** The output a build replaces: through a link of the engineer's own to the folder a server shows, and up to the link that a build has made there. */
export function outFolder(out: string): string {
  const path = join(trueFolder(dirname(out)), basename(out));
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  const target = resolve(dirname(path), readlinkSync(path));
  return dirname(target) === buildsOf(path) ? path : outFolder(target);
}

/** Where the builds of an output lie: beside it, so that publishing is one rename. */
export const buildsOf = (out: string): string => join(dirname(out), `.${basename(out)}.builds`);
