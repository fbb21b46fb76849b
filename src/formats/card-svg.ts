import { grounds } from "../edition/contrast.ts";
import type { CardArt } from "../views/share-card.ts";
import { outline, setText, widthOf } from "./card-type.ts";

type Words = Extract<CardArt, { kind: "words" }>;

// The paper's own colours by day, see styles/tokens.css; lengths in pixels.
const ink = "#14110f";
const oxblood = "#7d1b1f";
const margin = 84;
const headlines = [104, 96, 88, 80, 72, 66, 60, 54, 48];
const names = [168, 148, 128, 112, 96, 84, 72, 60, 48];
const leading = 1.1;

/** A share card of words as an SVG of outlines, so that it looks the same wherever it is drawn: the paper's name over a double rule, a label, and the headline as large as it fits. */
export function toCardSvg(words: Words, { width, height }: { width: number; height: number }): string {
  const column = width - 2 * margin;
  const parts = words.paper ? storyParts(words, column, height) : nameParts(words, column, height);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${grounds.paper}"/>${parts.join("")}</svg>`;
}

function storyParts({ paper, label, headline, accent }: Words, column: number, height: number): string[] {
  const top = label ? 262 : 230;
  const { lines, size } = setText(headline, "headline", label ? headlines : names, { width: column, height: height - top - 48, leading });
  return [
    centred(paper, 46, 100, column),
    rules(132, column),
    path(outline(label, "label", 27, margin, 222, 1.2), accent ?? oxblood),
    ...lines.map((line, index) => path(outline(line, "headline", size, margin, top + size * (0.84 + index * leading)), ink)),
  ];
}

/** The nameplate of the paper itself. */
function nameParts({ label, headline }: Words, column: number, height: number): string[] {
  // A name in one line is a nameplate; only a long one takes more.
  const whole = names.filter((size) => size > 80 && widthOf(headline, "headline", size) <= column);
  const sizes = whole.length > 0 ? whole : names;
  const { lines, size } = setText(headline, "headline", sizes, { width: column, height: height - 280, leading });
  const top = (height - lines.length * size * leading - 90) / 2;
  const end = top + lines.length * size * leading + 24;
  return [
    ...lines.map((line, index) => centred(line, size, top + size * (0.84 + index * leading), column)),
    rules(end, column),
    centred(label, 38, end + 66, column),
  ];
}

function centred(text: string, largest: number, y: number, column: number): string {
  const { lines, size } = setText(text, "headline", [largest, largest * 0.8, largest * 0.6], {
    width: column,
    height: largest * 1.2,
    leading: 1,
  });
  const [line = ""] = lines;
  return path(outline(line, "headline", size, margin + (column - widthOf(line, "headline", size)) / 2, y), ink);
}

const rules = (y: number, column: number) =>
  path(`M${margin} ${y}h${column}v4h-${column}zM${margin} ${y + 8}h${column}v2h-${column}z`, ink);

const path = (data: string, fill: string) => `<path d="${data}" fill="${fill}"/>`;
