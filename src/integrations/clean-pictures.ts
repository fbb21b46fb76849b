import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { publishedAssets } from "./published-assets.ts";

// Astro names what it has made after the original and a second mark, which a picture passed on as it is lacks.
const passedOn = /\.[\w-]{8}\.(?:jpe?g|png|webp|avif|gif)$/i;

const encoders: Record<string, (picture: Sharp) => Sharp> = {
  jpeg: (picture) => picture.jpeg({ quality: 92 }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ lossless: true }),
  heif: (picture) => picture.avif({ quality: 80 }),
  gif: (picture) => picture.gif(),
};

/** Takes place, camera and remarks out of the pictures of a built folder that were published as they came, such as a logo; one without any stays byte for byte. */
export async function cleanPictures(folder: string): Promise<void> {
  for (const asset of publishedAssets(folder)) if (passedOn.test(asset)) await clean(join(folder, asset));
}

async function clean(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const { format, exif, xmp, iptc, comments } = await sharp(bytes).metadata();
  if (!exif && !xmp && !iptc && !comments) return;
  const encode = encoders[format ?? ""];
  if (!encode) throw new TypeError(`${file} holds remarks that cannot be taken out of ${format}`);
  // Without its remarks a picture does not know any more which way up it is.
  const picture = sharp(bytes, { animated: true }).autoOrient().keepIccProfile();
  const cleaned = await encode(picture).toBuffer();
  // It may be a link to the same file of the build before: never written in place.
  writeFileSync(`${file}.next`, cleaned);
  renameSync(`${file}.next`, file);
}
