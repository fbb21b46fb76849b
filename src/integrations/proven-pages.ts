import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "../newsroom/fingerprint.ts";
import type { Build } from "./finish-build.ts";
import { anchorsOf } from "./internal-links.ts";
import { type Manifest, manifestDigest } from "./manifest.ts";

/** The pages of a build that need not be verified again: they say what they said in the last build, this code has verified that, and no file or anchor that one of them may name has gone. */
export function provenPages({ next, manifest, last, cache }: Build): Set<string> {
  const seal = sealFile(cache);
  if (!existsSync(seal) || readFileSync(seal, "utf8") !== sealOf(last.manifest)) return new Set();
  const pages = [...manifest].filter(([path]) => path.endsWith(".html"));
  const isSame = (path: string, digest: string) => last.manifest.get(path)?.digest === digest;
  const isWhole =
    // No page names a part of the search's index.
    [...last.manifest].every(
      ([path, { kept }]) => kept || manifest.has(path) || path.startsWith("pagefind/") || isCardOfAnother(path, manifest, last.manifest),
    ) && pages.every(([path, { digest }]) => isSame(path, digest) || keepsAnchors(path, next, last.folder, last.manifest));
  return new Set(isWhole ? pages.filter(([path, { digest }]) => isSame(path, digest)).map(([path]) => path) : []);
}

/** Whether a file is the card of a story whose page has gone or changed: only that names it, and of the newest stories one loses it with each that is added. */
function isCardOfAnother(path: string, manifest: Manifest, before: Manifest): boolean {
  const [, story] = /^cards\/(\d{4}\/\d\d\/\d\d\/.+)\/[^/]+$/.exec(path) ?? [];
  const page = `${story}/index.html`;
  return story !== undefined && before.get(page)?.digest !== manifest.get(page)?.digest;
}

/** Notes that all pages of a build have been verified, or proven. */
export function noteProven(cache: string, manifest: Manifest): void {
  writeFileSync(sealFile(cache), sealOf(manifest));
}

const sealFile = (cache: string) => join(cache, "proven");

/** A digest of a build that was read or is finished, and of the code that made it. */
export const sealOf = (manifest: Manifest): string =>
  createHash("sha256")
    .update(`${fingerprint()} ${manifestDigest(manifest)}`)
    .digest("hex");

/** Whether a page that has changed still has every anchor it had. */
function keepsAnchors(path: string, next: string, folder: string | undefined, before: Manifest): boolean {
  if (!before.has(path)) return true;
  const old = folder && join(folder, path);
  if (!old || !existsSync(old)) return false;
  return anchorsOf(readFileSync(old, "utf8")).isSubsetOf(anchorsOf(readFileSync(join(next, path), "utf8")));
}
