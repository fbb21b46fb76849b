import { parentPort, workerData } from "node:worker_threads";
import { articleSchema } from "./article-schema.ts";
import { showIn } from "./folder.ts";
import { readFacts } from "./known-files.ts";
import { readManuscript } from "./read-manuscript.ts";
import type { Reading } from "./read-together.ts";

// A thread of readTogether's: reads the next few stories that no other has begun, and tells what is to be known of them.
const { folder, ids, settings, language, turn } = workerData as Reading & { turn: Int32Array };
const show = showIn(folder);
const atOnce = 50;
const next = () => Atomics.add(turn, 0, atOnce);
for (let first = next(); first < ids.length; first = next())
  parentPort?.postMessage(
    ids
      .slice(first, first + atOnce)
      .map((id) => readFacts(folder, id, settings, () => readManuscript(folder, id, show(id), articleSchema, language)))
      .filter((entry) => entry !== undefined),
  );
