import { join } from "node:path";
import { bodyStartOf } from "../newsroom/front-matter.ts";
import { readSource } from "../newsroom/source-file.ts";
import type { BodySource } from "../views/body-source.ts";
import { newsroomFolder } from "./edition.ts";

/** The text of a story or page below its fields, and the file it stands in; throws if that has changed since it was checked. */
export function writtenBody({ path, digest }: Pick<BodySource, "path" | "digest">): { file: string; text: string } {
  const file = join(newsroomFolder(), path);
  const { source } = readSource(file, file);
  const start = bodyStartOf(source.text);
  if (start === undefined || (source.digest !== digest && import.meta.env.PROD)) {
    throw new Error(`${file} changed while the paper was being printed. Build again.`);
  }
  return { file, text: source.text.slice(start) };
}
