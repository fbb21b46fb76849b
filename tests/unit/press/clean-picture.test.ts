import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { cleanPicture } from "../../../src/press/clean-picture.ts";

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="40,26.7N"/></rdf:RDF></x:xmpmeta>`;
const place = { GPSLatitudeRef: "N", GPSLatitude: "40/1 26/1 46/1", GPSLongitudeRef: "W", GPSLongitude: "79/1 58/1 56/1" };
const picture = (format: "jpeg" | "png" | "webp" | "avif" | "gif") =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: "#a33" } }).toFormat(format);

for (const format of ["jpeg", "png", "webp", "avif"] as const) {
  test(`a ${format} that is published as it came loses its place and keeps its size and kind`, async () => {
    const bytes = await picture(format)
      .withExif({ IFD0: { Copyright: "A desk", Orientation: "6" }, IFD3: place })
      .withXmp(xmp)
      .toBuffer();
    assert.ok((await sharp(bytes).metadata()).exif);
    const cleaned = await cleanPicture(bytes, `logo.${format}`);
    const { exif, xmp: remarks, iptc, orientation, width = 0, height = 0, format: kind } = await sharp(cleaned).metadata();
    assert.deepEqual([exif, remarks, iptc, orientation ?? 1], [undefined, undefined, undefined, 1]);
    assert.doesNotMatch(cleaned.toString("latin1"), /GPSLatitude|A desk/);
    assert.deepEqual([width + height, kind], [90, format === "avif" ? "heif" : format]);
  });
}

test("a picture without remarks stays as it is", async () => {
  for (const format of ["jpeg", "png", "gif"] as const) {
    const bytes = await picture(format).toBuffer();
    assert.ok((await cleanPicture(bytes, `icon.${format}`)).equals(bytes), format);
  }
});
