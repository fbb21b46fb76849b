import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import type { Facts, KnownFiles } from "./known-files.ts";
import type { Progress } from "./newsroom.ts";

/** Stories to be read in processes of reading.ts. */
export interface Reading {
  folder: string;
  ids: readonly string[];
  /** What stories depend on besides their files; see `KnownFiles`. */
  settings: string;
  language: string;
}

const atOnce = 50;

/** Reads stories on all cores, so that they are known; those that are not to be kept, or whose reader ends in an error, are left to be read again. */
export async function readTogether({ folder, ids, settings, language }: Reading, known: KnownFiles, progress: Progress): Promise<void> {
  let begun = 0;
  // Processes and not threads: what a thread has used is not given back to the system when it ends.
  const readers = Array.from({ length: availableParallelism() }, async () => {
    const reader = fork(new URL("./reading.ts", import.meta.url), [folder, settings, language], { serialization: "advanced" });
    const giveNext = () => {
      if (begun >= ids.length) return reader.disconnect();
      reader.send(ids.slice(begun, begun + atOnce));
      begun += atOnce;
    };
    reader.on("message", (facts: [string, Facts][]) => {
      known.learn(facts);
      progress(Math.min(begun, ids.length), ids.length);
      giveNext();
    });
    giveNext();
    await once(reader, "exit");
  });
  await Promise.allSettled(readers);
}
