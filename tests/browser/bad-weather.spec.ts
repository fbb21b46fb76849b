import type { Page } from "@playwright/test";
import { kindOf, oneOfEachKind } from "./pages.ts";
import { clock, expect, open, test } from "./reader.ts";

const long = "/2025/08/20/a-tide-table-is-a-promise/";
const golden = "/2024/04/25/golden-dateline/";

const lists = ["year", "month", "day", "authors", "series", "index of series", "index of authors", "numbered page", "missing"];

/** One of each kind of page; of the many lists, which are made of the same parts, those of a section and a tag. */
const kinds = oneOfEachKind().filter(({ paper, address }) => !lists.includes(kindOf(paper, address)));

/** Opens a page of each kind and calls back on each. */
async function everyKind(page: Page, sites: { sample: string; cases: string }, look: (address: string) => Promise<void>) {
  for (const { paper, address } of kinds) {
    await page.goto(sites[paper] + address, { waitUntil: "load" });
    await look(address);
  }
}

/** The words a reader finds in the page, in order. */
const words = (page: Page) => page.locator("body").innerText();

async function reads(page: Page, address: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }), address).toBeVisible();
  await expect(page.getByRole("contentinfo").getByRole("link").first(), address).toBeVisible();
  expect((await words(page)).length, address).toBeGreaterThan(200);
}

const refused = (name: string) =>
  `Object.defineProperty(window, ${JSON.stringify(name)}, { get() { throw new DOMException("refused", "SecurityError") } });`;

const devices: Record<string, string> = {
  "that lets no page remember anything": ["localStorage", "sessionStorage", "indexedDB", "caches"].map(refused).join(""),
  "that is full": `
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") };
    if (window.Cache) Cache.prototype.put = Cache.prototype.add = Cache.prototype.addAll = async () => { throw new DOMException("full", "QuotaExceededError") };`,
  "without a service worker": "delete Navigator.prototype.serviceWorker; delete window.caches;",
  "whose service worker is refused": `
    if (navigator.serviceWorker) navigator.serviceWorker.register = async () => { throw new DOMException("refused", "SecurityError") };`,
  "without popovers, transitions and voices": `
    for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"]) delete HTMLElement.prototype[name];
    delete window.speechSynthesis; delete Document.prototype.startViewTransition; delete Navigator.prototype.share; delete Navigator.prototype.clipboard;`,
};

test.describe("a page reads and complains of nothing", () => {
  test.use({ serviceWorkers: "allow" });
  for (const [name, script] of Object.entries(devices)) {
    test(`on a device ${name}`, async ({ page, sites }) => {
      await page.addInitScript(script);
      await everyKind(page, sites, (address) => reads(page, address));
    });
  }
});

test.describe("a line that loses", () => {
  test.use({ failing: /\.(woff2|css|js|svg|webp|png|jpe?g)$|\/live\/edition\.json$/ });
  test("the faces: every page is set in the device's own, and no line runs out of it", async ({ page, sites }) => {
    await page.route("**/*.woff2", (route) => route.abort());
    await everyKind(page, sites, async (address) => {
      await reads(page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(0);
    });
  });

  test("the scripts: every page reads, and nothing of it waits for them", async ({ page, sites }) => {
    await page.route("**/*.js", (route) => route.abort());
    await everyKind(page, sites, (address) => reads(page, address));
  });

  test("the live edition: every page stays as it was printed", async ({ page, sites }) => {
    await page.route("**/live/edition.json", (route) => route.abort());
    await open(page, sites.cases + golden);
    await expect(page.getByRole("banner").getByRole("time")).toHaveText(/^\s*Thursday, April 25, 2024/);
    await everyKind(page, sites, (address) => reads(page, address));
  });

  test("the pictures: their words stand where they would, in as much room", async ({ page, sites }) => {
    await open(page, sites.sample + long);
    const room = () =>
      page
        .getByRole("main")
        .getByRole("img")
        .evaluateAll((all) => all.map((image) => Math.round(image.getBoundingClientRect().height)));
    const before = await room();
    expect(before.length).toBeGreaterThan(1);
    await page.route(/\.(svg|webp|png|jpe?g)$/, (route) => route.abort());
    await page.reload();
    expect(await room()).toEqual(before);
    for (const image of await page.getByRole("main").getByRole("img").all()) await expect(image).toHaveAccessibleName(/\w{3}/);
    await everyKind(page, sites, async (address) => {
      await reads(page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(0);
    });
  });

  test("the style: the page reads from top to bottom in order, and can be used", async ({ page, sites }) => {
    await page.route("**/*.css", (route) => route.abort());
    await page.goto(sites.cases + golden);
    const text = await words(page);
    const order = [
      "New York",
      "The Case Book",
      "Cases",
      "A golden dateline",
      "The day whose weather is in the log.",
      "The strip above",
      "Read more",
      "Must read",
      "More articles",
      "Latest article",
      "Archive",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await page.getByRole("link", { name: "Skip to the story" }).click();
    await expect(page).toHaveURL(/#content$/);
    await everyKind(page, sites, (address) => reads(page, address));
  });
});

test("a live edition that never comes keeps nobody waiting", async ({ page, sites }) => {
  await page.route("**/live/edition.json", () => {});
  await page.goto(sites.cases + golden, { waitUntil: "load" });
  await reads(page, golden);
  await page.getByRole("banner").getByRole("link", { name: "Cases" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cases" })).toBeVisible();
});

for (const [name, hours] of [
  ["a day behind", -24],
  ["a day ahead", 24],
] as const) {
  test(`a clock ${name} breaks nothing and tells no weather that is not of its hour`, async ({ page, sites }) => {
    await page.clock.setFixedTime(clock.getTime() + hours * 3_600_000);
    const observation = { temperature: 31.4, condition: "clearsky_day", observedAt: clock.toISOString(), source: "met-norway" };
    const reading = { text: "31.4 °C", spoken: "31.4 degrees Celsius", glyph: "M7 18z" };
    await page.route("**/live/edition.json", (route) => route.fulfill({ json: { observation, reading, picks: [], latest: [] } }));
    const brought = page.waitForResponse("**/live/edition.json");
    await open(page, sites.cases + golden);
    await brought;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
    const banner = page.getByRole("banner");
    await expect(banner).not.toContainText("31.4");
    await expect(banner.getByRole("time")).toHaveAttribute("datetime", hours < 0 ? "2024-04-24" : "2024-04-26");
    await expect(banner).toContainText("New York");
    for (const address of ["/", "/cases/", "/tags/", "/2024/04/16/kind-live/"]) {
      await open(page, sites.cases + address);
      await reads(page, address);
    }
  });
}

test("a clock of long before the paper leaves the day it was printed", async ({ page, sites }) => {
  await page.clock.setFixedTime(new Date("2001-01-01T00:00:00Z"));
  const brought = page.waitForResponse("**/live/edition.json");
  await open(page, sites.cases + golden);
  await brought;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
  await expect(page.getByRole("banner").getByRole("time")).toHaveAttribute("datetime", "2024-04-25");
  await expect(page.getByRole("banner")).toContainText("6.4 degrees Celsius");
});
