import type { LiveEdition, LiveStory } from "./live-edition.ts";

/** A list as it is printed: what it is of, and the path each of its boxes leads to. */
export interface PrintedList {
  name: string;
  paths: string[];
}

/** What an edition has for a list at an instant (milliseconds since 1970): the picks in force, or the latest stories. */
export function storiesFor(name: string, { picks, latest }: LiveEdition, now: number): LiveStory[] {
  if (name !== "picks") return latest;
  // A bound that is no date is none: comparing with it is never true.
  return picks.filter(({ from, until }) => !(Date.parse(from ?? "") > now || Date.parse(until ?? "") <= now));
}

/** A story for every box of each list, none that is in `taken` and none twice; a list that would have fewer than are printed stays as it is and is left out. */
export function arrange<List extends PrintedList>(
  lists: List[],
  edition: LiveEdition,
  now: number,
  taken: string[],
): Map<List, LiveStory[]> {
  const seen = [...taken];
  const filled = new Map<List, LiveStory[]>();
  for (const list of lists) {
    const { name, paths } = list;
    const stories = storiesFor(name, edition, now).filter(({ href }) => !seen.includes(href));
    // What stays takes stories from the others, so they are chosen again.
    if (stories.length < paths.length)
      return arrange(
        lists.filter((other) => other !== list),
        edition,
        now,
        [...taken, ...paths],
      );
    filled.set(list, stories.slice(0, paths.length));
    for (const { href } of filled.get(list) ?? []) seen.push(href);
  }
  return filled;
}
