import type { Article } from "./article.ts";

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
