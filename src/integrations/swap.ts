import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Where a build is made before it is published: beside the output, so that publishing is a rename. */
export function nextFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.next`);
}

/** Puts a finished build in the place of the last one. */
export function swap(next: string, out: string): void {
  const old = join(dirname(out), `.${basename(out)}.old`);
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}
