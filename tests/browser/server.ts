import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wav": "audio/wav",
  ".webmanifest": "application/manifest+json",
};

/** A built folder as a static host serves it. */
export interface Site {
  /** `http://127.0.0.1:40123/paper`, without a final slash. */
  url: string;
  close(): Promise<void>;
}

/** What a test does to an answer before it is sent: it may wait, change the bytes, take it away (null), or throw to send no answer. */
export type Meddler = (path: string, bytes: Buffer | null) => Promise<Buffer | string | null>;

/** Serves a built folder under a base path (`` or `/paper`) on a free port; what is not there is its 404.html. */
export async function serve(folder: string, base: string, meddle?: Meddler): Promise<Site> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = fileOf(folder, base, pathname);
    const printed = file ? await readFile(file).catch(() => null) : null;
    const found = meddle ? await meddle(pathname, printed).catch(() => undefined) : printed;
    if (found === undefined) {
      request.destroy();
      return;
    }
    const bytes = found ?? (await readFile(join(folder, "404.html")));
    response.writeHead(found ? 200 : 404, {
      "content-type": found ? (types[extname(file ?? "")] ?? "application/octet-stream") : "text/html; charset=utf-8",
      // A file under a name of its contents is fetched once.
      "cache-control": found && pathname.startsWith(`${base}/_astro/`) ? "max-age=31536000, immutable" : "no-cache",
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => close(server) };
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
