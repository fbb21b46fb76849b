import { parseArgs } from "node:util";
import { walk } from "../walk.ts";

// A longer walk than the tests take: `node tests/bench/edits.ts --steps 40 --seed 7`
const { values } = parseArgs({ options: { steps: { type: "string", default: "20" }, seed: { type: "string", default: "1" } } });
let count = 0;
for await (const { change, refused, apart, seconds } of walk(Number(values.seed), Number(values.steps))) {
  const outcome = refused ? `refused, ${refused}` : apart.length === 0 ? "the same to the byte" : `differs in ${apart.join(", ")}`;
  console.log(`${++count} ${change}: ${outcome}, ${seconds.toFixed(1)} s`);
  if (apart.length > 0) process.exitCode = 1;
}
