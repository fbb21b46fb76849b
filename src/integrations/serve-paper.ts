import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { workplace } from "../newsroom/workplace.ts";

/** The port `PORT` names, or 4321; throws a RangeError if it names none. */
export function readPort(env: Record<string, string | undefined> = process.env): number {
  const port = env["PORT"] || "4321";
  if (/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536) return Number(port);
  throw new RangeError(`PORT is "${port}", and only a whole number from 1 to 65535 can be a port.`);
}

/** Serves the built paper until it is stopped and says where; the exit code 1 when there is no paper yet. */
export async function servePaper(port: number): Promise<number> {
  const { out, newsroom } = workplace();
  if (!existsSync(join(out, "index.html"))) {
    console.error("There is no paper to serve yet. Print one with: npm run build");
    return 1;
  }
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  // Astro takes a second to load, and a wrong port is told at once.
  const { preview } = await import("astro");
  const server = await preview({ logLevel: "error", server: { port } });
  if (server.port !== port) console.log(`Port ${port} is taken by another program, so the next free one is used.`);
  console.log(`The paper is served at ${addressOf(server.port, newsroom)}\nStop it with Ctrl+C.`);
  await server.closed();
  return 0;
}

/** Where a paper is read on this machine: the port and the path of its own address. */
export function addressOf(port: number, newsroom: string): string {
  const { url } = parse(readFileSync(join(newsroom, "publication.yaml"), "utf8")) as { url: string };
  return `http://localhost:${port}${new URL(url).pathname}`;
}
