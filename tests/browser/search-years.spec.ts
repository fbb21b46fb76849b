import { matchesGlob } from "node:path/posix";
import type { Page } from "@playwright/test";
import { host } from "../../src/integrations/host.ts";
import { perYear, years } from "../archive.ts";
import { folderOf } from "../paper.ts";
import { test as base, expect, open } from "./reader.ts";

// The archive has so many stories that the search keeps an index for each year.
const test = base.extend<{ archive: string }>({
  archive: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
    async ({}, use) => {
      const site = await host(folderOf("archive"), "");
      await use(site.url);
      await site.close();
    },
    { scope: "test" },
  ],
  hosts: async ({ archive }, use) => use([new URL(archive).host]),
});

const status = (page: Page) => page.getByRole("search").getByRole("status");
const titles = (page: Page) => page.locator("ol.list-rows").getByRole("heading", { level: 2 }).getByRole("link");
const [newest = 0, , oldest = 0] = years;

test("the years of an archive are searched as one, by words and by day", async ({ page, archive }) => {
  await open(page, `${archive}/search/?q=flood&order=newest`);
  await expect(status(page)).toHaveText(`Stories found: ${(perYear * years.length).toLocaleString("en")}`);
  await expect(titles(page)).toHaveText(Array.from({ length: 10 }, (_, place) => `Flood ${perYear - place} of ${newest}`));
  await page.getByRole("combobox", { name: "Year" }).selectOption(String(oldest));
  await expect(status(page)).toHaveText(`Stories found: ${perYear}`);
  await page.getByRole("combobox", { name: "Sections" }).selectOption("Tides");
  await expect(status(page)).toHaveText(`Stories found: ${perYear / 2}`);
  await expect(titles(page).first()).toHaveText(`Flood ${perYear} of ${oldest}`);
});

test("a word is found in every year, the newest first or the best", async ({ page, archive }) => {
  const found = years.map((year) => `Flood ${perYear} of ${year}`);
  await open(page, `${archive}/search/?q=quarrystone&order=newest`);
  await expect(titles(page)).toHaveText(found);
  await page.getByRole("combobox", { name: "Order" }).selectOption("");
  await expect(page).toHaveURL(/q=quarrystone$/);
  await expect(status(page)).toHaveText(`Stories found: ${years.length}`);
  expect((await titles(page).allTextContents()).toSorted()).toEqual(found.toSorted());
});

test.describe("a year that does not come", () => {
  test.use({ failing: /\/pagefind\// });

  const missing = { newest: `${newest}/**`, oldest: `${oldest}/**`, "the newest but for its script": `${newest}/!(pagefind.js)` };
  for (const [name, files] of Object.entries(missing)) {
    test(`is told, and the archive offered: ${name}`, async ({ page, archive }) => {
      await page.route(
        ({ pathname }) => matchesGlob(pathname, `/pagefind/en/${files}`),
        (route) => route.abort(),
      );
      await open(page, `${archive}/search/`);
      await page.keyboard.type("flood");
      await expect(status(page)).toHaveText("The search cannot be reached. Everything is in the archive below.");
    });
  }
});
