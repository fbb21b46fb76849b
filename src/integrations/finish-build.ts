import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildsOf } from "../newsroom/out-folder.ts";
import { compareBuilds, type Delta } from "./delta.ts";
import { keepAssets, keepTimes } from "./keep-times.ts";
import { createManifest, type LastBuild, type Manifest, printManifest, readManifest } from "./manifest.ts";
import { noteProven } from "./proven-pages.ts";
import { nextFolder, publishedBuild } from "./swap.ts";

/** Where the change against the last build is written: JSON, see delta.ts. */
export const deltaFile = (out: string): string => join(buildsOf(out), "delta.json");

/** A build that stands beside the last one, and what is known of both. */
export interface Build {
  /** The folder that is served, and the one of this build. */
  out: string;
  next: string;
  manifest: Manifest;
  last: LastBuild;
  /** The newsroom's cache, which stands in for such a last build. */
  cache: string;
}

/** The build that is served at `out`, or what a newsroom's cache remembers of one. */
export function readLast(out: string, cache: string): LastBuild {
  const folder = publishedBuild(out) ?? (existsSync(out) ? out : undefined);
  return { folder, manifest: lastManifest(folder, cache) };
}

/** Reads what has just been built, but for the files taken over from the last build; `files` are all there are. */
export function readBuild(
  out: string,
  cache: string,
  last = readLast(out, cache),
  taken?: ReadonlySet<string>,
  files?: Iterable<string>,
): Build {
  const next = nextFolder(out);
  return { out, next, manifest: createManifest(next, last, taken, files), last, cache };
}

/** Makes a verified build ready to be published: its unchanged files as they are in the last one, and an account of all of them; what it changes. `clock` is the build's, `named` how often its pages name what. */
export function finishBuild({ out, next, manifest, last, cache }: Build, clock: number, named: ReadonlyMap<string, number>): Delta {
  keepTimes(next, manifest, last, clock);
  keepAssets(next, manifest, last);
  const text = printManifest(manifest);
  write(`${next}.json`, text);
  write(cachedManifest(cache), text);
  noteProven(cache, manifest, named);
  return noteDelta(out, last.manifest, manifest);
}

/** Writes down what a build changes of the last one, and returns it. */
export function noteDelta(out: string, last: Manifest, manifest: Manifest): Delta {
  const delta = compareBuilds(last, manifest);
  write(deltaFile(out), `${JSON.stringify(delta, null, 2)}\n`);
  return delta;
}

const cachedManifest = (cache: string) => join(cache, "manifest.json");

function lastManifest(folder: string | undefined, cache: string): Manifest {
  const own = folder && readManifest(`${folder}.json`);
  if (own && own.size > 0) return own;
  return folder ? createManifest(folder) : readManifest(cachedManifest(cache));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
