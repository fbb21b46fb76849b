import { parentPort, workerData } from "node:worker_threads";
import { look, type Question } from "./inputs.ts";

// A thread of lookAtInputs's.
parentPort?.postMessage(look(workerData as Question));
