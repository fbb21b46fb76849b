import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "../newsroom/fingerprint.ts";
import { readSealed, toSealed } from "../newsroom/sealed-file.ts";
import type { Build } from "./finish-build.ts";
import { anchorsOf } from "./internal-links.ts";
import { type Manifest, manifestDigest } from "./manifest.ts";

/** What need not be verified again. */
export interface Proven {
  /** Pages that say what they said in the last build, which this code has verified; no file or anchor that one of them may name has gone. */
  pages: ReadonlySet<string>;
  /** The anchors that pages name in others, each as `file#anchor`; some may be named no more. */
  anchors: ReadonlySet<string>;
}

const nothing: Proven = { pages: new Set(), anchors: new Set() };

/** What of a build is proven by the last one. */
export function provenPages({ next, manifest, last, cache }: Build): Proven {
  const { value: named } = readSealed<string[]>(provenFile(cache), sealOf(last.manifest));
  if (!named) return nothing;
  const anchors = new Set(named);
  const pages = [...manifest].filter(([path]) => path.endsWith(".html"));
  const isSame = (path: string, digest: string) => last.manifest.get(path)?.digest === digest;
  const isWhole =
    // No page names a part of the search's index.
    [...last.manifest].every(
      ([path, { kept }]) => kept || manifest.has(path) || path.startsWith("pagefind/") || isCardOfAnother(path, manifest, last.manifest),
    ) &&
    pages.every(([path, { digest }]) => isSame(path, digest) || !last.manifest.has(path) || keepsAnchors(path, next, last.folder, anchors));
  if (!isWhole) return nothing;
  return { pages: new Set(pages.filter(([path, { digest }]) => isSame(path, digest)).map(([path]) => path)), anchors };
}

/** Whether a file is the card of a story whose page has gone or changed: only that names it, and of the newest stories one loses it with each that is added. */
function isCardOfAnother(path: string, manifest: Manifest, before: Manifest): boolean {
  const [, story] = /^cards\/(\d{4}\/\d\d\/\d\d\/.+)\/[^/]+$/.exec(path) ?? [];
  const page = `${story}/index.html`;
  return story !== undefined && before.get(page)?.digest !== manifest.get(page)?.digest;
}

/** Notes that all pages of a build have been verified, or proven, and which anchors they name in others. */
export function noteProven(cache: string, manifest: Manifest, anchors: Iterable<string>): void {
  writeFileSync(provenFile(cache), toSealed(sealOf(manifest), [...anchors]));
}

const provenFile = (cache: string) => join(cache, "proven");

/** A digest of a build that was read or is finished, and of the code that made it. */
export const sealOf = (manifest: Manifest): string =>
  createHash("sha256")
    .update(`${fingerprint()} ${manifestDigest(manifest)}`)
    .digest("hex");

/** Whether a page that has changed still has every anchor it had that others name. */
function keepsAnchors(path: string, next: string, folder: string | undefined, named: ReadonlySet<string>): boolean {
  const old = folder && join(folder, path);
  if (!old || !existsSync(old)) return false;
  const there = anchorsOf(readFileSync(join(next, path), "utf8"));
  return [...anchorsOf(readFileSync(old, "utf8"))].every((anchor) => there.has(anchor) || !named.has(`${path}#${anchor}`));
}
