import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildsOf } from "../newsroom/out-folder.ts";
import { compareBuilds, type Delta } from "./delta.ts";
import { keepAssets, keepTimes } from "./keep-times.ts";
import { createManifest, type Manifest, printManifest, readManifest } from "./manifest.ts";
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
  /** Without a folder where the last build is not on this machine, and without files where nothing is known of one. */
  last: { folder: string | undefined; manifest: Manifest };
  /** The newsroom's cache, which stands in for such a last build. */
  cache: string;
}

/** Reads what has just been built. */
export function readBuild(out: string, cache: string): Build {
  const next = nextFolder(out);
  const folder = publishedBuild(out) ?? (existsSync(out) ? out : undefined);
  return { out, next, manifest: createManifest(next), last: { folder, manifest: lastManifest(folder, cache) }, cache };
}

/** Makes a verified build ready to be published: its unchanged files as they are in the last one, and an account of all of them; what it changes. `clock` is the build's. */
export function finishBuild({ out, next, manifest, last, cache }: Build, clock: number): Delta {
  keepTimes(next, manifest, last, clock);
  keepAssets(next, manifest, last);
  const delta = compareBuilds(last.manifest, manifest);
  const text = printManifest(manifest);
  write(`${next}.json`, text);
  write(cachedManifest(cache), text);
  write(deltaFile(out), `${JSON.stringify(delta, null, 2)}\n`);
  noteProven(cache, manifest);
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
