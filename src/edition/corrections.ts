import type { Article } from "./article.ts";
import type { Edition } from "./edition.ts";
import type { Moment } from "./moment.ts";

/** One correction of one story. */
export interface Correction {
  story: Article;
  date: Moment;
  text: string;
  /** Its place among those of its story, from 1. */
  number: number;
}

/** Every correction in print, newest first. */
export function correctionsOf({ articles }: Pick<Edition, "articles">): Correction[] {
  return articles
    .flatMap((story) => story.corrections.map(({ date, text }, index) => ({ story, date, text, number: index + 1 })))
    .sort(
      (a, b) => b.date.instant - a.date.instant || (a.story.address < b.story.address ? -1 : a.story === b.story ? b.number - a.number : 1),
    );
}

/** When a story was last changed or corrected, if it was; never before it was published. */
export function changeOf({ date, updated, corrections }: Article): Moment | undefined {
  const changes = [...(updated ? [updated] : []), ...corrections.map((correction) => correction.date)];
  const last = changes.reduce<Moment | undefined>(
    (latest, change) => (latest && latest.instant >= change.instant ? latest : change),
    undefined,
  );
  return last && last.instant > date.instant ? last : undefined;
}
