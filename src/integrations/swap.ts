import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Where a build is made before it is published: beside the output, so that publishing is a rename. */
export function nextFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.next`);
}

const oldFolder = (out: string) => join(dirname(out), `.${basename(out)}.old`);

/** Brings back the last paper where a build was stopped between taking it away and putting the new one in its place. */
export function recover(out: string): void {
  if (!existsSync(out) && existsSync(oldFolder(out))) renameSync(oldFolder(out), out);
}

/** Puts a finished build in the place of the last one. */
export function swap(next: string, out: string): void {
  const old = oldFolder(out);
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}
