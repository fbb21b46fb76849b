import type { Newsroom } from "./newsroom.ts";

// Astro loads the loader through its own module runner, so the command and the loader do not share modules, only this symbol.
const key = Symbol.for("dateline.newsroom");
const desk = globalThis as { [key]?: Newsroom };

/** Leaves a checked newsroom for the loader, so that a build reads it once. */
export function handOver(newsroom: Newsroom): void {
  desk[key] = newsroom;
}

/** The newsroom left by the command, if there is one. */
export function handedOver(): Newsroom | undefined {
  return desk[key];
}
