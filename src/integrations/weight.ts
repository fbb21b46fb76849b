import { readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** What a page may have to fetch before it reads, in bytes after Brotli: whatever a newsroom holds, this is the code's. */
export const budget = { scripts: 6_000, style: 7_500, face: 45_000 };

type Kind = keyof typeof budget;

const patterns: Record<Kind, RegExp> = {
  scripts: /<script type="module" src="([^"]+)"/g,
  style: /<link rel="stylesheet" href="([^"]+)"/g,
  face: /<link rel="preload" href="([^"]+)" as="font"/g,
};

/** Weighs what the pages of a built folder load; each set of files is weighed once, however many pages have it. */
export function createScales(folder: string, base: string): { put(html: string, page: string): void; faults(): string[] } {
  const sets = new Map<string, { kind: Kind; files: string[]; page: string }>();
  const weights = new Map<string, number>();
  const weigh = (file: string): number => {
    const known =
      weights.get(file) ??
      (file.endsWith(".woff2") ? statSync(join(folder, file)).size : brotliCompressSync(readFileSync(join(folder, file))).length);
    weights.set(file, known);
    return known;
  };
  return {
    put(html, page) {
      for (const [kind, pattern] of Object.entries(patterns) as [Kind, RegExp][]) {
        const files = [...html.matchAll(pattern)].map(([, address = ""]) => address.slice(base.length + 1));
        const key = `${kind} ${files.join(" ")}`;
        if (files.length > 0 && !sets.has(key)) sets.set(key, { kind, files, page });
      }
    },
    faults: () =>
      [...sets.values()].flatMap(({ kind, files, page }) => {
        const all = new Set(files);
        for (const file of all) if (file.endsWith(".js")) for (const other of importsOf(folder, file)) all.add(other);
        const weight = [...all].reduce((sum, file) => sum + weigh(file), 0);
        return weight > budget[kind] ? [`${page} has to load ${weight} bytes of ${kind} where ${budget[kind]} are allowed`] : [];
      }),
  };
}

/** The files a script cannot begin without. */
function importsOf(folder: string, file: string): string[] {
  const code = readFileSync(join(folder, file), "utf8");
  return [...code.matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)].map(([, path = ""]) => posix.join(posix.dirname(file), path));
}
