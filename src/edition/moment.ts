import { memo } from "./memo.ts";

/** A date as an editor wrote it, checked against the calendar but not yet placed in a zone. */
export interface WrittenMoment {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM` or `HH:MM:SS`; absent when only a day was written. */
  time?: string;
  /** `Z` or `±HH:MM`; absent means the publication's zone. */
  offset?: string;
}

/** A point in time with the day and hour it has in the publication's zone. */
export interface Moment {
  /** Milliseconds since 1970. */
  instant: number;
  /** `YYYY-MM-DD` in the zone. */
  day: string;
  /** `HH:MM` in the zone; null for a story dated by day, for which no clock time is printed. */
  time: string | null;
}

const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:\d{2})?)?$/;
const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Reads `2026-11-22`, `2026-11-22T18:30` or the same with an offset; returns the reason as text when it is none of them. */
export function parseMoment(text: string): WrittenMoment | string {
  const match = form.exec(text.trim());
  if (!match) return "is not a date";
  const [, year = "", month = "", day = "", hour, minute, second, offset] = match;
  if (Number(month) < 1 || Number(month) > 12) return `names month ${month}, and a year has twelve`;
  const days = Temporal.PlainYearMonth.from(`${year}-${month}`).daysInMonth;
  if (Number(day) < 1 || Number(day) > days)
    return `is not a day of the calendar: ${monthNames[Number(month) - 1]} ${year} has ${days} days`;
  // A year at either end would have three or five digits in another zone.
  if (year < "1001" || year > "9998") return "lies outside the years 1001 to 9998";
  if (hour === undefined) return { day: `${year}-${month}-${day}` };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return `names a time no clock shows, ${hour}:${minute}`;
  if (offset && offset !== "Z" && (Number(offset.slice(1, 3)) > 14 || Number(offset.slice(4)) > 59))
    return `names an offset no place has, ${offset}`;
  const time = second === undefined ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
  return { day: `${year}-${month}-${day}`, time, ...(offset ? { offset } : {}) };
}

/** The day that somebody meant by `2026-1-5`, `2026/01/05`, `20260105` or `5.1.2026`, if it is one of the calendar. */
export function guessDay(text: string): string | undefined {
  const yearFirst = /^(?<year>\d{4})(?<mark>[-/. ]?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/;
  const dayFirst = /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/;
  const { year, month = "", day = "" } = (yearFirst.exec(text.trim()) ?? dayFirst.exec(text.trim()))?.groups ?? {};
  const guess = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return typeof parseMoment(guess) === "string" ? undefined : guess;
}

const placed = new WeakMap<WrittenMoment, { timeZone: string; moment: Moment }>();

/** Places a written moment in a zone, once; a day alone begins at 00:00, or is over at 24:00 when it is an end. */
export function toMoment(written: WrittenMoment, timeZone: string, edge: "start" | "end" = "start"): Moment {
  if (edge === "end") return place(written, timeZone, edge);
  let known = placed.get(written);
  if (known?.timeZone !== timeZone) {
    known = { timeZone, moment: place(written, timeZone, edge) };
    placed.set(written, known);
  }
  return known.moment;
}

function place(written: WrittenMoment, timeZone: string, edge: "start" | "end"): Moment {
  if (written.time === undefined) {
    const instant = startOfDay(edge === "end" ? dayAfter(written.day) : written.day, timeZone);
    return { instant, day: written.day, time: null };
  }
  if (written.offset) return momentAt(Temporal.Instant.from(`${written.day}T${written.time}${written.offset}`).epochMilliseconds, timeZone);
  const begins = startOfDay(written.day, timeZone);
  // In a day of 24 hours no clock changes.
  if (startOfDay(dayAfter(written.day), timeZone) - begins === 86_400_000) {
    const [hour = 0, minute = 0, second = 0] = written.time.split(":").map(Number);
    return { instant: begins + ((hour * 60 + minute) * 60 + second) * 1000, day: written.day, time: written.time.slice(0, 5) };
  }
  const zoned = Temporal.PlainDateTime.from(`${written.day}T${written.time}`).toZonedDateTime(timeZone);
  return momentAt(zoned.epochMilliseconds, timeZone);
}

/** The moment of an instant (milliseconds since 1970) in a zone, with its clock time. */
export function momentAt(instant: number, timeZone: string): Moment {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return { instant, day: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** A day of a zone (`YYYY-MM-DD`), and the instants at which it begins and at which it is over, in milliseconds since 1970. */
export interface Day {
  day: string;
  from: number;
  until: number;
}

/** The day that an instant (milliseconds since 1970) belongs to in a zone. */
export function dayAround(instant: number, timeZone: string): Day {
  const { day } = momentAt(instant, timeZone);
  return { day, from: toMoment({ day }, timeZone).instant, until: toMoment({ day }, timeZone, "end").instant };
}

const startOf = memo((key: string) => {
  const [timeZone = "", day = ""] = key.split(" ");
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).startOfDay().epochMilliseconds;
});

/** The instant at which a day begins in a zone; it is not always midnight where clocks change at midnight. */
const startOfDay = (day: string, timeZone: string) => startOf(`${timeZone} ${day}`);

const dayAfter = memo((day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString());

const isos = new WeakMap<Moment, string>();

/** ISO 8601 with the zone's offset, for machines: `2026-11-22T18:30:00-05:00`, or the day alone; a moment belongs to one zone. */
export function toIso(moment: Moment, timeZone: string): string {
  if (moment.time === null) return moment.day;
  let iso = isos.get(moment);
  if (iso === undefined) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(moment.instant).toZonedDateTimeISO(timeZone);
    iso = zoned.toString({ smallestUnit: "second", timeZoneName: "never", calendarName: "never" });
    isos.set(moment, iso);
  }
  return iso;
}

/** ISO 8601 to the second with the zone's offset, also for a story dated by day: feeds and structured data know no days. */
export function toFullIso({ instant }: Moment, timeZone: string): string {
  return toIso(momentAt(instant, timeZone), timeZone);
}
