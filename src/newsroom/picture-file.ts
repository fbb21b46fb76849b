import { closeSync, openSync, readSync } from "node:fs";
import { extname } from "node:path";
import { imageSize } from "image-size";
import { drawingFault, sizeFault } from "./drawing.ts";
import { type FileFault, findFile } from "./named-file.ts";
import { digestOf, type Exposure, isDamaged, isEndless, mostPixels } from "./picture-proof.ts";

/** A picture as Astro finds it (relative to the file it stands in), its size in pixels and, once it has been proved, its imprint; or what is wrong with it. */
export type PictureFile = { src: string; width: number; height: number; imprint?: string } | FileFault;

/** `kind` is what the file holds, as the ending of a name. */
type Size = { width: number; height: number; kind: string };

/** Endings of files that a page can show. */
export const pictureEndings: ReadonlySet<string> = new Set([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"]);

const headerLength = 512 * 1024;
const mostBytes = 100_000_000;
const again = "Export the picture again as JPEG, PNG, WebP or SVG";
const known = new Map<string, Size | FileFault>();

/** Looks at the picture that a file of the newsroom names; it must lie inside the newsroom, and be whole if it has been proved. */
export function probePicture(newsroom: string, from: string, written: string): PictureFile {
  const looked = look(newsroom, from, written);
  if ("message" in looked) return looked;
  const { src, key, kind, width, height } = looked;
  if (isEndless(key))
    return {
      message: `has more than ${mostPixels} pixels in all its frames`,
      mend: "Export it again with fewer frames, or as one still picture",
    };
  if (isDamaged(key)) return { message: "is damaged: not all of it can be read", mend: `${again}, or copy it anew from where it came` };
  const digest = digestOf(key);
  return { src, width, height, ...(digest && { imprint: `${digest}.${kind}` }) };
}

/** The pictures among those named that look like pictures at their beginning, each once, to be proved to their end. */
export function exposures(newsroom: string, named: Iterable<readonly [from: string, written: string]>): Exposure[] {
  const found = new Map<string, Exposure>();
  for (const [from, written] of named) {
    const looked = look(newsroom, from, written);
    if (!("message" in looked)) found.set(looked.key, { file: looked.file, key: looked.key });
  }
  return [...found.values()];
}

function look(newsroom: string, from: string, written: string): (Exposure & Size & { src: string }) | FileFault {
  const found = findFile(newsroom, from, written, { noun: "picture", sample: "./picture.jpg" });
  if ("message" in found) return found;
  const { file, src, stat } = found;
  const key = `${file} ${stat.size} ${stat.mtimeMs}`;
  let looked = known.get(key);
  if (!looked) {
    looked = measure(file, stat.size);
    known.set(key, looked);
  }
  return "message" in looked ? looked : { file, key, src, ...looked };
}

function measure(file: string, length: number): Size | FileFault {
  if (length === 0) return { message: "is an empty file", mend: again };
  const ending = extname(file).toLowerCase();
  if (length > mostBytes)
    return { message: `has ${length} bytes, and a picture has at most ${mostBytes}`, mend: "Export it again, at most 4,000 pixels wide" };
  const isDrawing = ending === ".svg";
  const bytes = head(file, isDrawing ? length : Math.min(length, headerLength));
  if (!bytes) return { message: "may not be read: its permissions forbid it", mend: "Give yourself the right to read it" };
  const { type, width = 0, height = 0, orientation = 1 } = sizeOf(bytes);
  const fault = faultOfKind(ending, type) ?? (isDrawing ? drawingFault(bytes) : undefined);
  if (fault) return fault;
  if (Math.round(width) < 1 || Math.round(height) < 1)
    return isDrawing ? sizeFault(bytes) : { message: type ? "has no size" : "cannot be read as a picture", mend: again };
  if (width * height > mostPixels)
    return {
      message: `is too large to print: ${width} by ${height} pixels, and ${mostPixels} in all are the most`,
      mend: "Export it again, at most 4,000 pixels wide",
    };
  // EXIF orientations 5 to 8 lie on their side.
  const [across, down] = orientation >= 5 ? [height, width] : [width, height];
  return { width: Math.round(across), height: Math.round(down), kind: type ?? ending.slice(1) };
}

function faultOfKind(ending: string, type: string | undefined): FileFault | undefined {
  const isNamed = pictureEndings.has(ending);
  if (type === undefined ? !isNamed : !pictureEndings.has(`.${type}`))
    return { message: `is of a kind no page can show (${type ?? (ending || "no ending")})`, mend: again };
  // Astro names what it publishes by what is in the file; only a drawing is known by the file's own name.
  if (type === undefined || (isNamed && (ending === ".svg") === (type === "svg"))) return undefined;
  const message = isNamed ? `is named ${ending} and holds ${type}` : "is not named as a picture";
  return { message, mend: `Rename it so that it ends in .${type}` };
}

function sizeOf(bytes: Uint8Array): { type?: string; width?: number; height?: number; orientation?: number } {
  try {
    return imageSize(bytes);
  } catch {
    return {};
  }
}

function head(file: string, length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(length);
  try {
    const handle = openSync(file, "r");
    readSync(handle, bytes);
    closeSync(handle);
    return bytes;
  } catch {
    return undefined;
  }
}
