import { dev } from "astro";
import { addressOf } from "../integrations/serve-paper.ts";
import { workplace } from "../newsroom/workplace.ts";

// The paper while it is written: drafts, scheduled and expired stories are shown and marked.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
const server = await dev({ logLevel: "warn" });
const { newsroom } = workplace();
console.log(`The paper of ${newsroom} as you write it: ${addressOf(server.address.port, newsroom)}\nStop it with Ctrl+C.`);
