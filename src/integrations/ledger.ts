import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "../newsroom/fingerprint.ts";
import type { Manifest } from "./manifest.ts";
import { sealOf } from "./proven-pages.ts";

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

/** The keys that files had, by their grounds. */
export function keysByGround(ledger: Ledger): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { key, ground } of ledger.values()) if (ground !== undefined) keys.set(ground, key);
  return keys;
}

const ledgerFile = (cache: string) => join(cache, "carried.json");

/** What is known of the last build's files; nothing if other code or settings made it. `settings` is all that pages show without its being in their keys. */
export function readLedger(cache: string, last: Manifest, settings: unknown): Ledger {
  const ledger = new Map<string, Entry>();
  try {
    const [seal, text = ""] = readFileSync(ledgerFile(cache), "utf8").split("\n");
    if (seal !== sealFor(settings, last, text)) return new Map();
    const { files, keys, grounds, lists, assets, places, policies } = JSON.parse(text) as Kept;
    for (const [at, file] of files.entries()) {
      const entry: Entry = { key: keys[at] as string, assets: assets[lists[at] as number] as string[] };
      const ground = grounds[at];
      if (ground) entry.ground = ground;
      const policy = policies[places[at] as number];
      if (policy !== undefined) entry.policy = policy;
      ledger.set(file, entry);
    }
    return ledger;
  } catch {
    return new Map();
  }
}

/** The files that are noted as the last build's, each once, with those they name: to begin with them before anybody knows whether what is noted holds. */
export function filesKept(cache: string): Set<string> {
  try {
    const { files, assets } = JSON.parse(readFileSync(ledgerFile(cache), "utf8").split("\n")[1] ?? "") as Kept;
    return new Set([...files, ...assets.flat()]);
  } catch {
    return new Set();
  }
}

/** Keeps for the next build what is known of this one's files. */
export function writeLedger(cache: string, manifest: Manifest, settings: unknown, ledger: Ledger): void {
  const policies = createTable<string>();
  const assets = createTable<string[]>();
  const kept: Kept = { files: [], keys: [], grounds: [], lists: [], assets: assets.rows, places: [], policies: policies.rows };
  for (const [file, entry] of ledger) {
    kept.files.push(file);
    kept.keys.push(entry.key);
    kept.grounds.push(entry.ground ?? "");
    kept.lists.push(assets.placeOf(entry.assets));
    kept.places.push(entry.policy === undefined ? none : policies.placeOf(entry.policy));
  }
  const text = JSON.stringify(kept);
  writeFileSync(ledgerFile(cache), `${sealFor(settings, manifest, text)}\n${text}`);
}

/** A digest of the code, the settings and the build that a ledger is of, and of itself. */
const sealFor = (settings: unknown, manifest: Manifest, text: string) => digestOf(codeOf(settings), sealOf(manifest), text);

/** A ledger as it is kept: by columns, which of a large archive are read in a third of the time, with each policy and each list of assets once, for pages have a few in common. */
interface Kept {
  files: string[];
  keys: string[];
  /** Empty where there is none. */
  grounds: string[];
  /** Places in `assets`. */
  lists: number[];
  assets: string[][];
  /** Places in `policies`. */
  places: number[];
  policies: string[];
}

const none = -1;

/** Values, each once, by their places. */
function createTable<Value extends string | string[]>() {
  const rows: Value[] = [];
  const places = new Map<unknown, number>();
  return {
    rows,
    placeOf(value: Value): number {
      // A list that was read is the same for all its pages: most need not be written to be told.
      let place = places.get(value);
      if (place === undefined) {
        const written = JSON.stringify(value);
        place = places.get(written) ?? rows.push(value) - 1;
        places.set(value, place).set(written, place);
      }
      return place;
    },
  };
}

/** A digest of what pages show beside what is in their keys. */
export const codeOf = (settings: unknown): string => digestOf(JSON.stringify([settings, process.version, fingerprint()]));

function digestOf(...texts: string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("hex");
}
