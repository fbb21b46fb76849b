import { copyFileSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LastBuild, Manifest } from "./manifest.ts";

// Files called by their content: a page of the build before may name one that this build no longer has.
const named = /^(?:_astro\/|pagefind\/.*\.pf_)/;

/** Gives each file of a new build that says what it said in the last one the time it had there, so that a server's answer to "has it changed?" stays no; without a last build, every file the time `clock`. Shares the file itself with the last build's folder where that has it. */
export function keepTimes(next: string, manifest: Manifest, last: LastBuild, clock: number): void {
  for (const [path, printed] of manifest) {
    if (printed.shared) continue;
    const before = last.manifest.get(path);
    if (last.manifest.size > 0 && before?.digest !== printed.digest) continue;
    printed.time = before?.time ?? clock;
    const file = join(next, path);
    const old = last.folder && join(last.folder, path);
    const isSame = old && before && isUntouched(old, before);
    if (!(isSame && share(old, file))) utimesSync(file, printed.time / 1000, printed.time / 1000);
  }
}

/** Leaves the files called by their content of the build before in the next one, for readers who have its pages open; those it had from its own predecessor end here. */
export function keepAssets(next: string, manifest: Manifest, last: LastBuild): void {
  for (const [path, printed] of last.manifest) {
    const old = last.folder && join(last.folder, path);
    if (printed.kept || manifest.has(path) || !named.test(path) || !old || !isUntouched(old, printed)) continue;
    takeOver(old, join(next, path), printed.time);
    manifest.set(path, { ...printed, kept: true });
  }
}

/** Puts a file of the last build, of that time in milliseconds, into the next one: as another name of it, or where the disk cannot as a copy. */
export function takeOver(old: string, file: string, time: number): void {
  if (link(old, file)) return;
  mkdirSync(dirname(file), { recursive: true });
  if (link(old, file) || share(old, file)) return;
  copyFileSync(old, file);
  utimesSync(file, time / 1000, time / 1000);
}

/** Takes files out of a folder again, and the folders they leave empty: a host answers for an empty folder as for one that is there. */
export function takeOut(folder: string, files: Iterable<string>): void {
  for (const file of files) {
    rmSync(join(folder, file));
    for (let above = dirname(file); above !== "." && isRemoved(join(folder, above)); ) above = dirname(above);
  }
}

function isRemoved(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Whether a published file is as it was: nobody writes to one in place, so its time and length tell. */
export function isUntouched(file: string, { bytes, time }: { bytes: number; time: number }): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === bytes && Math.abs(found.mtimeMs - time) < 2;
}

/** Makes `file` another name of `old`; false where the disk cannot. */
function share(old: string, file: string): boolean {
  try {
    // To rename one name of a file over another does nothing.
    if (statSync(file, { throwIfNoEntry: false })?.ino === statSync(old).ino) return true;
    linkSync(old, `${file}.shared`);
    renameSync(`${file}.shared`, file);
    return true;
  } catch {
    return false;
  }
}

function link(old: string, file: string): boolean {
  try {
    linkSync(old, file);
    return true;
  } catch {
    return false;
  }
}
