import { currency } from "../live/observation.ts";
import type { Article } from "./article.ts";
import type { Stock } from "./edition.ts";
import { momentAt, toMoment, type WrittenMoment } from "./moment.ts";

/** For how long a story is news to Google, which asks for two days. */
export const newsHours = 48;

/** The next instant at which the paper would print otherwise by itself, and the stories that go live or expire then. */
export interface Due {
  instant: number;
  stories: { path: string; address: string; change: "live" | "expires" }[];
}

/** What is due next after a clock; null while nothing is scheduled. */
export function dueAfter(articles: readonly Pick<Article, "path" | "address" | "date" | "expires" | "draft">[], clock: number): Due | null {
  const changes = articles
    .filter(({ draft }) => !draft)
    .flatMap(({ path, address, date, expires = Number.POSITIVE_INFINITY }) => [
      // One that expires before it goes live is never seen.
      ...(date.instant < expires ? [{ instant: date.instant, story: { path, address, change: "live" as const } }] : []),
      ...(date.instant < expires && expires < Number.POSITIVE_INFINITY
        ? [{ instant: expires, story: { path, address, change: "expires" as const } }]
        : []),
    ])
    .filter(({ instant }) => instant > clock);
  const instant = changes.reduce((least, change) => Math.min(least, change.instant), Number.POSITIVE_INFINITY);
  if (instant === Number.POSITIVE_INFINITY) return null;
  const stories = changes.filter((change) => change.instant === instant).map(({ story }) => story);
  return { instant, stories: stories.sort((a, b) => (a.address < b.address ? -1 : 1)) };
}

/** The first instant after its clock (milliseconds since 1970) at which the same newsroom may print something else: a story, pick or advertisement comes or goes, a story is news no longer, a reading becomes or ceases to be current, or a day begins. */
export function nextChange({ clock, articles, publication, newest }: Pick<Stock, "clock" | "articles" | "publication" | "newest">): number {
  const { timeZone, slots } = publication;
  const endOf = (written: WrittenMoment) => toMoment(written, timeZone, "end").instant;
  const taken = newest ? Date.parse(newest.observedAt) : Number.NaN;
  let next = endOf({ day: momentAt(clock, timeZone).day });
  const consider = (instant: number | undefined) => {
    if (instant !== undefined && instant > clock && instant < next) next = instant;
  };
  for (const { date, expires, mustRead } of articles)
    for (const instant of [date.instant, expires, date.instant + newsHours * 3_600_000, mustRead?.from, mustRead?.until]) consider(instant);
  for (const { until } of slots) if (until) consider(endOf(until));
  for (const instant of [taken - currency.before, taken + currency.after + 1]) consider(instant);
  return next;
}
