import type { Day } from "../edition/moment.ts";

/** When the reader's visit before this one ended, and when they last opened a page; milliseconds since 1970. */
export type Visit = [before: number, seen: number];

const rest = 30 * 60_000;
// The last instant of the calendar: nothing is newer.
const never = 8.64e15;

/** The visit that a page opened now belongs to; half an hour without a page ends one, and before the first nothing was missed. */
export function nextVisit(kept: unknown, now: number): Visit {
  const [before, seen] = Array.isArray(kept) ? (kept as Visit) : [never, now];
  return [now - seen > rest ? seen : before, now];
}

/** Whether what is dated so came after an instant; what is dated by day, after that instant's day in the paper's zone, told by one of its days as of the same offset, or where the reader is: a phone takes long to learn another zone. */
export function isNew(written: string, instant: number, today?: Day): boolean {
  const isDay = !written.includes("T");
  if (isDay && today) return Date.parse(written) + today.from - Date.parse(today.day) > instant;
  return Date.parse(isDay ? `${written}T00:00` : written) > instant;
}
