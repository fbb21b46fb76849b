import type { Page } from "@playwright/test";
import { oneOfEachKind } from "./pages.ts";
import { expect, open, test } from "./reader.ts";

test.use({ failing: /\/nothing\/here\/$/ });

/** What has the focus: where it stands among everything that can have it, and how it is marked. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, summary, input, select, textarea, audio[controls], [tabindex]"),
    ].filter((element) => element.tabIndex >= 0 && element.checkVisibility());
    const element = document.activeElement as HTMLElement;
    const style = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return {
      place: all.indexOf(element),
      of: all.length,
      name: element.textContent?.trim() || element.tagName,
      outline: style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth),
      inView: width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      positive: all.some(({ tabIndex }) => tabIndex > 0),
    };
  });

test("the first stop of every kind of page leads past the masthead", async ({ page, sites }) => {
  for (const { paper, address } of oneOfEachKind()) {
    await page.goto(sites[paper] + address);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the story" });
    await expect(skip).toBeFocused();
    const box = await skip.boundingBox();
    expect(box?.width, address).toBeGreaterThan(40);
    expect(box?.height, address).toBeGreaterThan(10);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#content$/);
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => document.activeElement?.closest("main, body > footer") !== null);
    expect(inside, address).toBe(true);
  }
});

test("the way past the masthead is large enough once it shows", async ({ page, sites }) => {
  await page.goto(`${sites.sample}/`);
  await page.keyboard.press("Tab");
  const box = await page.getByRole("link", { name: "Skip to the story" }).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(24);
});

for (const address of ["/", "/2024/04/17/structure/", "/2024/04/10/every-directive/", "/cases/", "/tags/"]) {
  test(`Tab goes through ${address} in reading order, and shows where it is`, async ({ page, sites }) => {
    await open(page, sites.cases + address);
    for (let stop = 0; ; stop++) {
      await page.keyboard.press("Tab");
      const at = await focused(page);
      expect(at.place, `after ${stop} stops: ${at.name}`).toBe(stop);
      expect(at.positive).toBe(false);
      expect(at.outline, at.name).toBeGreaterThanOrEqual(2);
      expect(at.inView, at.name).toBe(true);
      if (stop === at.of - 1) break;
    }
  });
}

test("a wide table and a long line of code can be scrolled by key", async ({ page, sites }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, `${sites.cases}/2024/04/17/structure/`);
  for (const part of [
    page.getByRole("main").locator("pre"),
    page.getByRole("region", { name: /./ }).filter({ has: page.getByRole("table") }),
  ]) {
    await part.focus();
    await expect(part).toBeFocused();
    // A key pressed before the page has painted its focus may be lost: a reader presses again.
    await expect
      .poll(async () => {
        await page.keyboard.press("ArrowRight");
        return part.evaluate((element) => element.scrollLeft);
      })
      .toBeGreaterThan(0);
  }
});
