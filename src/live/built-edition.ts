import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip, zstdCompress } from "node:zlib";
import { isBuiltPaper } from "../newsroom/out-folder.ts";
import type { Observation } from "./observation.ts";
import { presentDay, presentNormal, presentReading, type Voice } from "./present.ts";
import { replaceFile } from "./replacement.ts";

// A host that serves the compressed neighbour would go on serving the old reading.
const compressed = { br: promisify(brotliCompress), gz: promisify(gzip), zst: promisify(zstdCompress) };

/** Sets the day of an instant (milliseconds since 1970) with what is typical of it, and a reading in a printed paper's `/live/edition.json`, and in the compressed copies beside it; false if the folder holds no paper, and throws if the file is not a JSON object. */
export async function updateEdition(
  out: string,
  observation: Observation,
  now: number,
  voice: Voice,
  normals?: number[],
): Promise<boolean> {
  if (!isBuiltPaper(out)) return false;
  const file = join(out, "live", "edition.json");
  const text = await readFile(file, "utf8");
  const edition: unknown = JSON.parse(text);
  if (typeof edition !== "object" || edition === null || Array.isArray(edition)) throw new TypeError("it is not an object");
  const today = presentDay(now, voice);
  const typical = presentNormal(today.day, normals, voice);
  const news = { today, observation, reading: presentReading(observation, voice), ...(typical && { typical }) };
  const updated = JSON.stringify({ ...edition, ...news }) + (text.endsWith("\n") ? "\n" : "");
  if (updated === text) return true;
  for (const [ending, compress] of Object.entries(compressed)) {
    if (existsSync(`${file}.${ending}`)) await replaceFile(`${file}.${ending}`, await compress(updated));
  }
  await replaceFile(file, updated);
  return true;
}
