import { workerData } from "node:worker_threads";
import { publishPaper } from "./numbered-paper.ts";

// Publishes editions 2 to 101, each once the reader, whose readings are counted, has finished the one it was at.
const { out, readings } = workerData as { out: string; readings: Int32Array };
for (let number = 2; number <= 101; number++) {
  publishPaper(out, number);
  Atomics.wait(readings, 0, Atomics.load(readings, 0));
}
