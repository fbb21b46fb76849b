import type { Page } from "@playwright/test";
import { everyKindAndStory, oneOfEachKind } from "./pages.ts";
import { expect, open, test } from "./reader.ts";
import { shiftsOf, watchShifts } from "./shifts.ts";

test.use({ failing: /\/nothing\/here\/$|\.woff2$/ });

const now = new Date("2026-11-24T16:00:00Z");
const stories = Array.from({ length: 12 }, (_, index) => ({
  href: `/2026/11/24/story-${index}/`,
  title: `News of today, number ${index}, which no page has printed`,
  date: "2026-11-24T08:00:00-05:00",
  day: "Nov 24, 2026",
}));
/** An edition newer than every page, so that each page has something to bring up to now. */
const edition = {
  observation: { temperature: 18.46, condition: "clearsky_day", observedAt: "2026-11-24T15:30:00Z", source: "met-norway" },
  reading: { text: "18.5\u00a0°C", spoken: "18.5 degrees Celsius in the city", glyph: "M5 17h14" },
  picks: stories.map((story) => ({ ...story, from: null, until: null })),
  latest: stories,
};

/** How far the page has moved since it began, and what of it moved most. */
async function movement(page: Page): Promise<{ sum: number; most: string }> {
  const shifts = await shiftsOf(page);
  const [first] = shifts.toSorted((a, b) => b.value - a.value);
  return { sum: shifts.reduce((sum, { value }) => sum + value, 0), most: first?.of ?? "" };
}

test.beforeEach(async ({ page }) => {
  test.setTimeout(90_000);
  await page.clock.setFixedTime(now);
  await page.addInitScript(watchShifts);
});

for (const width of [390, 820, 1440]) {
  for (const paper of ["sample", "cases"] as const) {
    // Between the narrowest and the widest, one page of each kind.
    const pages = (width === 820 ? oneOfEachKind() : everyKindAndStory()).filter((page) => page.paper === paper);
    test(`no page of ${paper} moves while it comes, nor when it is brought up to now, at ${width} pixels`, async ({ page, sites }) => {
      await page.setViewportSize({ width, height: 900 });
      // Faces have a test of their own: here they never come, so that nothing may move at all.
      await page.route("**/*.woff2", (route) => route.abort());
      await page.route("**/live/edition.json", (route) => route.fulfill({ json: edition }));
      for (const { address } of pages) {
        const brought = page.waitForResponse("**/live/edition.json");
        await open(page, sites[paper] + address);
        await brought;
        const { sum, most } = await movement(page);
        expect.soft(sum, `${address}: ${most}`).toBeLessThan(0.002);
      }
    });

    test(`no page of ${paper} moves when faces and pictures come after it is painted, at ${width} pixels`, async ({ page, sites }) => {
      await page.setViewportSize({ width, height: 900 });
      let painted = Promise.withResolvers<void>();
      await page.exposeFunction("painted", () => painted.resolve());
      await page.addInitScript(() => {
        const { painted } = window as unknown as { painted(): void };
        new PerformanceObserver(() => painted()).observe({ type: "paint" });
      });
      await page.route(/\.(woff2|webp|svg|png|jpe?g)$/, async (route) => {
        await painted.promise;
        await route.continue();
      });
      for (const { address } of pages) {
        painted = Promise.withResolvers<void>();
        await open(page, sites[paper] + address);
        const { sum, most } = await movement(page);
        // A word longer than its line breaks anywhere, and elsewhere in another face.
        if (!address.includes("unbroken")) expect.soft(sum, `${address}: ${most}`).toBeLessThan(0.02);
      }
    });
  }
}
