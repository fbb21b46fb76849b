import { createHash, hash } from "node:crypto";
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
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

/** A manifest as it was kept; empty if there is none or it is broken, for it only spares work and time stamps. */
export function readManifest(file: string): Manifest {
  try {
    const text = existsSync(file) ? readFileSync(file, "utf8") : "{}";
    const manifest: Manifest = new Map(Object.entries(JSON.parse(text)) as [string, Printed][]);
    digests.set(manifest, digestOf(text));
    return manifest;
  } catch {
    return new Map();
  }
}

/** A manifest as it is kept, once it is finished: a line a file, in order. */
export function printManifest(manifest: Manifest): string {
  const lines = [...manifest.keys()].sort().map((path) => {
    const { digest, bytes, time, kept } = manifest.get(path) as Printed;
    return `${JSON.stringify(path)}:${JSON.stringify({ digest, bytes, time, kept })}`;
  });
  const text = `{${lines.join(",\n")}}\n`;
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
