import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "./problem.ts";
import { problemAt, readSource } from "./source-file.ts";
import type { Workplace } from "./workplace.ts";

/** The name of the record, in the newsroom and in its cache. */
export const recordName = "addresses.txt";

/** Every address that has ever been published, and what is wrong in the newsroom's record of them. */
export interface AddressRecord {
  addresses: Set<string>;
  problems: Problem[];
}

/** Reads what is known to have been published: the newsroom's own record, and what builds have added on this machine since. */
export function readRecord({ newsroom, cache }: Pick<Workplace, "newsroom" | "cache">, show: (id: string) => string): AddressRecord {
  const addresses = new Set(linesOf(join(cache, recordName)));
  const file = join(newsroom, recordName);
  if (!existsSync(file)) return { addresses, problems: [] };
  const { source, problems } = readSource(file, show(recordName));
  let at = 0;
  for (const line of source.text.split("\n")) {
    if (/^\/.*\/$/.test(line)) addresses.add(line);
    else if (line.trim() !== "") {
      problems.push(
        problemAt(source, at, line.length, {
          rule: "address",
          field: "address",
          message: "is no address of the paper",
          got: line,
          expected: "one address a line, such as /2026/11/22/slug/",
          mend: "Delete the line; where a merge left both sides, keep the addresses of both",
        }),
      );
    }
    at += line.length + 1;
  }
  return { addresses, problems };
}

/** Adds addresses to a record in the folder given, in order and each once; how many were new. */
export function addToRecord(folder: string, addresses: Iterable<string>): number {
  const file = join(folder, recordName);
  const known = new Set(linesOf(file));
  const before = known.size;
  for (const address of addresses) known.add(address);
  if (known.size === before) return 0;
  mkdirSync(dirname(file), { recursive: true });
  // Whole or not at all: a record cut short would forget addresses.
  writeFileSync(`${file}.tmp`, `${[...known].sort().join("\n")}\n`);
  renameSync(`${file}.tmp`, file);
  return known.size - before;
}

/** The addresses that builds have published on this machine. */
export const publishedAddresses = (cache: string): string[] => linesOf(join(cache, recordName));

function linesOf(file: string): string[] {
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .split(/\r?\n/)
        .filter((line) => line.startsWith("/"))
    : [];
}
