import { parseArgs } from "node:util";
import { dueAfter } from "../edition/due.ts";
import { momentAt, toFullIso } from "../edition/moment.ts";
import { readClock } from "../newsroom/clock.ts";
import { loadNewsroom } from "../newsroom/newsroom.ts";
import { workplace } from "../newsroom/workplace.ts";
import { orEnd } from "./setting.ts";

// When the paper has to be printed again though nobody writes: `npm run due -- --format text|json`.
const { values } = parseArgs({ options: { format: { type: "string", default: "text" } }, allowPositionals: false });
if (!["text", "json"].includes(values.format)) {
  console.error(`--format is text or json, not ${values.format}`);
  process.exit(2);
}
const { newsroom } = await loadNewsroom(workplace(), orEnd(readClock));
if (!newsroom) {
  console.error("publication.yaml has to be mended first. See: npm run check:content");
  process.exit(1);
}
const { timeZone } = newsroom.publication;
const due = dueAfter(newsroom.articles, newsroom.clock);
if (values.format === "json") {
  const at = due && toFullIso(momentAt(due.instant, timeZone), timeZone);
  console.log(
    JSON.stringify({ at, seconds: due && Math.ceil((due.instant - newsroom.clock) / 1000), stories: due?.stories ?? [] }, null, 2),
  );
} else if (!due) console.log("Nothing is due: no story is scheduled, and none expires.");
else {
  const { day, time } = momentAt(due.instant, timeZone);
  console.log(`Due ${day} at ${time} (${timeZone}), in ${inWords(due.instant - newsroom.clock)}:`);
  for (const { path, change } of due.stories) console.log(`  ${change === "live" ? "goes live" : "expires"}: ${path}`);
}

function inWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  if (minutes < 120) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1440)} days`;
}
