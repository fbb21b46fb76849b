import { dev } from "astro";
import { addressOf } from "../integrations/serve-paper.ts";
import { readClock } from "../newsroom/newsroom.ts";
import { workplace } from "../newsroom/workplace.ts";
import { orEnd } from "./setting.ts";

// The paper while it is written: drafts, scheduled and expired stories are shown and marked.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
orEnd(readClock);
const server = await dev({ logLevel: "warn" });
const { newsroom } = workplace();
console.log(`The paper of ${newsroom} as you write it: ${addressOf(server.address.port, newsroom)}\nStop it with Ctrl+C.`);
