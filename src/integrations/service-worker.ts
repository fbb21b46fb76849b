import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

// What a reader without a network sees first.
const pages = ["/offline/", "/saved/"];

// What such a page names: its stylesheet, its scripts and its icon.
const named = /<(?:link rel="(?:stylesheet|icon)"|script[^>]*) (?:href|src)="([^"]+)"/g;
// The upright faces it is set in; Lexend comes when a reader has asked for it.
const faces = /@font-face\{(?![^}]*(?:italic|Lexend))[^}]*url\(["']?([^"')]+)/g;
const imported = /(?:from|import\(?) ?["'`][^"'`]*\/([\w.-]+\.js)["'`]/g;

/** Writes `/sw.js` for a built folder. It names only files made from the code and the paper itself, so that a build with other stories writes the same bytes. */
export async function writeWorker(folder: string, base: string): Promise<void> {
  const read = (address: string) => readFileSync(join(folder, address.slice(base.length)));
  const files = new Set<string>();
  const hash = createHash("sha256");
  for (const page of pages) {
    const html = read(`${base}${page}index.html`);
    hash.update(html);
    files.add(`${base}${page}`);
    for (const [, file = ""] of html.toString().matchAll(named)) files.add(file);
  }
  // A script may name others, which no page does; the set grows while it is read.
  for (const file of files) {
    if (file.endsWith(".css")) for (const [, face = ""] of read(file).toString().matchAll(faces)) files.add(face);
    else if (file.endsWith(".js")) for (const [, name] of read(file).toString().matchAll(imported)) files.add(`${base}/_astro/${name}`);
    // The name of any other file tells its content.
    else if (!file.endsWith("/") && !file.includes("/_astro/")) hash.update(read(file));
  }
  const printed = {
    version: hash
      .update([...files].join())
      .digest("hex")
      .slice(0, 12),
    files: [...files],
  };
  writeFileSync(join(folder, "sw.js"), await compile(base, printed));
}

/** The worker as one classic script. */
async function compile(base: string, printed: { version: string; files: string[] }): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    base: `${base}/`,
    define: { PRINTED: JSON.stringify(printed) },
    build: { write: false, rollupOptions: { input: "src/reader/worker.ts", output: { format: "iife" } } },
  });
  const [{ output: [chunk] = [] } = {}] = [result].flat() as { output?: { code?: string }[] }[];
  if (!chunk?.code) throw new Error("The worker of the paper could not be compiled.");
  return chunk.code;
}
