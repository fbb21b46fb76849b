import { toKebab } from "./address.ts";
import type { Article } from "./article.ts";
import type { Edition } from "./edition.ts";

/** How many stories are offered on the page of another. */
export const offered = { mustRead: 4, readMore: 3, more: 3, latest: 6 } as const;

/** Why a story is offered at the foot of another. */
export type Reason = "editor" | "series" | "author" | "subject" | "section";

/** The picks in force at an instant, those chosen last first. */
export function picksAt(edition: Edition, instant: number): Article[] {
  const calendar = calendars.get(edition) ?? createCalendar(edition.picks);
  calendars.set(edition, calendar);
  return [...(calendar.weeks.get(Math.floor(instant / week)) ?? []), ...calendar.long]
    .filter(({ mustRead }) => mustRead && mustRead.from <= instant && instant < mustRead.until)
    .sort(compareStarts);
}

/** Picks by the weeks they are in force, counted from 1970, and those of more than a year. */
interface Calendar {
  weeks: Map<number, Article[]>;
  long: Article[];
}

const calendars = new WeakMap<Edition, Calendar>();
const week = 7 * 86_400_000;

/** An archive has thousands of picks, and each of its pages asks for those of its day. */
function createCalendar(picks: readonly Article[]): Calendar {
  const calendar: Calendar = { weeks: new Map(), long: [] };
  for (const pick of picks) {
    const { from, until } = pick.mustRead ?? { from: 0, until: 0 };
    if (until - from > 53 * week) calendar.long.push(pick);
    else
      for (let at = Math.floor(from / week); at * week < until; at++) {
        const known = calendar.weeks.get(at);
        if (known) known.push(pick);
        else calendar.weeks.set(at, [pick]);
      }
  }
  return calendar;
}

const compareStarts = (a: Article, b: Article) =>
  (b.mustRead?.from ?? 0) - (a.mustRead?.from ?? 0) || b.date.instant - a.date.instant || (a.address < b.address ? -1 : 1);

/** The stories published just before one, newest first. */
export function storiesBefore(edition: Edition, article: Article, skip: ReadonlySet<string>, count: number): Article[] {
  const found: Article[] = [];
  const start = (edition.order.get(article) ?? 0) + 1;
  for (let at = start; at < edition.articles.length && found.length < count; at++) {
    const story = edition.articles[at] as Article;
    if (!skip.has(story.address)) found.push(story);
  }
  return found;
}

/** What to read after a story, each with its reason: its series and byline first, then its subject, its section, and last any other's. */
export function storiesLike(
  edition: Edition,
  article: Article,
  skip: ReadonlySet<string>,
  count: number,
): { story: Article; reason: Reason }[] {
  const chosen = new Map<string, { story: Article; reason: Reason }>();
  const take = (story: Article | undefined, reason: Reason) => {
    if (story && chosen.size < count && story !== article && !skip.has(story.address) && !chosen.has(story.address)) {
      chosen.set(story.address, { story, reason });
    }
  };
  const [before, after] = seriesNeighbours(edition, article);
  take(after, "series");
  take(before, "series");
  const subject = edition.related(article, 12);
  const byAuthor = subject.find((story) => story.authors.some((author) => article.authors.includes(author)));
  for (const story of subject.slice(0, 2)) take(story, "subject");
  take(byAuthor, "author");
  for (const story of subject) take(story, "subject");
  const section = edition.groups.section.get(article.section)?.articles ?? [];
  const from = placeAfter(edition, section, article);
  for (const story of section.slice(from, from + count + skip.size)) take(story, "section");
  if (chosen.size < count) for (const story of storiesBefore(edition, article, skip, count + chosen.size)) take(story, "section");
  return [...chosen.values()];
}

/** The parts of a series just before and after a story. */
export function seriesNeighbours(edition: Edition, article: Article): [Article | undefined, Article | undefined] {
  const group = seriesOf(edition, article);
  const place = group?.indexOf(article) ?? -1;
  return place === -1 ? [undefined, undefined] : [group?.[place + 1], group?.[place - 1]];
}

/** The parts of a story's series, newest first. */
export function seriesOf(edition: Edition, article: Article): Article[] | undefined {
  return article.series ? edition.groups.series.get(toKebab(article.series))?.articles : undefined;
}

/** Which part of its series a story is, from 1. */
export function seriesPart(edition: Edition, article: Article): number | undefined {
  const parts = seriesOf(edition, article);
  return parts && parts.length - parts.indexOf(article);
}

/** Where the stories published before one begin in a list, which is sorted as the edition is. */
export function placeAfter(edition: Edition, list: readonly Article[], article: Article): number {
  const place = edition.order.get(article) ?? 0;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edition.order.get(list[middle] as Article) ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
