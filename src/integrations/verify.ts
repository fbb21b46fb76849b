import { readFileSync } from "node:fs";
import { join } from "node:path";
import { anchorsOf, internalLinks, namesOf } from "./internal-links.ts";
import type { Proven } from "./proven-pages.ts";
import { assetsNamed, disguised, isPublished, publishedAssets } from "./published-assets.ts";
import { createScales } from "./weight.ts";

/** What a finished build holds. */
export interface Census {
  pages: number;
  files: number;
  bytes: number;
}

/** A census, and how often all pages name what; see `namesOf`. */
export interface Verified extends Census {
  named: ReadonlyMap<string, number>;
}

/** What a finished build must be. */
export interface Order {
  /** `` or `/paper` */
  base: string;
  /** `https://example.org` */
  origin: string;
  /** Every story in print. */
  addresses: readonly string[];
  /** Every file of the build with its length. */
  files: ReadonlyMap<string, { bytes: number }>;
  /** Of these pages only their being there is asked. */
  proven?: Proven;
}

/** A build that must not be published, with each thing wrong in it. */
export class BuildError extends Error {}

/** Counts a built folder and checks that each story has its page with its text, that every page, anchor and file a page names is there, that what a page tells machines can be read, that the code keeps to its budgets, and that every picture is what its name says; throws a BuildError. */
export function verifyBuild(folder: string, { base, origin, addresses, files, proven }: Order): Verified {
  const census: Census = { pages: 0, files: 0, bytes: 0 };
  const faults: string[] = [];
  const assets = new Map<string, string>();
  const awaited = new Set(addresses.map((address) => `${address.slice(1)}index.html`));
  const anchors = new Map<string, Map<string, string>>();
  const named = new Map(proven?.named);
  const scales = createScales(folder, base);
  for (const [file, { bytes }] of files) {
    census.files++;
    census.bytes += bytes;
    if (!file.endsWith(".html")) continue;
    census.pages++;
    if (proven?.pages.has(file)) {
      awaited.delete(file);
      continue;
    }
    const html = readFileSync(join(folder, file), "utf8");
    for (const asset of assetsNamed(html, base)) if (!assets.has(asset)) assets.set(asset, file);
    for (const link of internalLinks(html, file, base, origin)) {
      for (const name of namesOf(link, file)) named.set(name, (named.get(name) ?? 0) + 1);
      // Whether a file under its content's name is there is asked once for all pages.
      if (link.file.startsWith("_astro/")) continue;
      if (!files.has(link.file)) faults.push(`${file} leads to ${link.written}, which is not there`);
      else if (link.anchor && !/^:~:/.test(link.anchor)) {
        const wanted = anchors.get(link.file) ?? new Map<string, string>();
        anchors.set(link.file, wanted.set(link.anchor, wanted.get(link.anchor) ?? file));
      }
    }
    scales.put(html, file);
    faults.push(...brokenData(html).map((reason) => `${file} tells machines what they cannot read: ${reason}`));
    if (awaited.delete(file) && !/<div class="prose[^>]*>\s*(?!<\/div>)\S/.test(html)) faults.push(`${file} has no text`);
  }
  for (const [file, wanted] of anchors) {
    const there = anchorsOf(readFileSync(join(folder, file), "utf8"));
    for (const [anchor, page] of wanted) if (!there.has(anchor)) faults.push(`${page} leads to #${anchor} of ${file}, which is not there`);
  }
  const published = publishedAssets(folder);
  for (const [asset, page] of assets) {
    if (!isPublished(asset, published)) faults.push(`${page} names ${asset.replace(/[\s>].*/s, "")}, which is not there`);
  }
  for (const asset of disguised(folder, published)) faults.push(`${asset} is not the picture its name says`);
  // A file that is not there has no weight.
  if (faults.length === 0) faults.push(...scales.faults());
  for (const file of awaited) faults.push(`${file} is missing`);
  if (faults.length > 0) throw new BuildError(`The build is not whole and was not published:\n  ${tell(faults)}`);
  return { ...census, named };
}

/** Why what a page tells machines is not JSON. */
function brokenData(html: string): string[] {
  const mark = '<script type="application/ld+json">';
  const found: string[] = [];
  for (let at = html.indexOf(mark); at !== -1; at = html.indexOf(mark, at + 1)) {
    try {
      JSON.parse(html.slice(at + mark.length, html.indexOf("</script>", at)));
    } catch (error) {
      found.push((error as Error).message);
    }
  }
  return found;
}

function tell(faults: string[]): string {
  const shown = faults.slice(0, 20).join("\n  ");
  return faults.length > 20 ? `${shown}\n  and ${faults.length - 20} more` : shown;
}
