import { createHash, hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
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
    manifest.set(path, readPrinted(file));
  }
  return manifest;
}

// One for all files: thousands would fill the memory before they are given back.
const part = Buffer.allocUnsafeSlow(1 << 20);

function readPrinted(file: string): Printed {
  const descriptor = openSync(file, "r");
  try {
    const all = createHash("sha256");
    let bytes = 0;
    for (let read = readSync(descriptor, part); read > 0; read = readSync(descriptor, part)) {
      all.update(part.subarray(0, read));
      bytes += read;
    }
    return { digest: all.digest("hex").slice(0, 32), bytes, time: fstatSync(descriptor).mtimeMs };
  } finally {
    closeSync(descriptor);
  }
}

/** A manifest as it is kept, in the order of the paths: by columns, which of a large archive are read in a third of the time. */
interface Columns {
  paths: string[];
  digests: string[];
  bytes: number[];
  times: number[];
  /** Paths. */
  kept: string[];
}

/** A manifest as it was kept; empty if there is none or it is broken, for it only spares work and time stamps. */
export function readManifest(file: string): Manifest {
  const manifest: Manifest = new Map();
  try {
    const text = readFileSync(file, "utf8");
    const columns = JSON.parse(text) as Columns;
    const kept = new Set(columns.kept);
    for (const [at, path] of columns.paths.entries()) {
      const printed: Printed = {
        digest: columns.digests[at] as string,
        bytes: columns.bytes[at] as number,
        time: columns.times[at] as number,
      };
      if (kept.has(path)) printed.kept = true;
      manifest.set(path, printed);
    }
    digests.set(manifest, digestOf(text));
    return manifest;
  } catch {
    return new Map();
  }
}

/** A manifest as it is kept, once it is finished. */
export function printManifest(manifest: Manifest): string {
  const columns: Columns = { paths: [...manifest.keys()].sort(), digests: [], bytes: [], times: [], kept: [] };
  for (const path of columns.paths) {
    const { digest, bytes, time, kept } = manifest.get(path) as Printed;
    columns.digests.push(digest);
    columns.bytes.push(bytes);
    columns.times.push(time);
    if (kept) columns.kept.push(path);
  }
  const text = `${JSON.stringify(columns)}\n`;
  digests.set(manifest, digestOf(text));
  return text;
}

const digests = new WeakMap<Manifest, string>();

/** A digest of a manifest that was read, or is finished. */
export function manifestDigest(manifest: Manifest): string {
  if (!digests.has(manifest)) printManifest(manifest);
  return digests.get(manifest) as string;
}

const digestOf = (text: string) => hash("sha256", text, "hex");
