import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { pagePolicy } from "../hosts/site-policy.ts";
import { isUntouched, takeOut, takeOver } from "./keep-times.ts";
import type { Entry, Ledger } from "./ledger.ts";
import type { LastBuild, Manifest } from "./manifest.ts";
import { isOfShare, type Share } from "./parts.ts";
import { fileOf, type Path, publicFiles } from "./printing.ts";
import { publishedAssets, publishedNames } from "./published-assets.ts";

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
      // Most pages name the same files.
      const sound = new Map<readonly string[], boolean>();
      const areThere = (assets: readonly string[]) => {
        const answer = sound.get(assets) ?? assets.every(isThere);
        sound.set(assets, answer);
        return answer;
      };
      const chosen = paths.filter((path) => {
        if (path.cacheKey === undefined) return share === undefined;
        const file = fileOf(path);
        if (share && !isOfShare(file, share)) return false;
        const [key = "", ground] = path.cacheKey.split(" ");
        keys.set(file, { key, ...(ground !== undefined && { ground }) });
        const entry = isBundled ? ledger.get(file) : undefined;
        if (entry?.key !== key || isPublic.has(file) || !isThere(file) || !areThere(entry.assets)) return true;
        carried.add(file);
        return false;
      });
      const lists = new Set([...carried].map((file) => ledger.get(file)?.assets ?? []));
      for (const file of [...carried, ...[...lists].flat()]) taken.add(file);
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
