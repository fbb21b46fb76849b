import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nextChange } from "../edition/due.ts";
import { replaceFile } from "../live/replacement.ts";
import { recordName } from "../newsroom/address-record.ts";
import type { Progress, Report } from "../newsroom/newsroom.ts";
import { readSealed, toSealed } from "../newsroom/sealed-file.ts";
import type { Workplace } from "../newsroom/workplace.ts";
import { lookAtInputs } from "./inputs.ts";

/** What a check has found wrong, in how many stories. */
type Verdict = Pick<Report, "problems" | "files">;

interface Noted extends Verdict {
  /** The clock of the check, and the first at which it may find something else; milliseconds since 1970. */
  clock: number;
  until: number;
}

/** Checks a newsroom, or tells what the last check found where nothing that it reads has changed since. */
export async function checkNewsroom(place: Workplace, clock: number, progress?: Progress): Promise<Verdict> {
  const note = join(place.cache, "checked");
  const record = join(place.cache, recordName);
  const published = existsSync(record) ? createHash("sha256").update(readFileSync(record)).digest("hex") : "";
  const { digest, fresh } = await lookAtInputs(place, ["check", published]);
  // A file changed a moment ago may change once more without its times telling.
  const isSettled = fresh.length === 0;
  const noted = isSettled ? readSealed<Noted>(note, digest).value : undefined;
  if (noted && clock >= noted.clock && clock < noted.until) return noted;
  // It brings all that reads a newsroom.
  const { loadNewsroom } = await import("../newsroom/newsroom.ts");
  const { newsroom, problems, files } = await loadNewsroom(place, clock, progress);
  if (newsroom && isSettled) {
    const found: Noted = { problems, files, clock, until: nextChange(newsroom) };
    // What cannot be noted only costs the time to check again.
    await replaceFile(note, toSealed(digest, found)).catch(() => {});
  }
  return { problems, files };
}
