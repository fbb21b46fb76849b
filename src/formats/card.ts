import { join } from "node:path";
import sharp from "sharp";
import { grounds } from "../edition/contrast.ts";
import { newsroomFolder } from "../press/edition.ts";
import { squareOf } from "../press/icon.ts";
import { kept } from "../press/shelf.ts";
import { cacheKey } from "../views/cache-key.ts";
import type { CardArt, ShareCard } from "../views/share-card.ts";
import { toCardSvg } from "./card-svg.ts";
import { covers } from "./card-type.ts";

type Art<Kind extends CardArt["kind"]> = Extract<CardArt, { kind: Kind }>;
type Size = { width: number; height: number };

/** A share card as a JPEG; drawn once for all builds of the same code. */
export function drawCard({ art, width, height }: ShareCard): Promise<Buffer> {
  const size = { width, height };
  const draw = () => (art.kind === "picture" ? cutPicture(art, size) : drawWords(art, size));
  return kept("cards", `${cacheKey([art, size])}.jpg`, draw);
}

function cutPicture({ path, asset }: Art<"picture">, { width, height }: Size): Promise<Buffer> {
  // A drawing is rendered at the size it is wanted in, not enlarged.
  const density = asset.format === "svg" ? 72 * Math.max(1, width / asset.width, height / asset.height) : 72;
  const picture = sharp(join(newsroomFolder(), path), { density: Math.min(2400, density) }).autoOrient();
  return picture
    .resize(width, height, { fit: "cover", position: "attention" })
    .flatten({ background: grounds.paper })
    .jpeg({ quality: 70 })
    .toBuffer();
}

async function drawWords(art: Art<"words">, { width, height }: Size): Promise<Buffer> {
  if (covers(art.headline + art.label + art.paper)) {
    const drawing = Buffer.from(toCardSvg(art, { width, height }));
    return sharp(drawing).jpeg({ quality: 82, chromaSubsampling: "4:4:4" }).toBuffer();
  }
  // The paper's type has no letters for these words: its sign stands alone.
  const icon = art.icon ? join(newsroomFolder(), art.icon.path) : "public/favicon.svg";
  const sign = await (await squareOf(icon, Math.round(height / 2))).png().toBuffer();
  const ground = sharp({ create: { width, height, channels: 3, background: grounds.paper } });
  return ground
    .composite([{ input: sign, gravity: "centre" }])
    .jpeg({ quality: 82 })
    .toBuffer();
}
