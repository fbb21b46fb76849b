import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package as the lockfile has it. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** The packages of a lockfile by their folder: `node_modules/astro`; "" is the project itself. */
export type Lock = Record<string, LockedPackage>;

// What the project may be built and tested with; none asks anything of a paper that it prints.
const licences = new Set(
  "MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 MPL-2.0 LGPL-3.0-or-later OFL-1.1 Python-2.0 Zlib".split(" "),
);
// One that says it in its own file alone.
const stated: Record<string, string> = { "node_modules/parse-cache-control": "BSD-3-Clause" };
// Scripts that nothing here needs to run: esbuild's only looks for its own binary once more.
const idleScripts = new Set(["node_modules/esbuild"]);

/** Reads the packages of package-lock.json. */
export const readLock = (file = "package-lock.json"): Lock => (JSON.parse(readFileSync(file, "utf8")) as { packages: Lock }).packages;

/** The folders of all that some packages need, themselves included, as far as they are installed. */
export function closureOf(lock: Lock, names: readonly string[], isInstalled = (folder: string) => existsSync(folder)): Set<string> {
  const found = new Set<string>();
  const need = (name: string, from: string): void => {
    const folder = folderOf(lock, name, from);
    if (folder === undefined || found.has(folder) || !isInstalled(folder)) return;
    found.add(folder);
    for (const other of needsOf(lock[folder])) need(other, folder);
  };
  for (const name of names) need(name, "");
  return found;
}

/** What the project itself needs to print a paper. */
export const needsOf = (pack: LockedPackage | undefined): string[] => Object.keys({ ...pack?.dependencies, ...pack?.optionalDependencies });

function folderOf(lock: Lock, name: string, from: string): string | undefined {
  const near = join(from, "node_modules", name).replaceAll("\\", "/");
  if (near in lock) return near;
  const outer = from.lastIndexOf("/node_modules/");
  return from === "" ? undefined : folderOf(lock, name, outer === -1 ? "" : from.slice(0, outer));
}

/** What must not be in a lockfile: a package from elsewhere than the registry, without its digest, with a script of its own, or under a licence nobody has looked at. */
export function lockFaults(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([folder, { resolved, integrity = "", link, license, hasInstallScript }]) => {
    if (folder === "") return [];
    const licence = license ?? stated[folder] ?? "";
    return [
      // The lockfile leaves the registry's own address out: one that stands there is another.
      ...(resolved !== undefined || link ? [`${folder} comes from elsewhere: ${resolved}`] : []),
      ...(/^sha512-/.test(integrity) ? [] : [`${folder} has no digest`]),
      ...(hasInstallScript && !idleScripts.has(folder) ? [`${folder} runs a script when it is installed`] : []),
      ...(isAllowed(licence) ? [] : [`${folder} is under the licence ${licence || "nobody names"}`]),
    ];
  });
}

/** Whether an SPDX expression can be met with the licences above. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, "");
  return plain !== "" && plain.split(" OR ").some((choice) => choice.split(" AND ").every((part) => licences.has(part.trim())));
}
