import type { Page } from "@playwright/test";

/** A move of what stood already: how much of the window moved how far, and what. */
export interface Shift {
  value: number;
  of: string;
}

/** Runs in the page: notes every move from now on, or, run before anything is painted, from the beginning. */
export function watchShifts() {
  const shifts: Shift[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[])
      shifts.push({ value, of: sources.map(({ node }) => node?.textContent?.trim().slice(0, 30)).join(" | ") });
  }).observe({ type: "layout-shift", buffered: false });
}

/** What has moved since, once the page is painted as it stands. */
export async function shiftsOf(page: Page): Promise<Shift[]> {
  await twoFrames(page);
  return page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
}

/** Waits until what stands now has been painted. */
export const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
