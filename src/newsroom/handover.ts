import type { Newsroom } from "./newsroom.ts";

// The command, the loader that Astro runs and the bundle of the pages do not share modules, only this symbol.
const key = Symbol.for("dateline.newsroom");
const desk = globalThis as { [key]?: Newsroom };

/** Leaves a checked newsroom for the pages. */
export function handOver(newsroom: Newsroom): void {
  desk[key] = newsroom;
}

/** The newsroom left for the pages, if there is one. */
export function handedOver(): Newsroom | undefined {
  return desk[key];
}
