import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";

/** A face of the share cards: the paper's own, cut to one weight. */
export type CardFace = "headline" | "label";

/** Lines of words set in a face; lengths in pixels. */
export interface SetText {
  lines: string[];
  size: number;
}

const faces = new Map<CardFace, Font>();

/** Whether the paper's own type has a sign for every letter of a text. */
export function covers(text: string): boolean {
  return [...text].every((letter) => /\s/.test(letter) || faceOf("headline").hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

/** A text in the largest of some sizes at which it fits a box of `width` and `lines`, its lines about equally long; cut with an ellipsis where none does. */
export function setText(
  text: string,
  face: CardFace,
  sizes: readonly number[],
  box: { width: number; height: number; leading: number },
): SetText {
  const words = text.split(/\s+/).filter(Boolean);
  for (const size of sizes) {
    const most = Math.floor(box.height / (size * box.leading));
    const lines = breakLines(words, face, size, box.width);
    if (lines.length > most || lines.some((line) => widthOf(line, face, size) > box.width)) continue;
    return { lines: balance(words, face, size, box.width, lines.length), size };
  }
  const size = sizes.at(-1) ?? 0;
  const most = Math.max(1, Math.floor(box.height / (size * box.leading)));
  const lines = breakLines(words, face, size, box.width).slice(0, most);
  let last = lines.at(-1) ?? "";
  while (last !== "" && widthOf(`${last}…`, face, size) > box.width) last = last.slice(0, -1).trimEnd();
  return { lines: [...lines.slice(0, -1), `${last}…`], size };
}

function breakLines(words: readonly string[], face: CardFace, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, face, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines in the narrowest column that holds them. */
function balance(words: readonly string[], face: CardFace, size: number, width: number, count: number): string[] {
  let [low, high] = [width / 3, width];
  while (high - low > 8) {
    const middle = (low + high) / 2;
    const lines = breakLines(words, face, size, middle);
    if (lines.length > count || lines.some((line) => widthOf(line, face, size) > middle)) low = middle;
    else high = middle;
  }
  return breakLines(words, face, size, high);
}

/** The outlines of a line as the data of an SVG path, its baseline beginning at a point. */
export function outline(text: string, face: CardFace, size: number, x: number, y: number, spacing = 0): string {
  const { unitsPerEm } = faceOf(face);
  const scale = size / unitsPerEm;
  const { glyphs, positions } = faceOf(face).layout(text);
  let at = x;
  return glyphs
    .map((glyph, index) => {
      const place = positions[index];
      const path = glyph.path
        .scale(scale, -scale)
        .translate(at + (place?.xOffset ?? 0) * scale, y)
        .toSVG();
      at += (place?.xAdvance ?? 0) * scale + spacing;
      return path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
    })
    .join("");
}

/** How wide a line is set. */
export function widthOf(text: string, face: CardFace, size: number): number {
  return (faceOf(face).layout(text).advanceWidth * size) / faceOf(face).unitsPerEm;
}

function faceOf(face: CardFace): Font {
  let font = faces.get(face);
  if (!font) {
    font = create(readFileSync(join(process.cwd(), "src", "styles", "fonts", `card-${face}.ttf`))) as Font;
    faces.set(face, font);
  }
  return font;
}
