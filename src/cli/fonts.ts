import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { common, range, rare } from "../styles/font-range.ts";

// Cuts the paper's faces out of the installed packages: `node src/cli/fonts.ts` after one of them changes.
const target = "src/styles/fonts";
const packages = "node_modules/@fontsource-variable";

const newsreader = "newsreader/files/newsreader-latin-opsz-normal.woff2";
const text = { opsz: 16, wght: { min: 400, max: 700 } };
const display = { opsz: 60, wght: { min: 400, max: 600 } };
const sans = { wght: { min: 400, max: 700 } };

const cuts = [
  { from: newsreader, to: "newsreader-text.woff2", axes: text, letters: common },
  { from: newsreader, to: "newsreader-text-rare.woff2", axes: text, letters: rare },
  { from: newsreader, to: "newsreader-display.woff2", axes: display, letters: common },
  { from: newsreader, to: "newsreader-display-rare.woff2", axes: display, letters: rare },
  {
    from: "newsreader/files/newsreader-latin-opsz-italic.woff2",
    to: "newsreader-italic.woff2",
    axes: { opsz: 24, wght: 400 },
    letters: range,
  },
  { from: "libre-franklin/files/libre-franklin-latin-wght-normal.woff2", to: "libre-franklin.woff2", axes: sans, letters: range },
  { from: "lexend/files/lexend-latin-wght-normal.woff2", to: "lexend.woff2", axes: sans, letters: range },
  // Share cards are drawn from outlines: their faces are of one weight and not compressed.
  { from: newsreader, to: "card-headline.ttf", axes: { opsz: 60, wght: 500 }, letters: range },
  { from: "libre-franklin/files/libre-franklin-latin-wght-normal.woff2", to: "card-label.ttf", axes: { wght: 600 }, letters: range },
] as const;

mkdirSync(target, { recursive: true });
for (const cut of cuts) {
  const font = await subsetFont(readFileSync(join(packages, cut.from)), cut.letters, {
    targetFormat: cut.to.endsWith(".ttf") ? "truetype" : "woff2",
    variationAxes: cut.axes as never,
  });
  writeFileSync(join(target, cut.to), font);
  console.log(`${cut.to}: ${(font.length / 1024).toFixed(1)} KB`);
}
for (const family of ["newsreader", "libre-franklin", "lexend"])
  copyFileSync(join(packages, family, "LICENSE"), join(target, `${family}-LICENSE.txt`));
