import type { Locator } from "@playwright/test";
import { expect, open, test } from "./reader.ts";

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: "active" }));

/** Whether a part of the page is painted otherwise after something is done. */
async function looksDifferent(part: Locator, act: () => Promise<unknown>): Promise<boolean> {
  const before = await part.screenshot();
  await act();
  return !before.equals(await part.screenshot());
}

test("focus, the current section and links in a text can be told in forced colours", async ({ page, sites }) => {
  await open(page, `${sites.sample}/weather/`);
  const nav = page.getByRole("navigation", { name: "Sections" });
  const current = nav.getByRole("link", { name: "Weather" });
  await expect(current).toHaveAttribute("aria-current", "true");
  expect(await looksDifferent(nav, () => current.evaluate((link) => link.removeAttribute("aria-current")))).toBe(true);
  await page.keyboard.press("Tab");
  const strip = page.locator(".strip");
  for (const tool of await strip.getByRole("listitem").locator("a, button").all()) {
    expect(await looksDifferent(strip, () => tool.evaluate((element) => element.focus({ focusVisible: true } as FocusOptions)))).toBe(true);
    const outline = await tool.evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth));
    expect(outline).toBeGreaterThanOrEqual(2);
  }
  await open(page, `${sites.cases}/2024/04/17/structure/`);
  for (const link of await page.getByRole("main").locator(".prose p a:not([class], sup a)").all())
    await expect(link).toHaveCSS("text-decoration-line", "underline");
});

test("what is chosen among the settings can be told in forced colours", async ({ page, sites }) => {
  await open(page, `${sites.sample}/`);
  await page.getByRole("button", { name: "Reading settings" }).click();
  const settings = page.getByRole("region", { name: "Reading settings" });
  const choice = (name: string) => settings.getByRole("radio", { name, exact: true });
  for (const [one, other] of [
    ["Serif", "Sans serif"],
    ["Paper", "Dark"],
  ] as const) {
    await choice(one).check();
    await choice(other).focus();
    const label = settings.locator("label").filter({ has: page.getByRole("radio", { name: one, exact: true }) });
    expect(await looksDifferent(label, () => choice(other).check())).toBe(true);
  }
});
