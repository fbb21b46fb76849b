import type { Sharp } from "sharp";

const encoders: Record<string, (picture: Sharp) => Sharp> = {
  jpeg: (picture) => picture.jpeg({ quality: 92 }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ lossless: true }),
  heif: (picture) => picture.avif({ quality: 80 }),
  gif: (picture) => picture.gif(),
};

/** A picture that is published as it came, such as a logo, without place, camera and remarks; one without any stays byte for byte. `file` is named where they cannot be taken out. */
export async function cleanPicture(bytes: Buffer, file: string): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const { format, exif, xmp, iptc, comments } = await sharp(bytes).metadata();
  if (!exif && !xmp && !iptc && !comments) return bytes;
  const encode = encoders[format ?? ""];
  if (!encode) throw new TypeError(`${file} holds remarks that cannot be taken out of ${format}`);
  // Without its remarks a picture does not know any more which way up it is.
  return encode(sharp(bytes, { animated: true }).autoOrient().keepIccProfile()).toBuffer();
}
