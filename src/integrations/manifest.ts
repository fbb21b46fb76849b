import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { builtFiles } from "../hosts/built-files.ts";

/** What is known of one file of a build. */
export interface Printed {
  /** SHA-256, hexadecimal, 32 characters. */
  digest: string;
  bytes: number;
  /** Milliseconds since 1970 of its last change. */
  time: number;
  /** Left from the build before, for readers who still have its pages. */
  kept?: true;
  /** While it is built: the file is one of the last build under another name. */
  shared?: true;
}

/** The files of a build by their paths in it, `/` between the parts. */
export type Manifest = Map<string, Printed>;

/** The build before: without a folder where it is not on this machine, and without files where nothing is known of it. */
export interface LastBuild {
  folder: string | undefined;
  manifest: Manifest;
}

/** Reads every file of a built folder but those that were taken over from the last build. */
export function createManifest(
  folder: string,
  last?: LastBuild,
  taken?: ReadonlySet<string>,
  files: Iterable<string> = builtFiles(folder),
): Manifest {
  const manifest: Manifest = new Map();
  for (const path of files) {
    const file = join(folder, path);
    const before = last?.manifest.get(path);
    if (before && taken?.has(path)) {
      const { digest, bytes, time } = before;
      manifest.set(path, { digest, bytes, time, shared: true });
      continue;
    }
    const bytes = readFileSync(file);
    const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
    manifest.set(path, { digest, bytes: bytes.length, time: statSync(file).mtimeMs });
  }
  return manifest;
}

/** A manifest as it was kept; empty if there is none or it is broken, for it only spares work and time stamps. */
export function readManifest(file: string): Manifest {
  try {
    return new Map(existsSync(file) ? (Object.entries(JSON.parse(readFileSync(file, "utf8"))) as [string, Printed][]) : []);
  } catch {
    return new Map();
  }
}

/** A manifest as it is kept: a line a file, in order. */
export function printManifest(manifest: Manifest): string {
  const lines = [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { shared: _shared, ...printed }]) => `${JSON.stringify(path)}:${JSON.stringify(printed)}`);
  return `{${lines.join(",\n")}}\n`;
}
