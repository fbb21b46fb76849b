import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Source } from "./carry-over.ts";
import { takeOver } from "./keep-times.ts";
import type { Entry, Ledger } from "./ledger.ts";
import { createManifest, type Manifest } from "./manifest.ts";
import { BuildError } from "./verify.ts";

/** One of several machines that print a paper together. */
export interface Share {
  /** From 1 on. */
  number: number;
  of: number;
}

/** What is written down beside the files of a part. */
interface Note {
  /** What it was printed by; see ledger.ts. */
  code: string;
  /** The digest of each of its files. */
  digests: Record<string, string>;
  entries: Record<string, Entry>;
}

const most = 256;

/** Reads `3/8`; throws a RangeError with what a share is. */
export function readShare(written: string): Share {
  const [, number, of] = (/^(\d{1,3})\/(\d{1,3})$/.exec(written) ?? []).map(Number);
  if (!number || !of || number > of || of > most)
    throw new RangeError(`--shard is "${written}", and only a part of at most ${most}, such as 3/8, can be printed.`);
  return { number, of };
}

/** Whether a file is printed by that share: each is by exactly one, whatever else is in the paper. */
export const isOfShare = (file: string, { number, of }: Share): boolean =>
  createHash("sha256").update(file).digest().readUInt32BE() % of === number - 1;

/** Where the parts of an output lie until they are joined. */
export const partsOf = (out: string): string => join(dirname(out), `.${basename(out)}.parts`);

const nameOf = ({ number, of }: Share) => `${number}-of-${of}`;
const named = /^(\d+)-of-(\d+)$/;

/** Keeps what a share has printed as a part, in place of the one there was; its folder. */
export function keepPart(out: string, share: Share, printed: string, code: string, ledger: Ledger): string {
  const part = join(partsOf(out), nameOf(share));
  const digests = Object.fromEntries([...createManifest(printed)].map(([path, { digest }]) => [path, digest]));
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  renameSync(printed, join(part, "paper"));
  writeFileSync(join(part, "part.json"), JSON.stringify({ code, digests, entries: Object.fromEntries(ledger) } satisfies Note));
  return part;
}

/** The parts that lie beside an output as one build to take files over from, and which of them are missing; throws a BuildError if there are none, or one is damaged, of another number of parts, or printed by other code. */
export function joinParts(out: string, code: string): Source & { missing: number[]; of: number } {
  const folder = partsOf(out);
  const parts = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => named.test(name)).sort();
  const counts = new Set(parts.map((name) => Number(named.exec(name)?.[2])));
  const [of = 0] = counts;
  if (counts.size === 0) throw new BuildError(`There are no parts in ${folder}. Print each with: npm run build -- --shard 1/2`);
  if (counts.size > 1) throw new BuildError(`In ${folder} are parts of ${[...counts].join(" and of ")}. Remove those that are old.`);
  const whole = join(folder, "whole");
  rmSync(whole, { recursive: true, force: true });
  const manifest: Manifest = new Map();
  const ledger = new Map<string, Entry>();
  for (const name of parts) {
    const part = join(folder, name);
    const note = readNote(part);
    if (note.code !== code)
      throw new BuildError(`The part in ${part} was printed by other code, another publication.yaml or another Node. Print it again.`);
    const found = createManifest(join(part, "paper"));
    for (const [path, digest] of Object.entries(note.digests)) {
      const file = found.get(path);
      if (file?.digest !== digest)
        throw new BuildError(`${join(part, "paper", path)} is ${file ? "damaged" : "missing"}. Print that part again.`);
      if (manifest.has(path)) continue;
      takeOver(join(part, "paper", path), join(whole, path), file.time);
      manifest.set(path, file);
    }
    for (const [file, entry] of Object.entries(note.entries)) ledger.set(file, entry);
  }
  const numbers = Array.from({ length: of }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !parts.includes(nameOf({ number, of })));
  return { last: { folder: whole, manifest }, ledger, missing, of };
}

function readNote(part: string): Note {
  try {
    return JSON.parse(readFileSync(join(part, "part.json"), "utf8")) as Note;
  } catch (error) {
    throw new BuildError(`${join(part, "part.json")} cannot be read (${(error as Error).message}). Print that part again.`);
  }
}

/** Removes the parts once they are joined. */
export const removeParts = (out: string): void => rmSync(partsOf(out), { recursive: true, force: true });
