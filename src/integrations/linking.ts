import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { readLast } from "./finish-build.ts";
import { isUntouched, takeOver } from "./keep-times.ts";
import { filesKept } from "./ledger.ts";

// A thread of linkAhead's: links what is as it was published, and says which files these are.
const { out, cache, next } = workerData as { out: string; cache: string; next: string };
const { folder, manifest } = readLast(out, cache);
const linked: string[] = [];
for (const file of folder ? filesKept(cache) : []) {
  const printed = manifest.get(file);
  if (!folder || !printed || !isUntouched(join(folder, file), printed)) continue;
  takeOver(join(folder, file), join(next, file), printed.time);
  linked.push(file);
}
parentPort?.postMessage(linked);
