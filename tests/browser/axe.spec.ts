import type { Page } from "@playwright/test";
import { everyRule, faultsOf, paintedRules } from "./axe.ts";
import { everyKindAndStory, kindOf, oneOfEachKind } from "./pages.ts";
import { expect, open, test } from "./reader.ts";

test.use({ failing: /\/nothing\/here\/$/ });

type Scheme = "light" | "dark";

/** How a page may be painted: what the device asks for, and what the reader has set; contrast.spec.ts reads the colours of every other way. */
const states: Record<string, [Scheme, Record<string, string>]> = {
  "in the dark": ["dark", {}],
  "set to high contrast": ["light", { theme: "contrast" }],
  "with large and wide text": ["light", { size: "150", spacing: "wide", face: "dyslexic" }],
};

async function paint(page: Page, scheme: Scheme, settings: Record<string, string>): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((settings) => {
    const { dataset } = document.documentElement;
    for (const name of ["theme", "size", "spacing", "face"]) delete dataset[name];
    Object.assign(dataset, settings);
  }, settings);
}

const painted = oneOfEachKind().map(({ paper, address }) => paper + address);

for (const { paper, address } of everyKindAndStory()) {
  test(`axe finds nothing on the ${kindOf(paper, address)} ${address} of ${paper}`, async ({ page, sites }) => {
    await open(page, sites[paper] + address);
    expect.soft(await faultsOf(page, everyRule)).toEqual([]);
    // One page of each kind is painted in every way.
    for (const [state, [scheme, settings]] of Object.entries(painted.includes(paper + address) ? states : {})) {
      await paint(page, scheme, settings);
      expect.soft(await faultsOf(page, paintedRules), state).toEqual([]);
    }
  });
}

for (const width of [390, 1440]) {
  test(`axe finds nothing with a panel open at ${width} pixels`, async ({ page, sites }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `${sites.sample}/2024/04/25/the-river-that-keeps-two-calendars/`);
    if (width === 390) {
      await page.getByRole("button", { name: "Menu" }).click();
      await expect(page.locator(".tools")).toBeVisible();
      expect.soft(await faultsOf(page, everyRule), "the menu").toEqual([]);
    }
    await page.getByRole("button", { name: "Reading settings" }).click();
    await expect(page.getByRole("region", { name: "Reading settings" })).toBeVisible();
    expect.soft(await faultsOf(page, everyRule), "the settings").toEqual([]);
    for (const [state, [scheme, settings]] of Object.entries(states)) {
      await paint(page, scheme, settings);
      expect.soft(await faultsOf(page, everyRule), `the settings ${state}`).toEqual([]);
    }
  });
}
