import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { range } from "../styles/font-range.ts";

// Cuts the paper's faces out of the installed packages: `node src/cli/fonts.ts` after one of them changes.
const target = "src/styles/fonts";
const packages = "node_modules/@fontsource-variable";

const cuts = [
  {
    from: "newsreader/files/newsreader-latin-opsz-normal.woff2",
    to: "newsreader-text.woff2",
    axes: { opsz: 16, wght: { min: 400, max: 700 } },
  },
  {
    from: "newsreader/files/newsreader-latin-opsz-normal.woff2",
    to: "newsreader-display.woff2",
    axes: { opsz: 60, wght: { min: 400, max: 600 } },
  },
  { from: "newsreader/files/newsreader-latin-opsz-italic.woff2", to: "newsreader-italic.woff2", axes: { opsz: 24, wght: 400 } },
  {
    from: "libre-franklin/files/libre-franklin-latin-wght-normal.woff2",
    to: "libre-franklin.woff2",
    axes: { wght: { min: 400, max: 700 } },
  },
  { from: "lexend/files/lexend-latin-wght-normal.woff2", to: "lexend.woff2", axes: { wght: { min: 400, max: 700 } } },
  // Share cards are drawn from outlines: their faces are of one weight and not compressed.
  { from: "newsreader/files/newsreader-latin-opsz-normal.woff2", to: "card-headline.ttf", axes: { opsz: 60, wght: 500 } },
  { from: "libre-franklin/files/libre-franklin-latin-wght-normal.woff2", to: "card-label.ttf", axes: { wght: 600 } },
] as const;

mkdirSync(target, { recursive: true });
for (const cut of cuts) {
  const font = await subsetFont(readFileSync(join(packages, cut.from)), range, {
    targetFormat: cut.to.endsWith(".ttf") ? "truetype" : "woff2",
    variationAxes: cut.axes as never,
  });
  writeFileSync(join(target, cut.to), font);
  console.log(`${cut.to}: ${(font.length / 1024).toFixed(1)} KB`);
}
for (const family of ["newsreader", "libre-franklin", "lexend"])
  copyFileSync(join(packages, family, "LICENSE"), join(target, `${family}-LICENSE.txt`));
