import type { Page } from "@playwright/test";
import { everyKindAndStory, kindOf } from "./pages.ts";
import { expect, open, test } from "./reader.ts";

// A style sheet of the reader's own is not held to the policy of the page.
test.use({ failing: /\/nothing\/here\/$/, bypassCSP: true });

const widths = [320, 390, 820, 1440];
/** The least room there is with one column and with more. */
const tightest = [320, 820];
const isStory = ({ paper, address }: { paper: "sample" | "cases"; address: string }) => kindOf(paper, address) === "story";
const groups = {
  "the stories of sample": everyKindAndStory().filter((page) => page.paper === "sample" && isStory(page)),
  "the stories of cases": everyKindAndStory().filter((page) => page.paper === "cases" && isStory(page)),
  "lists and standing pages": everyKindAndStory().filter((page) => !isStory(page)),
};

/** The space between lines, paragraphs, letters and words that WCAG 1.4.12 lets a reader ask for. */
const spaced = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}";
const largest = { size: "150", spacing: "wide", face: "dyslexic" };
const asPrinted = { size: "100", spacing: "standard", face: "serif" };

/** What sticks out of the page, unless it stands in a box that scrolls by itself. */
function sticksOut(): { by: number; out: string[] } {
  const root = document.documentElement;
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const out = [...document.querySelectorAll("body *")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (right > root.clientWidth + 1 || left < -1) && element.children.length === 0 && !scrolls(element.parentElement);
  });
  return {
    by: root.scrollWidth - root.clientWidth,
    out: out.slice(0, 4).map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`),
  };
}

const whole = { by: 0, out: [] };
const set = (page: Page, settings: object) =>
  page.evaluate((settings) => Object.assign(document.documentElement.dataset, settings), settings);

for (const [name, pages] of Object.entries(groups)) {
  test(`${name} never scroll sideways, with text of any size and space`, async ({ page, sites }) => {
    test.setTimeout(60_000);
    for (const { paper, address } of pages) {
      await open(page, sites[paper] + address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await page.evaluate(sticksOut), `${address} at ${width} pixels`).toEqual(whole);
        if (!tightest.includes(width)) continue;
        await set(page, largest);
        expect.soft(await page.evaluate(sticksOut), `${address} at ${width} pixels with the largest text`).toEqual(whole);
        await set(page, asPrinted);
      }
      await page.addStyleTag({ content: spaced });
      for (const width of tightest) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await page.evaluate(sticksOut), `${address} at ${width} pixels with its text spaced`).toEqual(whole);
      }
    }
  });
}

test.describe("at a zoom of 400 %", () => {
  // A window of 1280 by 1024 pixels.
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  test("a story is read by scrolling down only, and its menu and settings can be used", async ({ page, sites }) => {
    await open(page, `${sites.sample}/2025/08/20/a-tide-table-is-a-promise/`);
    expect(await page.evaluate(sticksOut)).toEqual(whole);
    await page.getByRole("button", { name: "Menu" }).click();
    for (const tool of await page.locator(".tools li > *").all()) {
      await tool.scrollIntoViewIfNeeded();
      await expect(tool).toBeInViewport({ ratio: 0.99 });
    }
    await page.getByRole("button", { name: "Reading settings" }).click();
    const settings = page.getByRole("region", { name: "Reading settings" });
    for (const choice of ["150%", "Wide", "High contrast"]) {
      await settings.getByRole("radio", { name: choice }).check();
      await expect(settings.getByRole("radio", { name: choice })).toBeChecked();
    }
    expect(await page.evaluate(sticksOut)).toEqual(whole);
    expect(await settings.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
  });
});
