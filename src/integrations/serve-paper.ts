import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { preview } from "astro";
import { parse } from "yaml";
import { workplace } from "../newsroom/workplace.ts";

/** Serves the built paper until it is stopped and says where; the exit code 1 when there is no paper yet. */
export async function servePaper(port = Number(process.env["PORT"] || 4321)): Promise<number> {
  const { out, newsroom } = workplace();
  if (!existsSync(join(out, "index.html"))) {
    console.error("There is no paper to serve yet. Print one with: npm run build");
    return 1;
  }
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  const server = await preview({ logLevel: "error", server: { port } });
  console.log(`The paper is served at ${addressOf(server.port, newsroom)}\nStop it with Ctrl+C.`);
  await server.closed();
  return 0;
}

/** Where a paper is read on this machine: the port and the path of its own address. */
export function addressOf(port: number, newsroom: string): string {
  const { url } = parse(readFileSync(join(newsroom, "publication.yaml"), "utf8")) as { url: string };
  return `http://localhost:${port}${new URL(url).pathname}`;
}
