import { longDay, shortDay } from "../edition/time.ts";
import type { Today } from "./live-edition.ts";

const day = 86_400_000;

/** Today in a zone as a page prints it, at an instant (milliseconds since 1970); undefined if the clock is more than a day behind the day a page is printed with, and a RangeError for a zone that is none. A phone takes long to learn a zone and a language, and need not while a day that is known is not over. */
export function todayAt(
  now: number,
  zone: string,
  language: string,
  printed: string,
  known?: Today,
): Pick<Today, "day" | "long" | "short"> | undefined {
  const isKnown = known && now >= known.from && now < known.until;
  // Swedish writes days as ISO 8601 does.
  const today = isKnown ? known.day : new Date(now).toLocaleDateString("sv", { timeZone: zone });
  if (Date.parse(printed) - Date.parse(today) > day) return undefined;
  return isKnown ? known : { day: today, long: longDay(today, language), short: shortDay(today, language) };
}
