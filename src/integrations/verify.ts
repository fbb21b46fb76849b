import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a finished build holds. */
export interface Census {
  pages: number;
  files: number;
  bytes: number;
}

/** A build that must not be published, with each thing wrong in it. */
export class BuildError extends Error {}

/** Counts a built folder and checks that each article has its page with its text, and that every file a page names is there; throws a BuildError. */
export function verifyBuild(folder: string, base: string, addresses: readonly string[]): Census {
  const census: Census = { pages: 0, files: 0, bytes: 0 };
  const faults: string[] = [];
  const assets = new Map<string, string>();
  const awaited = new Map(addresses.map((address) => [join(folder, address, "index.html"), address]));
  const named = new RegExp(`${escapePattern(base)}/_astro/[^"'\\s)>,&]+`, "g");
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    census.files++;
    census.bytes += statSync(file).size;
    if (!entry.name.endsWith(".html")) continue;
    census.pages++;
    const html = readFileSync(file, "utf8");
    for (const [asset] of html.matchAll(named)) if (!assets.has(asset)) assets.set(asset, file);
    const address = awaited.get(file);
    if (address === undefined) continue;
    awaited.delete(file);
    if (!/<div class="prose[^>]*>\s*(?!<\/div>)\S/.test(html)) faults.push(`${address} has a page without its text`);
  }
  for (const [asset, page] of assets) {
    if (!existsSync(join(folder, decodeURI(asset.slice(base.length))))) faults.push(`${page} names ${asset}, which is not there`);
  }
  for (const address of awaited.values()) faults.push(`${address} has no page`);
  if (faults.length > 0) throw new BuildError(`The build is not whole and was not published:\n  ${faults.slice(0, 20).join("\n  ")}`);
  return census;
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
