import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { finishBuild, readBuild } from "../../../src/integrations/finish-build.ts";
import { clearAway, nextFolder, publish } from "../../../src/integrations/swap.ts";
import { buildsOf } from "../../../src/newsroom/out-folder.ts";

/** The clock of every build. */
export const clock = Date.parse("2026-06-01T16:00:00Z");

/** Writes files into a folder. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What a build of that number holds: a page that names its style, a page that never changes, and live data. */
export const paper = (number: number) => ({
  "index.html": `Edition ${number} <link href="_astro/style.${number}.css">${".".repeat(20_000)}end`,
  "about/index.html": "About us",
  "live/edition.json": JSON.stringify({ number }),
  [`_astro/style.${number}.css`]: `style ${number}`,
});

/** Builds and publishes an edition. */
export function publishPaper(out: string, number: number): void {
  clearAway(out);
  write(nextFolder(out), paper(number));
  finishBuild(readBuild(out, join(buildsOf(out), "cache")), clock, new Map());
  publish(out);
}

/** The edition a reader is shown, whole: throws if any of it is missing or of another one. */
export function read(out: string): number {
  const page = readFileSync(join(out, "index.html"), "utf8");
  const number = Number(/^Edition (\d+) /.exec(page)?.[1]);
  assert.equal(page, paper(number)["index.html"]);
  assert.equal(readFileSync(join(out, `_astro/style.${number}.css`), "utf8"), `style ${number}`);
  assert.equal(readFileSync(join(out, "about/index.html"), "utf8"), "About us");
  return number;
}
