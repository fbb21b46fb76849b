// Pages are rendered by Astro's bundle, the command counts them: they share only this symbol.
const key = Symbol.for("dateline.pages");
const counter = globalThis as { [key]?: number };

/** Counts a page that is being printed. */
export function countPage(): void {
  counter[key] = pagesPrinted() + 1;
}

/** How many pages this process has printed; pages taken over from the last build are not counted. */
export function pagesPrinted(): number {
  return counter[key] ?? 0;
}
