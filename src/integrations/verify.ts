import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { assetsNamed, disguised, isPublished, publishedAssets } from "./published-assets.ts";

/** What a finished build holds. */
export interface Census {
  pages: number;
  files: number;
  bytes: number;
}

/** A build that must not be published, with each thing wrong in it. */
export class BuildError extends Error {}

/** Counts a built folder and checks that each article has its page with its text, that every file a page names is there, and that every picture is what its name says; throws a BuildError. */
export function verifyBuild(folder: string, base: string, addresses: readonly string[]): Census {
  const census: Census = { pages: 0, files: 0, bytes: 0 };
  const faults: string[] = [];
  const assets = new Map<string, string>();
  const awaited = new Map(addresses.map((address) => [join(folder, address, "index.html"), address]));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    census.files++;
    census.bytes += statSync(file).size;
    if (!entry.name.endsWith(".html")) continue;
    census.pages++;
    const html = readFileSync(file, "utf8");
    for (const asset of assetsNamed(html, base)) if (!assets.has(asset)) assets.set(asset, file);
    const address = awaited.get(file);
    if (address === undefined) continue;
    awaited.delete(file);
    if (!/<div class="prose[^>]*>\s*(?!<\/div>)\S/.test(html)) faults.push(`${address} has a page without its text`);
  }
  const published = publishedAssets(folder);
  for (const [asset, page] of assets) {
    if (!isPublished(asset, published)) faults.push(`${page} names ${asset.replace(/[\s>].*/s, "")}, which is not there`);
  }
  for (const asset of disguised(folder, published)) faults.push(`${asset} is not the picture its name says`);
  for (const address of awaited.values()) faults.push(`${address} has no page`);
  if (faults.length > 0) throw new BuildError(`The build is not whole and was not published:\n  ${faults.slice(0, 20).join("\n  ")}`);
  return census;
}
