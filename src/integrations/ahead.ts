import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** The files of the last build that are put into the next one ahead, in a thread of its own, while the newsroom is still being read: most of them stay as they are. */
export interface Ahead {
  /** Waits until all are there; which they are. */
  files(): Promise<Set<string>>;
  /** Ends the work, done or not. */
  stop(): Promise<void>;
}

/** Begins to put into `next` what a newsroom's cache says was printed for the build at `out`; see linking.ts. */
export function linkAhead(out: string, cache: string, next: string): Ahead {
  const worker = new Worker(new URL("./linking.ts", import.meta.url), { workerData: { out, cache, next } });
  const told = once(worker, "message");
  // Whoever does not wait is not told.
  told.catch(() => {});
  return {
    files: async () => new Set((await told)[0] as string[]),
    stop: async () => void (await worker.terminate()),
  };
}
