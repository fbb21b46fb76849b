import { dev } from "astro";
import { addressOf } from "../integrations/serve-paper.ts";
import { readClock } from "../newsroom/clock.ts";
import type { Problem } from "../newsroom/problem.ts";
import { toText } from "../newsroom/report-text.ts";
import { workplace } from "../newsroom/workplace.ts";
import { orEnd } from "./setting.ts";

// The paper while it is written: drafts, scheduled and expired stories are shown and marked.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
orEnd(readClock);
const server = await dev({ logLevel: "warn" }).catch((error: Error & { problems?: Problem[] }) => {
  // The class of the error is another one here: Astro loads the door through its own module runner.
  if (!error.problems) throw error;
  console.error(`${toText(error.problems)}\n\nThere is no paper to show yet. Mend this and start again: npm run dev`);
  process.exit(1);
});
const { newsroom } = workplace();
console.log(`The paper of ${newsroom} as you write it: ${addressOf(server.address.port, newsroom)}\nStop it with Ctrl+C.`);
