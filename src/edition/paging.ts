/** How many stories a numbered page of a list holds. */
export const pageSize = 20;

/** How many full pages of a list have numbers of their own: all full ones but the newest, which stands on the list's first page. */
export function countFullPages(stories: number): number {
  return stories < 2 * pageSize ? 0 : Math.floor(stories / pageSize) - 1;
}

/** The newest 20 to 39 stories of a list sorted newest first, or all of fewer than 40. */
export function firstPage<T>(stories: readonly T[]): T[] {
  return stories.slice(0, stories.length - countFullPages(stories.length) * pageSize);
}

/** The 20 stories of a numbered page, counted from the oldest, newest first. */
export function numberedPage<T>(stories: readonly T[], number: number): T[] {
  const end = stories.length - (number - 1) * pageSize;
  return stories.slice(end - pageSize, end);
}
