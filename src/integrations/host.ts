import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { contentTypes } from "../hosts/content-types.ts";

const text = /^(text\/|image\/svg|application\/(json|xml|manifest))/;
const encoders = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** A built folder as a static host serves it. */
export interface Site {
  /** `http://127.0.0.1:40123/paper`, without a final slash. */
  url: string;
  close(): Promise<void>;
}

interface HostOptions {
  /** Compresses text as the browser asks for it, and sends at the pace of a phone's line: what is fetched for later comes later. */
  far?: boolean;
  /** Is told of each request. */
  heard?: (request: IncomingMessage) => void;
  meddle?: Meddler | undefined;
}

/** What a test does to an answer before it is sent: it may wait, change the bytes, take it away (null), or throw to send no answer. */
export type Meddler = (path: string, bytes: Buffer | null) => Promise<Buffer | string | null>;

/** Serves a built folder, with the policy it has for its host, under a base path (`` or `/paper`) on a free port; what is not there is its 404.html. */
export async function host(folder: string, base: string, { far = false, heard, meddle }: HostOptions = {}): Promise<Site> {
  const send = createLine();
  const policy = /^ {2}Content-Security-Policy: (.*)$/m.exec(await readFile(join(folder, "_headers"), "utf8").catch(() => ""))?.[1];
  const known = new Map<string, Promise<Buffer>>();
  const encode = (file: string, bytes: Buffer, encoding: keyof typeof encoders) => {
    const key = `${encoding} ${file}`;
    const made = known.get(key) ?? encoders[encoding](bytes);
    known.set(key, made);
    return made;
  };
  const server = createServer(async (request, response) => {
    heard?.(request);
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const asked = fileOf(folder, base, pathname);
    const printed = asked ? await readFile(asked).catch(() => null) : null;
    const found = meddle ? await meddle(pathname, printed).catch(() => undefined) : printed;
    if (found === undefined) {
      request.destroy();
      return;
    }
    const file = found !== null && asked ? asked : join(folder, "404.html");
    const bytes = Buffer.from(found ?? (await readFile(file)));
    const type = contentTypes[extname(file).slice(1)] ?? "application/octet-stream";
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const encoding = far && text.test(type) ? (["br", "gzip"] as const).find((name) => accepted.includes(name)) : undefined;
    response.writeHead(found === null ? 404 : 200, {
      "content-type": type,
      // A file under a name of its contents is fetched once.
      "cache-control": found !== null && pathname.startsWith(`${base}/_astro/`) ? "public, max-age=31536000, immutable" : "no-cache",
      // Hosts speak HTTP/2, in which a header that has been sent costs nothing: over the far line's HTTP/1 it would weigh on every file.
      ...(policy && !(far && pathname.startsWith(`${base}/_astro/`)) && { "content-security-policy": policy }),
      ...(encoding && { "content-encoding": encoding, vary: "accept-encoding" }),
    });
    const body = encoding ? await encode(file, bytes, encoding) : bytes;
    response.flushHeaders();
    if (far) await send(response, body);
    response.end(far ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => close(server) };
}

/** A phone's line, as Lighthouse assumes it: 1.6 megabits a second for all that is under way, piece by piece in turn. */
function createLine() {
  const piece = 10_000;
  let turn = Promise.resolve();
  return async (response: ServerResponse, body: Buffer): Promise<void> => {
    for (let sent = 0; sent < body.length; sent += piece) {
      const part = body.subarray(sent, sent + piece);
      turn = turn.then(() => setTimeout(part.length / 200)).then(() => void response.write(part));
      await turn;
    }
  };
}

function fileOf(folder: string, base: string, pathname: string): string | undefined {
  const path = decodeURIComponent(pathname);
  if (!path.startsWith(`${base}/`)) return undefined;
  const file = normalize(join(folder, path.slice(base.length), path.endsWith("/") ? "index.html" : ""));
  return file.startsWith(folder + sep) ? file : undefined;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
