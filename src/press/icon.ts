import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { grounds } from "../edition/contrast.ts";
import type { IconView } from "../views/manifest-view.ts";
import { newsroomFolder } from "./edition.ts";

// Every mask leaves a circle of four fifths of the width: a square icon with a ground of its own has its drawing inside that,
// one without stands inside the circle with its corners.
const safe = { grounded: 0.8, bare: 0.56 };
const nothing = { r: 0, g: 0, b: 0, alpha: 0 };

/** The paper's icon as a square PNG. A maskable one stands smaller on its own ground: the colour of its corner, or paper where that is transparent. */
export async function drawIcon({ path, size, maskable }: IconView): Promise<Buffer> {
  const file = path ? join(newsroomFolder(), path) : "public/favicon.svg";
  if (!maskable) return (await squareOf(file, size)).png().toBuffer();
  const corner = await cornerOf(await squareOf(file, size));
  const inner = Math.round(size * (corner ? safe.grounded : safe.bare));
  const [before, after] = [Math.floor((size - inner) / 2), Math.ceil((size - inner) / 2)];
  const background = corner ?? grounds.paper;
  const icon = await squareOf(file, inner);
  return icon.extend({ top: before, left: before, bottom: after, right: after, background }).flatten({ background }).png().toBuffer();
}

/** A picture in a square; a drawing is rendered at the size it is wanted in, not enlarged. */
export async function squareOf(file: string, size: number): Promise<Sharp> {
  const { width = size, height = size, format } = await sharp(file).metadata();
  const density = format === "svg" ? Math.min(2400, Math.max(72, (72 * size) / Math.max(width, height))) : 72;
  return sharp(file, { density }).resize(size, size, { fit: "contain", background: nothing });
}

/** The colour of the upper left corner; undefined if one can see through it. */
async function cornerOf(icon: Sharp): Promise<{ r: number; g: number; b: number } | undefined> {
  const [r = 0, g = 0, b = 0, alpha = 0] = await icon.ensureAlpha().extract({ left: 1, top: 1, width: 1, height: 1 }).raw().toBuffer();
  return alpha === 255 ? { r, g, b } : undefined;
}
