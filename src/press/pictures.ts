import { readFile } from "node:fs/promises";
import type { Asset } from "../edition/article.ts";
import { cleanPicture } from "./clean-picture.ts";
import { kept } from "./shelf.ts";

/** A picture that pages show: its address on this host, and how its file is made. */
export interface PictureOrder {
  address: string;
  make(): Promise<Buffer>;
}

const quality = 72;
const orders = new Map<string, PictureOrder>();

/** Has a picture published, as it is or in WebP at a width in pixels, and says at what address; in dev it is where it lies. */
export function orderPicture(asset: Asset, width?: number): string {
  const { src, fsPath } = asset as Asset & { fsPath: string };
  if (import.meta.env.DEV) return src;
  const address = width === undefined ? src : src.replace(/\.\w+$/, `.${width}q${quality}.webp`);
  const make = () => (width === undefined ? asItCame(fsPath) : reduced(fsPath, address, width));
  if (!orders.has(address)) orders.set(address, { address, make });
  return address;
}

/** What has been ordered since this was last asked. */
export function takeOrders(): PictureOrder[] {
  const taken = [...orders.values()];
  orders.clear();
  return taken;
}

async function asItCame(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  return /\.svg$/i.test(file) ? bytes : cleanPicture(bytes, file);
}

/** A smaller picture, kept because it takes long to make. */
function reduced(file: string, address: string, width: number): Promise<Buffer> {
  return kept("pictures", address.slice(address.lastIndexOf("/") + 1), async () => {
    const { default: sharp } = await import("sharp");
    return sharp(await readFile(file), { animated: true })
      .autoOrient()
      .resize({ width })
      .webp({ quality })
      .toBuffer();
  });
}
