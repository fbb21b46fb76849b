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
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    census.files++;
    census.bytes += statSync(file).size;
    if (!entry.name.endsWith(".html")) continue;
    census.pages++;
    const html = readFileSync(file, "utf8");
    for (const asset of assetsOf(html, base)) if (!assets.has(asset)) assets.set(asset, file);
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

const naming = /\s(src|href|content|srcset)="([^"]*\/_astro\/[^"]*)"|url\("([^"]*\/_astro\/[^"]*)"\)/g;
const entities: Record<string, string> = { "&#38;": "&", "&amp;": "&", "&#39;": "'", "&#34;": '"' };

/** The files of the build that a page names: paths under the host, without query or fragment. */
function* assetsOf(html: string, base: string): Generator<string> {
  for (const [, attribute, written, inRule] of html.matchAll(naming)) {
    const value = (written ?? inRule ?? "").replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity);
    const addresses = attribute === "srcset" ? value.split(/,\s+/).map((candidate) => candidate.replace(/\s.*$/, "")) : [value];
    for (const address of addresses) {
      const at = address.indexOf(`${base}/_astro/`);
      if (at !== -1) yield address.slice(at).replace(/[?#].*$/, "");
    }
  }
}
