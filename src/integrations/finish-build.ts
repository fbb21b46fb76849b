import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildsOf } from "../newsroom/out-folder.ts";
import { compareBuilds, type Delta } from "./delta.ts";
import { keepAssets, keepTimes } from "./keep-times.ts";
import { createManifest, type Manifest, printManifest, readManifest } from "./manifest.ts";
import { nextFolder, publishedBuild } from "./swap.ts";

/** Where the change against the last build is written: JSON, see delta.ts. */
export const deltaFile = (out: string): string => join(buildsOf(out), "delta.json");

/** Makes a verified build ready to be published: its unchanged files as they are in the last one, and an account of all of them; what it changes. `cache` is the newsroom's and stands in for a last build that is not on this machine, `clock` the build's. */
export function finishBuild(out: string, cache: string, clock: number): Delta {
  const next = nextFolder(out);
  const manifest = createManifest(next);
  const folder = publishedBuild(out) ?? (existsSync(out) ? out : undefined);
  const last = { folder, manifest: lastManifest(folder, cache) };
  keepTimes(next, manifest, last, clock);
  keepAssets(next, manifest, last);
  const delta = compareBuilds(last.manifest, manifest);
  const text = printManifest(manifest);
  write(`${next}.json`, text);
  write(cachedManifest(cache), text);
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
