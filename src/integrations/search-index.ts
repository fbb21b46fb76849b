import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { SearchRecord } from "../edition/search-record.ts";
import { BuildError } from "./verify.ts";

/** The records of an index, their language and the folder it is written to. */
export interface Shelf {
  language: string;
  folder: string;
  records: Iterable<SearchRecord>;
}

// Beyond this stories share files: hosts count files, and a disk is slow with many.
const mostFragments = 4_000;

/** Writes indexes, one record after another so that the same records give the same bytes; throws a BuildError. */
export async function writeIndexes(shelves: readonly Shelf[], signal?: AbortSignal): Promise<void> {
  const backend = watchBackend();
  signal?.addEventListener("abort", () => close());
  const sure = async <T extends { errors?: string[] } | null>(answer: Promise<T>): Promise<T> => {
    const given = await Promise.race([answer, backend.lost]);
    if (given?.errors?.length) throw new Error(given.errors.join("; "));
    return given;
  };
  try {
    for (const { language, folder, records } of shelves) {
      const { index } = await sure(backend.watching(() => createIndex({ forceLanguage: language, maxFragments: mostFragments })));
      if (!index) throw new Error("Pagefind opened none");
      for (const record of records) await sure(index.addCustomRecord(record));
      await sure(index.writeFiles({ outputPath: folder }));
      await sure(index.deleteIndex());
      trim(folder, language);
    }
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw new BuildError(`The search index could not be made: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await close();
    await backend.gone();
  }
}

/** Pagefind's own process: its library waits for ever for an answer if that ends, so somebody must see it go. */
function watchBackend() {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  lost.catch(() => {});
  const started: ChildProcess[] = [];
  const watch = (message: unknown) => {
    const { process } = message as { process: ChildProcess };
    started.push(process.once("exit", (code, signal) => reject(new Error(`Pagefind ended with ${signal ?? code}`))));
  };
  return {
    /** Never kept, and thrown once the process has ended. */
    lost,
    /** Takes note of the process that a call starts. */
    watching<T>(call: () => T): T {
      subscribe("child_process", watch);
      try {
        return call();
      } finally {
        unsubscribe("child_process", watch);
      }
    },
    /** Waits until it is gone: Pagefind's library lets go of its process, and Node would not wait for it. */
    async gone() {
      const running = started.filter(({ pid, exitCode, signalCode }) => pid !== undefined && exitCode === null && signalCode === null);
      for (const process of running) process.ref();
      if (running.length > 0) await lost.catch(() => {});
    },
  };
}

/** Keeps of Pagefind's files what our page asks for: not its own pages' parts, and not its worker, whose failures end in the console. */
function trim(folder: string, language: string): void {
  for (const name of readdirSync(folder)) if (/-(?:ui|highlight|worker)\.(?:js|css)$/.test(name)) rmSync(join(folder, name));
  const { languages } = JSON.parse(readFileSync(join(folder, "pagefind-entry.json"), "utf8")) as { languages: Record<string, Entry> };
  if (Object.values(languages).every(({ wasm }) => wasm)) rmSync(join(folder, "wasm.unknown.pagefind"), { force: true });
  const script = join(folder, "pagefind.js");
  writeFileSync(script, adapt(readFileSync(script, "utf8"), language));
}

interface Entry {
  wasm: string | null;
}

/**
 * Pagefind's script so that what it cannot fetch is an error to whoever asked, and not a line in the console with nothing
 * found; so that indexes by year are one; and so that it reads what is asked for in the language of its index, whatever that of the page.
 */
export function adapt(script: string, language: string): string {
  const changes = [
    [".catch(()=>{});}async loadFilterChunk", ";}async loadFilterChunk"],
    [".catch(()=>{});}async _loadFragmentGroup", ";}async _loadFragmentGroup"],
    // Sorted by day, the scores of each index only tell its own order: of indexes by year, newest first, one follows the other.
    [
      "search2.flatMap((s)=>s.results).sort((a,b)=>b.score-a.score)",
      "search2.flatMap((s)=>s.results.sort((a,b)=>b.score-a.score)).sort((a,b)=>options2.sort?.date?0:b.score-a.score)",
    ],
    // An older index waits for the newest for ever, even if that cannot be had.
    ["while(this.primary.wasm===null){", "while(this.primary.wasm===null){if(this.primary.initError)throw this.primary.initError;"],
    ["this.init(options2?.language);}", "this.init(options2?.language).catch(()=>{});}"],
    ["var detectLanguage=()=>{", `var detectLanguage=()=>{return"${language}";`],
  ] as const;
  const changed = changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new BuildError(`Pagefind's script is not the one this paper was made for: it lacks ${from}`);
    return text.replace(from, () => to);
  }, script);
  return `const console={log(){},warn(){},error(message){throw Error(message)}};${changed}`;
}
