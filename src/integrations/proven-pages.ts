import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "../newsroom/fingerprint.ts";
import { readSealed, toSealed } from "../newsroom/sealed-file.ts";
import type { Build } from "./finish-build.ts";
import { anchorsOf, internalLinks, namesOf } from "./internal-links.ts";
import { type Manifest, manifestDigest } from "./manifest.ts";

/** What need not be verified again. */
export interface Proven {
  /** Pages that say what they said in the last build, which this code has verified; no file or anchor that one of them names has gone. */
  pages: ReadonlySet<string>;
  /** How often they name what; see `namesOf`. */
  named: ReadonlyMap<string, number>;
}

const nothing: Proven = { pages: new Set(), named: new Map() };
// Where so many pages have changed, or more, to read what they said takes longer than to verify all.
const mostChanged = 0.5;

/** What of a build is proven by the last one; its links are those from `origin` (`https://example.org`) and under `base` (`` or `/paper`). */
export function provenPages({ next, manifest, last, cache }: Build, { base, origin }: { base: string; origin: string }): Proven {
  const { value: named } = readSealed<Map<string, number>>(provenFile(cache), sealOf(last.manifest));
  if (!named) return nothing;
  const isSame = (path: string) => last.manifest.get(path)?.digest === manifest.get(path)?.digest;
  const before = [...last.manifest.keys()].filter(isPage);
  const changed = before.filter((path) => !isSame(path));
  if (changed.length > before.length * mostChanged) return nothing;
  const lost: string[] = [];
  for (const path of changed) {
    const old = last.folder && join(last.folder, path);
    if (!old || !existsSync(old)) return nothing;
    const html = readFileSync(old, "utf8");
    for (const name of internalLinks(html, path, base, origin).flatMap((link) => namesOf(link, path))) {
      const left = (named.get(name) ?? 0) - 1;
      if (left > 0) named.set(name, left);
      else named.delete(name);
    }
    const there = manifest.has(path) ? anchorsOf(readFileSync(join(next, path), "utf8")) : new Set();
    for (const anchor of anchorsOf(html)) if (!there.has(anchor)) lost.push(`${path}#${anchor}`);
  }
  for (const [path, { kept }] of last.manifest) {
    if (kept || manifest.has(path) || isCardOfAnother(path, manifest, last.manifest)) continue;
    if (isNamedOtherwise(path)) return nothing;
    lost.push(path);
  }
  if (lost.some((name) => named.has(name))) return nothing;
  return { pages: new Set([...manifest.keys()].filter((path) => isPage(path) && isSame(path))), named };
}

const isPage = (path: string) => path.endsWith(".html");

/** Whether pages name a file otherwise than by a link. */
const isNamedOtherwise = (path: string) => path.startsWith("_astro/") || path.startsWith("cards/");

/** Whether a file is the card of a story whose page has gone or changed: only that names it, and of the newest stories one loses it with each that is added. */
function isCardOfAnother(path: string, manifest: Manifest, before: Manifest): boolean {
  const [, story] = /^cards\/(\d{4}\/\d\d\/\d\d\/.+)\/[^/]+$/.exec(path) ?? [];
  const page = `${story}/index.html`;
  return story !== undefined && before.get(page)?.digest !== manifest.get(page)?.digest;
}

/** Notes that all pages of a build have been verified, or proven, and how often they name what. */
export function noteProven(cache: string, manifest: Manifest, named: ReadonlyMap<string, number>): void {
  writeFileSync(provenFile(cache), toSealed(sealOf(manifest), named));
}

const provenFile = (cache: string) => join(cache, "proven");

/** A digest of a build that was read or is finished, and of the code that made it. */
export const sealOf = (manifest: Manifest): string =>
  createHash("sha256")
    .update(`${fingerprint()} ${manifestDigest(manifest)}`)
    .digest("hex");
