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

/** Whether what is dated so came after an instant; what is dated by day, after that instant's day where the reader is: a phone takes long to learn another zone. */
export const isNew = (written: string, instant: number) => Date.parse(written.includes("T") ? written : `${written}T00:00`) > instant;
