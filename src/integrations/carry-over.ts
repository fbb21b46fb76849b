import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { pagePolicy } from "../hosts/site-policy.ts";
import { fingerprint } from "../newsroom/fingerprint.ts";
import { isUntouched, takeOut, takeOver } from "./keep-times.ts";
import type { LastBuild, Manifest } from "./manifest.ts";
import { isOfShare, type Share } from "./parts.ts";
import { fileOf, type Path, publicFiles } from "./printing.ts";
import { sealOf } from "./proven-pages.ts";
import { publishedAssets, publishedNames } from "./published-assets.ts";

/** What is known of a file that Astro has printed for a route with a key. */
export interface Entry {
  /** The digest of all the file shows; see views/cache-key.ts. */
  key: string;
  /** The digest of all that may be made of; see views/ground.ts. */
  ground?: string;
  /** The files under `_astro` that it names. */
  assets: string[];
  /** Of a page: the policy it carries. */
  policy?: string;
}

/** What is known of the files with keys, by their paths. */
export type Ledger = ReadonlyMap<string, Entry>;

/** A finished build that another may take files over from, and what is known of them. */
export interface Source {
  last: LastBuild;
  ledger: Ledger;
}

/** The files of a finished build that this one takes over without printing them. */
export interface Carrier {
  /** The paths that have to be printed; what was put into the new build ahead is taken out of it where it is not taken over. */
  choose(paths: readonly Path[]): Path[];
  /** Puts the files of the others into the new build, with the files they name; which they are, with their lengths in bytes. */
  carry(): Map<string, number>;
  /** The policies of the pages that were carried. */
  policies(): Map<string, string>;
  /** What the next build needs to know of this one. */
  ledger(): Ledger;
}

/** The keys that files had, by their grounds. */
export const keysByGround = (ledger: Ledger): Map<string, string> =>
  new Map([...ledger.values()].flatMap(({ key, ground }): [string, string][] => (ground === undefined ? [] : [[ground, key]])));

/** The carrier of a build of `next` that is printed by a press with those scripts, styles and faces; `ahead` are the files of the last build that are there already. Of a build of one share alone, only files with keys are printed. */
export function createCarrier(
  next: string,
  assets: string,
  { last, ledger }: Source,
  { share, ahead = new Set() }: { share?: Share | undefined; ahead?: ReadonlySet<string> | undefined } = {},
): Carrier {
  const keys = new Map<string, Pick<Entry, "key" | "ground">>();
  const carried = new Set<string>();
  const isThere = (file: string) => {
    if (ahead.has(file)) return true;
    const printed = last.manifest.get(file);
    return printed !== undefined && last.folder !== undefined && isUntouched(join(last.folder, file), printed);
  };
  const taken = new Set<string>();
  return {
    choose(paths) {
      const isBundled = ledger.size > 0 && hasSameBundle(assets, last.manifest);
      const isPublic = publicFiles();
      const chosen = paths.filter((path) => {
        if (path.cacheKey === undefined) return share === undefined;
        const file = fileOf(path);
        if (share && !isOfShare(file, share)) return false;
        const [key = "", ground] = path.cacheKey.split(" ");
        keys.set(file, { key, ...(ground !== undefined && { ground }) });
        const entry = isBundled ? ledger.get(file) : undefined;
        if (entry?.key !== key || isPublic.has(file) || !isThere(file) || !entry.assets.every(isThere)) return true;
        carried.add(file);
        return false;
      });
      for (const file of carried) for (const name of [file, ...(ledger.get(file)?.assets ?? [])]) taken.add(name);
      takeOut(
        next,
        [...ahead].filter((file) => !taken.has(file)),
      );
      return chosen;
    },
    carry() {
      for (const file of taken)
        if (!ahead.has(file)) takeOver(join(last.folder ?? "", file), join(next, file), last.manifest.get(file)?.time ?? 0);
      return new Map([...taken].map((file) => [file, last.manifest.get(file)?.bytes ?? 0]));
    },
    policies: () =>
      new Map(
        [...carried].flatMap((file): [string, string][] => {
          const policy = ledger.get(file)?.policy;
          return policy === undefined ? [] : [[file, policy]];
        }),
      ),
    ledger() {
      const published = publishedAssets(next);
      return new Map(
        [...keys].map(([file, key]): [string, Entry] => {
          const entry = carried.has(file) ? ledger.get(file) : undefined;
          return [file, entry && entry.ground === key.ground ? entry : { ...(entry ?? lookInto(join(next, file), published)), ...key }];
        }),
      );
    },
  };
}

const ledgerFile = (cache: string) => join(cache, "carried.json");

/** What is known of the last build's files; nothing if other code or settings made it. `settings` is all that pages show without its being in their keys. */
export function readLedger(cache: string, last: Manifest, settings: unknown): Ledger {
  try {
    const [seal, text = ""] = readFileSync(ledgerFile(cache), "utf8").split("\n");
    if (seal !== sealFor(settings, last, text)) return new Map();
    const { policies, entries } = JSON.parse(text) as Kept;
    // In place: of a large archive, a second copy takes as long to make as to read the first.
    for (const entry of Object.values(entries) as { policy?: unknown }[])
      if (entry.policy !== undefined) entry.policy = policies[entry.policy as number];
    return new Map(Object.entries(entries as Record<string, unknown>) as [string, Entry][]);
  } catch {
    return new Map();
  }
}

/** The files that are noted as the last build's, each once, with those they name: to begin with them before anybody knows whether what is noted holds. */
export function filesKept(cache: string): Set<string> {
  try {
    const { entries } = JSON.parse(readFileSync(ledgerFile(cache), "utf8").split("\n")[1] ?? "") as Kept;
    return new Set(Object.entries(entries).flatMap(([file, { assets }]) => [file, ...assets]));
  } catch {
    return new Set();
  }
}

/** Keeps for the next build what is known of this one's files. */
export function writeLedger(cache: string, manifest: Manifest, settings: unknown, ledger: Ledger): void {
  const places = new Map<string, number>();
  const placeOf = (policy: string) => places.get(policy) ?? places.set(policy, places.size).size - 1;
  const lines: string[] = [];
  for (const [file, { key, ground, assets, policy }] of ledger) {
    const entry = { key, ground, assets, policy: policy === undefined ? undefined : placeOf(policy) };
    lines.push(`${JSON.stringify(file)}:${JSON.stringify(entry)}`);
  }
  const text = `{"policies":${JSON.stringify([...places.keys()])},"entries":{${lines.join(",")}}}`;
  writeFileSync(ledgerFile(cache), `${sealFor(settings, manifest, text)}\n${text}`);
}

/** A digest of the code, the settings and the build that a ledger is of, and of itself. */
const sealFor = (settings: unknown, manifest: Manifest, text: string) => digestOf(codeOf(settings), sealOf(manifest), text);

/** A ledger as it is kept, with each policy once: pages have a few in common. */
interface Kept {
  policies: string[];
  entries: Record<string, Omit<Entry, "policy"> & { policy?: number }>;
}

/** A digest of what pages show beside what is in their keys. */
export const codeOf = (settings: unknown): string => digestOf(JSON.stringify([settings, process.version, fingerprint()]));

function digestOf(...texts: string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("hex");
}

/** Whether scripts, styles and faces have the names they had: a page that is taken over names them. */
function hasSameBundle(assets: string, last: Manifest): boolean {
  const isBundle = (name: string) => [".js", ".css", ".woff2"].includes(extname(name));
  const now = readdirSync(assets).filter(isBundle);
  const before = [...last].filter(([path, { kept }]) => !kept && path.startsWith("_astro/") && isBundle(path));
  return now.length === before.length && now.every((name) => last.has(`_astro/${name}`));
}

const texts = [".html", ".xml", ".json", ".md"];

function lookInto(file: string, published: ReadonlySet<string>): Pick<Entry, "assets" | "policy"> {
  if (!texts.includes(extname(file))) return { assets: [] };
  const text = readFileSync(file, "utf8");
  const policy = extname(file) === ".html" ? pagePolicy(text) : undefined;
  return {
    assets: [...publishedNames(text, published)].map((name) => name.slice(1)),
    ...(policy !== undefined && { policy }),
  };
}
