import type { Asset } from "../edition/article.ts";
import { orderPicture } from "./pictures.ts";

/** A picture file in the sizes a page offers; lengths in pixels. */
export interface Rendition {
  src: string;
  srcset: string;
  width: number;
  height: number;
}

const steps = [360, 720, 1080, 1600];
const known = new Map<string, Promise<Rendition>>();

/** A picture in WebP at up to four widths, none wider than the picture or than `widest`; a drawing (SVG) as it is. */
export function rendition(asset: Asset, widest = 1600): Promise<Rendition> {
  const key = `${asset.src} ${widest}`;
  let made = known.get(key);
  if (!made) {
    made = render(asset, widest);
    known.set(key, made);
  }
  return made;
}

async function render(asset: Asset, widest: number): Promise<Rendition> {
  const { width, height, format } = asset;
  // A drawing is sharp at any size.
  if (format === "svg") return { src: orderPicture(asset), srcset: "", width, height };
  const most = Math.min(width, widest);
  const widths = [...steps.filter((step) => step < most * 0.9), most];
  const files = await Promise.all(widths.map(async (width) => ({ width, src: await fileOf(asset, width) })));
  const fallback = files.find(({ width }) => width >= 720) ?? files.at(-1);
  const srcset = files.map(({ src, width }) => `${src} ${width}w`).join(", ");
  return { src: fallback?.src ?? "", srcset: files.length > 1 ? srcset : "", width, height };
}

async function fileOf(asset: Asset, width: number): Promise<string> {
  if (!import.meta.env.DEV) return orderPicture(asset, width);
  const { getImage } = await import("astro:assets");
  return (await getImage({ src: asset as never, format: "webp", width })).src;
}
