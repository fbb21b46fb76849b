import type { Page } from "@playwright/test";
import { clock, expect, open, test } from "./reader.ts";
import { shiftsOf, twoFrames, watchShifts } from "./shifts.ts";

const story = "/2024/04/25/golden-dateline/";
// Half past eleven at night in New York on May 1: already May 2 in London and in the browser's own zone.
const later = new Date("2024-05-02T03:30:00Z");
const hoursBefore = (hours: number) => new Date(later.getTime() - hours * 3_600_000).toISOString();

const entry = (name: string, more: object = {}) => ({ href: `/paper/2024/05/01/${name}/`, title: `News of ${name}`, ...more });
const latest = Array.from({ length: 12 }, (_, index) =>
  entry(`story-${index + 1}`, { date: `2024-05-01T${String(20 - index).padStart(2, "0")}:00:00-04:00`, day: "May 1, 2024" }),
);
const picks = [
  entry("pick-1", { from: "2024-04-01T00:00:00Z", until: "2024-06-01T00:00:00Z" }),
  entry("pick-over", { from: "2024-04-01T00:00:00Z", until: "2024-05-02T03:29:00Z" }),
  entry("pick-to-come", { from: "2024-05-02T03:31:00Z", until: null }),
  entry("pick-2", { from: null, until: null }),
  entry("pick-3", { from: "2024-05-02T03:30:00Z", until: "2024-06-01T00:00:00Z" }),
];
const taken = (hours: number) => ({
  observation: { temperature: 18.46, condition: "clearsky_night", observedAt: hoursBefore(hours), source: "met-norway" },
  reading: { text: "18.5\u00a0°C", spoken: "18.5 degrees Celsius in New York", glyph: "M5 17h14" },
});
const typicalOf = (month: string, text: string, name: string) => ({
  typical: { month, text, spoken: `${text} in New York, typical for ${name}` },
});

type Answer = string | number | object;

test.use({ failing: /\.woff2$/ });

/** Opens a story at an hour; its `/live/edition.json` comes once the page stands, and `before` is what stood. */
async function openWith(page: Page, url: string, answer: Answer, now = later): Promise<{ before: string }> {
  await page.clock.setFixedTime(now);
  const held = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  // Faces have a test of their own: one that is painted late would move what stands here.
  await page.route("**/*.woff2", (route) => route.abort());
  await page.route("**/live/edition.json", async (route) => {
    await held.promise;
    if (answer === 0) await route.abort();
    else if (typeof answer === "number") await route.fulfill({ status: answer, body: "not here" });
    else await route.fulfill({ contentType: "application/json", body: typeof answer === "string" ? answer : JSON.stringify(answer) });
    over.resolve();
  });
  await open(page, url);
  await twoFrames(page);
  await page.evaluate(watchShifts);
  const before = await words(page);
  held.resolve();
  await over.promise;
  // The script works in one task after the answer; two frames later it has been painted.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
  await twoFrames(page);
  return { before };
}

const dateline = (page: Page) => page.getByRole("banner").getByRole("paragraph").first();
const list = (page: Page, heading: string) => page.locator("section", { has: page.getByRole("heading", { level: 2, name: heading }) });
const words = (page: Page) => page.locator("body").innerText();

test("dateline, picks and latest come up to now, in the publication's zone", async ({ page, sites }) => {
  await openWith(page, sites.cases + story, { ...taken(1.5), picks, latest });
  await expect(dateline(page)).toContainText("Wednesday, May 1, 2024");
  await expect(dateline(page).locator("path")).toHaveAttribute("d", "M5 17h14");
  await expect(dateline(page)).toContainText("18.5 °C");
  await expect(dateline(page)).toContainText("18.5 degrees Celsius");
  await expect(dateline(page)).toContainText("New York");
  await expect(dateline(page)).not.toContainText("6.4");
  await expect(page.getByRole("banner").locator("time")).toHaveAttribute("datetime", "2024-05-01");
  await expect(list(page, "Must read").getByRole("link")).toHaveText(["News of pick-1", "News of pick-2", "News of pick-3"]);
  await expect(list(page, "Latest article").getByRole("link")).toHaveText(latest.slice(0, 6).map(({ title }) => title));
  await expect(list(page, "Latest article").getByRole("link").first()).toHaveAttribute("href", "/paper/2024/05/01/story-1/");
  await expect(list(page, "Latest article").getByRole("listitem").first()).toContainText("May 1, 2024");
});

for (const width of [390, 1440]) {
  test(`nothing moves when the page comes up to now at ${width} pixels`, async ({ page, sites }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [story, "/2024/04/12/picture-landscape/", "/2024/03/14/typical-value/", "/cases/", "/"]) {
      await openWith(page, sites.cases + address, { ...taken(1.5), picks, latest });
      await expect(dateline(page)).toContainText("18.5");
      expect.soft(await shiftsOf(page), address).toEqual([]);
    }
  });

  test(`longer and shorter headlines move nothing at ${width} pixels`, async ({ page, sites }) => {
    await page.setViewportSize({ width, height: 4000 });
    const long = latest.map((entry) => ({
      ...entry,
      title: `${entry.title}, with a headline that goes on for two lines and then for a third and a fourth`,
    }));
    const short = picks.map((pick) => ({ ...pick, title: "Short" }));
    await openWith(page, sites.cases + story, { observation: null, picks: short, latest: long }, clock);
    await expect(list(page, "Latest article").getByRole("link").first()).toContainText("goes on for two lines");
    expect(await shiftsOf(page)).toEqual([]);
  });

  test(`a reading that leaves and another month's normal move nothing at ${width} pixels`, async ({ page, sites }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [story, "/2024/04/24/evening-of-one-day/", "/2023/01/05/list-05/"]) {
      await openWith(page, sites.cases + address, { observation: null, picks, latest, ...typicalOf("05", "7.3\u00a0°C", "May") });
      await expect(dateline(page)).toContainText("2024");
      expect.soft(await shiftsOf(page), address).toEqual([]);
    }
  });
}

test("no story that the page shows already is brought again, nor the page's own", async ({ page, sites }) => {
  await page.goto(sites.cases + story);
  const shown = await list(page, "More articles")
    .getByRole("heading", { level: 3 })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => ({ href: new URL((link as HTMLAnchorElement).href).pathname, title: link.textContent })));
  expect(shown.length).toBe(3);
  const own = { href: `/paper${story}`, title: "A golden dateline" };
  await openWith(page, sites.cases + story, { observation: null, picks, latest: [own, ...shown, ...latest.slice(0, 8)] });
  await expect(list(page, "Latest article").getByRole("link")).toHaveText(latest.slice(0, 6).map(({ title }) => title));
});

test("a reading of more than three hours ago is not shown as that of now", async ({ page, sites }) => {
  await openWith(page, sites.cases + story, { ...taken(3.02), picks, latest });
  await expect(dateline(page)).toContainText("Wednesday, May 1, 2024");
  await expect(dateline(page)).not.toContainText("18.5");
  // The day's own reading is no longer that of the day in the strip.
  await expect(dateline(page)).not.toContainText("6.4");
  await expect(dateline(page).locator(".temperature")).toHaveText(/^–\s*$/);
});

test("a reading of just under three hours ago is", async ({ page, sites }) => {
  await openWith(page, sites.cases + story, { ...taken(2.99), picks, latest });
  await expect(dateline(page)).toContainText("18.5 °C");
});

test("a page printed with a typical value gets that of today's month", async ({ page, sites }) => {
  await openWith(
    page,
    `${sites.cases}/2024/04/24/evening-of-one-day/`,
    { observation: null, picks, latest, ...typicalOf("04", "12.1\u00a0°C", "April") },
    new Date("2024-04-29T16:00:00Z"),
  );
  await expect(dateline(page)).toContainText("Monday, April 29, 2024");
  await expect(dateline(page)).toContainText(/12\.1.*typical for April/);
  await openWith(page, `${sites.cases}/2024/04/24/evening-of-one-day/`, {
    observation: null,
    picks,
    latest,
    ...typicalOf("05", "7.3\u00a0°C", "May"),
  });
  await expect(dateline(page)).toContainText(/7\.3\s°C.*typical for May.*Wednesday, May 1, 2024/);
  await expect(dateline(page)).not.toContainText("April");
  for (const typical of [{}, typicalOf("04", "12.1\u00a0°C", "April")]) {
    await openWith(page, `${sites.cases}/2024/04/24/evening-of-one-day/`, { observation: null, picks, latest, ...typical });
    await expect(dateline(page)).not.toContainText("typical");
  }
});

test("the day is the edition's own while it lasts", async ({ page, sites }) => {
  const today = { day: "2024-05-01", long: "The first of May", short: "May Day", from: later.getTime(), until: later.getTime() + 1 };
  await openWith(page, sites.cases + story, { today, observation: null, picks, latest });
  await expect(dateline(page)).toContainText("The first of May");
  await openWith(page, sites.cases + story, { today, observation: null, picks, latest }, new Date(today.until));
  await expect(dateline(page)).toContainText("Wednesday, May 1, 2024");
});

test("the paper's own edition leaves the day it was printed as it is", async ({ page, sites }) => {
  await page.clock.setFixedTime(clock);
  await open(page, sites.cases + story);
  await expect(dateline(page)).toContainText("Thursday, April 25, 2024");
});

test.describe("an edition that is not there or broken", () => {
  test.use({ failing: /\/live\/edition\.json$|\.woff2$/ });
  const broken: Record<string, Answer> = {
    "no answer": 0,
    "404": 404,
    "500": 500,
    "half of it": '{"observation":null,"picks":[',
    "a page": "<!doctype html><title>Log in</title>",
    null: "null",
    "an empty object": {},
    "lists that are none": { observation: null, picks: "no", latest: 7 },
    "a link to another host": { observation: null, picks, latest: [...latest, entry("x", { href: "//elsewhere.example/" })] },
    "a link that is code": { observation: null, picks, latest: [entry("x", { href: "javascript:alert(1)" }), ...latest] },
    "a day that is none": { today: { day: 5 }, observation: null, picks, latest },
    "a reading that is none": { observation: { temperature: "warm" }, picks, latest },
  };
  for (const [name, answer] of Object.entries(broken)) {
    test(`${name} leaves the page as it was printed`, async ({ page, sites }) => {
      const { before } = await openWith(page, sites.cases + story, answer);
      expect(before).toContain("Thursday, April 25, 2024");
      expect(await words(page)).toBe(before);
    });
  }
});
