import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { engrave } from "../engraving/engraving.ts";
import { scenes } from "../engraving/scenes.ts";

const usage = "usage: node src/cli/engrave.ts [--all] <newsroom folder>";
const { values, positionals } = parseArgs({ options: { all: { type: "boolean" } }, allowPositionals: true });
const [newsroom] = positionals;
if (!newsroom || !existsSync(newsroom)) throw new Error(usage);

for (const [story, scene] of Object.entries(scenes)) {
  const file = join(newsroom, "articles", `${story}.svg`);
  if (existsSync(file) && !values.all) {
    console.log(`kept  ${file}`);
    continue;
  }
  const drawing = engrave(scene());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, drawing);
  const [raw, packed] = [drawing.length, brotliCompressSync(drawing).length].map((bytes) => (bytes / 1000).toFixed(1));
  console.log(`drawn ${file} ${raw} KB, ${packed} KB in brotli`);
}
