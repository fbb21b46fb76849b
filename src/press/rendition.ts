import { getImage } from "astro:assets";
import type { Asset } from "../edition/article.ts";

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
  // A drawing is sharp at any size: the file Astro has already published serves.
  if (format === "svg") return { src: encodeURI(decodeURI(asset.src)), srcset: "", width, height };
  const most = Math.min(width, widest);
  const widths = [...steps.filter((step) => step < most * 0.9), most];
  const fallback = widths.find((step) => step >= 720) ?? most;
  const image = await getImage({ src: asset as never, format: "webp", quality: 72, width: fallback, widths });
  return { src: image.src, srcset: widths.length > 1 ? image.srcSet.attribute : "", width, height };
}
