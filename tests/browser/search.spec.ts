import type { Page } from "@playwright/test";
import { expect, open, test } from "./reader.ts";

const field = (page: Page) => page.getByRole("searchbox", { name: "Search" });
const status = (page: Page) => page.getByRole("search").getByRole("status");
const results = (page: Page) => page.locator("ol.list-rows").getByRole("listitem");
const titles = (page: Page) => results(page).getByRole("heading", { level: 2 }).getByRole("link");
const archive = (page: Page) => page.getByRole("heading", { level: 2, name: "Archive" });
const choice = (page: Page, name: string) => page.getByRole("combobox", { name });
const asked = (page: Page) => new URL(page.url()).search;

const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** The days of the stories shown, from their addresses. */
const days = (page: Page) =>
  titles(page).evaluateAll((links) => links.map((link) => /\d{4}\/\d\d\/\d\d/.exec((link as HTMLAnchorElement).pathname)?.[0] ?? ""));

test("from the first key stories are found, with the words marked, and nothing is fetched before", async ({ page, sites }) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/pagefind/")) fetched.push(request.url());
  });
  await open(page, `${sites.sample}/search/`);
  expect(fetched).toEqual([]);
  await page.keyboard.type("r");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("r");
  await expect(status(page)).toHaveText(/^Stories found: \d+$/);
  expect(fetched.length).toBeGreaterThan(0);
  await page.keyboard.type("iver calendars");
  await expect(titles(page).first()).toHaveText("The river that keeps two calendars");
  await expect(results(page).first().locator("mark").first()).toHaveText(/river|calendar/i);
  const first = results(page).first();
  await expect(first).toContainText("Weather");
  await expect(first).toContainText("Weather desk");
  await expect(first.locator("time")).toHaveText("Apr 25, 2024");
  await expect(archive(page)).toBeHidden();
  expect(asked(page)).toBe("?q=river+calendars");
});

test("a search is an address: it can be linked to, and is there again after a story", async ({ page, sites }) => {
  await open(page, `${sites.sample}/search/?q=water&section=weather&year=2024&order=newest`);
  await expect(field(page)).toHaveValue("water");
  await expect(choice(page, "Sections")).toHaveValue("weather");
  await expect(choice(page, "Year")).toHaveValue("2024");
  await expect(choice(page, "Order")).toHaveValue("newest");
  await expect(status(page)).toHaveText(/^Stories found: [1-9]/);
  const found = await titles(page).allTextContents();
  expect(found.length).toBeGreaterThan(0);
  await titles(page).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(found[0] ?? "");
  await page.goBack();
  await expect(titles(page)).toHaveText(found);
  await expect(field(page)).toHaveValue("water");
});

test("filters narrow, with words or without, and order goes by day", async ({ page, sites }) => {
  await open(page, `${sites.cases}/search/`);
  await choice(page, "Sections").selectOption("Lists");
  await expect(status(page)).toHaveText("Stories found: 45");
  expect(asked(page)).toBe("?section=lists");
  await expect(results(page)).toHaveCount(10);
  const all = await days(page);
  expect(all).toEqual(all.toSorted().reverse());
  await choice(page, "Year").selectOption("2024");
  await expect(status(page)).toHaveText("Stories found: 0");
  await expect(archive(page)).toBeVisible();
  await choice(page, "Sections").selectOption("All");
  await choice(page, "Bylines").selectOption({ index: 1 });
  await expect(status(page)).toHaveText(/^Stories found: [1-9]/);
  await choice(page, "Order").selectOption("Newest first");
  await field(page).fill("story");
  await expect(status(page)).toHaveText(/^Stories found: [1-9]/);
  await expect.poll(() => asked(page)).toMatch(/^\?q=story&author=[a-z-]+&year=2024&order=newest$/);
  const newest = await days(page);
  expect(newest).toEqual(newest.toSorted().reverse());
  expect(newest.every((day) => day.startsWith("2024"))).toBe(true);
});

test("a search that is emptied leaves the page as it was", async ({ page, sites }) => {
  await open(page, `${sites.cases}/search/?q=rain`);
  await expect(results(page).first()).toBeVisible();
  await field(page).fill("  ");
  await expect(archive(page)).toBeVisible();
  await expect(results(page)).toHaveCount(0);
  await expect(status(page)).toHaveText("");
  await field(page).fill("");
  await expect.poll(() => asked(page)).toBe("");
});

test("everything is done by key", async ({ page, sites }) => {
  await open(page, `${sites.cases}/search/`);
  // The way past the masthead comes first, as on every page.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(choice(page, "Sections")).toBeFocused();
  await page.keyboard.type("Lists");
  await expect(status(page)).toHaveText("Stories found: 45");
  for (const name of ["Bylines", "Year", "Order"]) {
    await page.keyboard.press("Tab");
    await expect(choice(page, name)).toBeFocused();
  }
  for (let number = 0; number < 10; number++) {
    await page.keyboard.press("Tab");
    await expect(titles(page).nth(number)).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "More results" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(results(page)).toHaveCount(20);
  await expect(titles(page).nth(10)).toBeFocused();
  const shown = await titles(page).allTextContents();
  expect(new Set(shown).size).toBe(20);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(shown[10] ?? "");
});

test("more results end with the last", async ({ page, sites }) => {
  await open(page, `${sites.cases}/search/?section=lists`);
  const more = page.getByRole("button", { name: "More results" });
  await expect(results(page)).toHaveCount(10);
  await more.dblclick();
  await expect.poll(() => results(page).count()).toBeGreaterThanOrEqual(20);
  while (await more.isVisible()) {
    const before = await results(page).count();
    await more.click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(before);
  }
  await expect(results(page)).toHaveCount(45);
  const shown = await titles(page).allTextContents();
  expect(new Set(shown).size).toBe(45);
});

test("Enter asks at once and stays on the page", async ({ page, sites }) => {
  await open(page, `${sites.cases}/search/`);
  await field(page).fill("rain");
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText(/^Stories found: [1-9]/);
  expect(page.url()).toBe(`${sites.cases}/search/?q=rain`);
});

test("stories in other languages are found beside the paper's own and read as theirs", async ({ page, sites }) => {
  const stories: [string, string, string, string][] = [
    ["المطر", "المطر يهطل على المدينة", "ar", "rtl"],
    ["historias", "La traducción", "es", "ltr"],
    ["町", "雨の夜、町は静かになる", "ja", "ltr"],
  ];
  await open(page, `${sites.cases}/search/`);
  for (const [words, title, language, direction] of stories) {
    await field(page).fill(words);
    await expect(titles(page)).toHaveText([title]);
    const heading = results(page).getByRole("heading");
    await expect(heading).toHaveAttribute("lang", language);
    await expect(heading).toHaveCSS("direction", direction);
  }
  await choice(page, "Sections").selectOption("Languages");
  await field(page).fill("");
  await expect(titles(page).filter({ hasText: "المطر" })).toHaveCount(1);
  await expect(titles(page).filter({ hasText: "La traducción" })).toHaveCount(1);
  const order = await days(page);
  expect(order).toEqual(order.toSorted().reverse());
});

test("what an editor wrote as code is read as it was written", async ({ page, sites }) => {
  await open(page, `${sites.cases}/search/?q=script&section=safety`);
  await expect(titles(page).filter({ hasText: "<script>window.pwned=1</script>" })).toHaveCount(1);
  await expect(page.locator("main ol :is(script, img)")).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { pwned?: unknown }).pwned)).toBeUndefined();
});

for (const width of [390, 1440]) {
  test(`nothing moves while stories come at ${width} pixels`, async ({ page, sites }) => {
    await page.setViewportSize({ width, height: 900 });
    // The index comes once the page stands, long after anybody pressed a key.
    const held = Promise.withResolvers<void>();
    await page.route("**/pagefind-entry.json*", async (route) => {
      await held.promise;
      await route.continue();
    });
    await open(page, `${sites.sample}/search/?q=water`);
    await twoFrames(page);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: "layout-shift", buffered: false });
    });
    held.resolve();
    await expect(status(page)).toHaveText("Stories found: 16");
    await twoFrames(page);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}

test("a finger finds every control", async ({ page, sites }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, `${sites.cases}/search/?section=lists`);
  await expect(results(page)).toHaveCount(10);
  const controls = page.locator("main :is(input, select, button)");
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  for (const control of await controls.all()) expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page offers the archive and no form", async ({ page, sites }) => {
    await page.goto(`${sites.cases}/search/?q=rain`);
    await expect(page.getByRole("search")).toBeHidden();
    const main = page.getByRole("main");
    for (const name of ["2024", "2023", "Subjects", "Bylines", "Series", "Cases"])
      await expect(main.getByRole("link", { name, exact: true })).toBeVisible();
    await main.getByRole("link", { name: "2023" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("2023");
  });
});

test.describe("an index that does not come", () => {
  test.use({ failing: /\/pagefind\// });

  for (const [what, part] of [
    ["all of it", "**/pagefind/**"],
    ["its entry", "**/pagefind-entry.json*"],
    ["its program", "**/wasm.*.pagefind"],
    ["its words", "**/*.pf_index"],
    ["its stories", "**/*.pf_fragment"],
  ] as const) {
    test(`is told, and the archive offered, when ${what} is blocked`, async ({ page, sites }) => {
      await page.route(part, (route) => route.abort());
      await open(page, `${sites.cases}/search/`);
      await page.keyboard.type("rain");
      await expect(status(page)).toHaveText("The search cannot be reached. Everything is in the archive below.");
      await expect(archive(page)).toBeVisible();
      await expect(results(page)).toHaveCount(0);
    });
  }

  test("is asked again with the next key", async ({ page, sites }) => {
    await page.route("**/*.pf_index", (route) => route.abort());
    await open(page, `${sites.cases}/search/`);
    await page.keyboard.type("rai");
    await expect(status(page)).toHaveText(/cannot be reached/);
    await page.unrouteAll();
    await page.keyboard.type("n");
    await expect(status(page)).toHaveText(/^Stories found: [1-9]/);
  });
});
