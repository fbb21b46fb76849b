import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Facts, KnownFiles } from "./known-files.ts";
import type { Progress } from "./newsroom.ts";

/** Stories to be read in threads of reading.ts. */
export interface Reading {
  folder: string;
  ids: readonly string[];
  /** What stories depend on besides their files; see `KnownFiles`. */
  settings: string;
  language: string;
}

/** Reads stories on all cores, so that they are known; those that are not to be kept, or whose thread ends in an error, are left to be read again. */
export async function readTogether(reading: Reading, known: KnownFiles, progress: Progress): Promise<void> {
  // Which story is the next to be read, for all threads.
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const threads = Array.from({ length: availableParallelism() }, () => {
    const thread = new Worker(new URL("./reading.ts", import.meta.url), { workerData: { ...reading, turn } });
    thread.on("message", (facts: [string, Facts][]) => {
      known.learn(facts);
      progress(Math.min(Atomics.load(turn, 0), reading.ids.length), reading.ids.length);
    });
    return once(thread, "exit");
  });
  await Promise.allSettled(threads);
}
