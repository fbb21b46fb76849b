import { type Moment, toIso } from "./moment.ts";

/** A time as a page prints it, and as machines read it. */
export interface Stamp {
  iso: string;
  text: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Thursday, April 25, 2024` in a language. */
export const longDay = (day: string, language: string) =>
  format(language, "long", { weekday: "long", year: "numeric", month: "long", day: "numeric" }, day);

/** `Thu, Apr 25` in a language. */
export const shortDay = (day: string, language: string) =>
  format(language, "short", { weekday: "short", month: "short", day: "numeric" }, day);

/** `April 25, 2024` in a language. */
export const plainDay = (day: string, language: string) =>
  format(language, "plain", { year: "numeric", month: "long", day: "numeric" }, day);

/** `Apr 25, 2024` in a language. */
export const briefDay = (day: string, language: string) =>
  format(language, "brief", { year: "numeric", month: "short", day: "numeric" }, day);

/** `April 2024` from `2024-04` in a language. */
export const monthName = (month: string, language: string) => format(language, "month", { year: "numeric", month: "long" }, `${month}-01`);

/** `April` from `2024-04` in a language. */
export const monthAlone = (month: string, language: string) => format(language, "alone", { month: "long" }, `${month}-01`);

/** `April 25, 2024, 06:00`, without the hour for a story dated by day. */
export function stampOf(moment: Moment, language: string, timeZone: string): Stamp {
  const day = plainDay(moment.day, language);
  return { iso: toIso(moment, timeZone), text: moment.time === null ? day : `${day}, ${moment.time}` };
}

/** `Apr 25, 2024` with its machine form. */
export function dayStamp(moment: Moment, language: string, timeZone: string): Stamp {
  return { iso: toIso(moment, timeZone), text: briefDay(moment.day, language) };
}

function format(language: string, name: string, options: Intl.DateTimeFormatOptions, day: string): string {
  const key = `${language} ${name}`;
  let formatter = formats.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    formats.set(key, formatter);
  }
  // A day may come with its time, which another zone would read as another day.
  return formatter.format(Date.parse(day.slice(0, 10)));
}
