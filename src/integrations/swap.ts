import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { buildsOf } from "../newsroom/out-folder.ts";

/** Where a build is made before it is published. */
export const nextFolder = (out: string): string => join(buildsOf(out), "next");

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
const numbered = /^\d+$/;

/** The build that is published at an output; undefined where there is none yet, or it is a plain folder. */
export function publishedBuild(out: string): string | undefined {
  if (!isLink(out)) return undefined;
  const build = resolve(dirname(out), readlinkSync(out));
  return dirname(build) === buildsOf(out) && existsSync(build) ? build : undefined;
}

const remove = (path: string) => rmSync(path, { recursive: true, force: true });

const removal = `require("node:fs").rmSync(require("node:worker_threads").workerData, { recursive: true, force: true })`;

/** Takes a file or folder out of the way at once, and removes it by and by: a large build takes seconds to delete. */
export async function removeLater(path: string): Promise<void> {
  const dead = join(dirname(path), `dead-${randomBytes(4).toString("hex")}`);
  renameSync(path, dead);
  // In a thread of its own: what else waits for the disk would wait for every file of it.
  await once(new Worker(removal, { eval: true, workerData: dead }), "exit");
}

/** Makes way for a build: brings back a paper that was being moved when a build was stopped, and removes what dead builds have left. */
export function clearAway(out: string, removing: (path: string) => void = remove): void {
  const before = join(buildsOf(out), "before");
  mkdirSync(buildsOf(out), { recursive: true });
  if (existsSync(before) && !existsSync(out)) renameSync(before, out);
  const current = publishedBuild(out);
  removeBuilds(out, current ? [current] : [], removing);
}

/** Publishes the finished build with its manifest: `out` is a link that is renamed over the last one, so that a reader meets either build and never none. */
export function publish(out: string): void {
  const last = publishedBuild(out);
  const numbers = readdirSync(buildsOf(out)).filter((name) => numbered.test(name));
  const build = join(buildsOf(out), String(Math.max(0, ...numbers.map(Number)) + 1));
  renameSync(`${nextFolder(out)}.json`, `${build}.json`);
  renameSync(nextFolder(out), build);
  const link = join(buildsOf(out), "link");
  rmSync(link, { force: true });
  // A link is read from where it stands; Windows wants a whole path.
  const windows = process.platform === "win32";
  symlinkSync(windows ? build : join(basename(buildsOf(out)), basename(build)), link, "junction");
  const kind = lstatSync(out, { throwIfNoEntry: false });
  if (kind?.isDirectory()) moveFolder(out);
  else if (kind && windows) unlinkSync(out);
  renameSync(link, out);
  // The last build stays until the next one: a server may be in the middle of one of its files.
  removeBuilds(out, last ? [build, last] : [build], remove);
}

/** A plain folder that was there before gives way to the link: the one time when there is nothing for an instant. */
function moveFolder(out: string): void {
  if (readdirSync(out).length === 0) rmdirSync(out);
  else renameSync(out, join(buildsOf(out), "before"));
}

function removeBuilds(out: string, kept: readonly string[], removing: (path: string) => void): void {
  const names = kept.map((build) => basename(build));
  for (const name of readdirSync(buildsOf(out))) {
    const isOurs =
      numbered.test(name.replace(/\.json$/, "")) || ["next", "next.json", "link", "before"].includes(name) || name.startsWith("dead-");
    if (isOurs && !names.includes(name.replace(/\.json$/, ""))) removing(join(buildsOf(out), name));
  }
}
