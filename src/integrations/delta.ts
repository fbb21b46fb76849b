import type { Manifest } from "./manifest.ts";

/** A file that is sent or taken away. */
interface Change {
  path: string;
  bytes: number;
}

/** What one build changed against the last: all that has to be uploaded, and all that may be deleted. */
export interface Delta {
  added: Change[];
  changed: Change[];
  removed: Change[];
  unchanged: number;
  /** Bytes of what is added or changed. */
  bytes: number;
}

/** Compares two builds by the contents of their files, in the order of their paths. */
export function compareBuilds(last: Manifest, next: Manifest): Delta {
  const delta: Delta = { added: [], changed: [], removed: [], unchanged: 0, bytes: 0 };
  for (const [path, { digest, bytes }] of next) {
    const before = last.get(path);
    if (before?.digest === digest) delta.unchanged++;
    else {
      delta[before ? "changed" : "added"].push({ path, bytes });
      delta.bytes += bytes;
    }
  }
  for (const [path, { bytes }] of last) if (!next.has(path)) delta.removed.push({ path, bytes });
  for (const changes of [delta.added, delta.changed, delta.removed]) changes.sort((a, b) => (a.path < b.path ? -1 : 1));
  return delta;
}
