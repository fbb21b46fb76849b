import type { Page } from "@playwright/test";
import { cached, controlled, expect, test } from "./press.ts";
import { open } from "./reader.ts";

const pictured = "/2024/04/12/picture-in-body/";
const story = "/2024/04/25/golden-dateline/";
const arabic = "/2024/04/11/arabic/";

interface Shifts {
  shift: number;
}

async function save(page: Page, url: string): Promise<void> {
  await open(page, url);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("button", { name: "Saved", exact: true })).toHaveAttribute("aria-pressed", "true");
}

const summary = (page: Page) => page.getByRole("main").getByRole("status");

test("a saved story reads without a network as it did with one: its pictures, its type, its links", async ({ page, context, sites }) => {
  await save(page, sites.cases + pictured);
  await controlled(page);
  const look = () =>
    page.evaluate(async () => {
      for (const image of document.images) image.loading = "eager";
      await Promise.all([...document.images].map((image) => image.decode()));
      await document.fonts.ready;
      return {
        pictures: [...document.images].map(({ naturalWidth }) => naturalWidth),
        // The faces that come as files; the device's own have a hyphen.
        fonts: [...document.fonts].filter(({ status, family }) => status === "loaded" && !family.includes("-")).length,
        height: document.querySelector(".story")?.clientHeight,
      };
    });
  const online = await look();
  await context.setOffline(true);
  await page.goto("about:blank");
  await open(page, sites.cases + pictured);
  await expect(page.getByRole("button", { name: "Saved", exact: true })).toBeVisible();
  expect(await look()).toEqual(online);
  expect(online.pictures.length).toBeGreaterThan(0);
});

test("its pictures come in another size where the window has another", async ({ page, context, sites }) => {
  await save(page, sites.cases + pictured);
  await context.setOffline(true);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("about:blank");
  await open(page, sites.cases + pictured);
  const widths = await page.evaluate(async () => {
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode()));
    return [...document.images].map(({ naturalWidth }) => naturalWidth);
  });
  expect(Math.min(...widths)).toBeGreaterThan(0);
});

test("the list stands without a network, with the room each story takes and all together", async ({ page, context, sites }) => {
  await save(page, sites.cases + pictured);
  await save(page, sites.cases + arabic);
  await save(page, sites.cases + story);
  await context.setOffline(true);
  await open(page, `${sites.cases}/saved/`);
  await expect(summary(page)).toHaveText(/^3 stories · \d+ kB on this device, type included$/);
  const items = page.getByRole("main").getByRole("listitem");
  await expect(items.getByRole("link")).toHaveText(["A golden dateline", "المطر يهطل على المدينة", /./]);
  await expect(items.first()).toContainText(/Saved .* \d{4} · [\d.]+ kB/);
  await expect(items.nth(1).getByRole("link")).toHaveAttribute("lang", "ar");
  const bytes = (text: string | null) => Number(/([\d.]+) kB/.exec(text ?? "")?.[1]);
  const each = (await items.allTextContents()).map(bytes);
  const all = bytes(await summary(page).textContent());
  // Type and layout are shared, and counted once.
  expect(each.reduce((sum, one) => sum + one, 0)).toBeLessThan(all);
  expect(Math.min(...each)).toBeGreaterThan(1);
  await items.getByRole("link", { name: "A golden dateline" }).click();
  await expect(page).toHaveURL(sites.cases + story);
  await expect(page.getByRole("heading", { level: 1, name: "A golden dateline" })).toBeVisible();
  await page.goBack();
  await expect(items).toHaveCount(3);
});

test("one story is removed with what only it needs, by keyboard, and the rest still reads", async ({ page, context, sites }) => {
  await save(page, sites.cases + story);
  const alone = await cached(page, "dateline-saved");
  await save(page, sites.cases + pictured);
  await open(page, `${sites.cases}/saved/`);
  await expect(summary(page)).toContainText("2 stories");
  await page
    .getByRole("button", { name: /^Remove: / })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(summary(page)).toContainText("1 story");
  await expect(page.getByRole("button", { name: "Remove: A golden dateline" })).toBeFocused();
  expect(await cached(page, "dateline-saved")).toEqual(alone);
  await context.setOffline(true);
  await open(page, sites.cases + story);
  await expect(page.getByRole("button", { name: "Saved", exact: true })).toBeVisible();
  await expect(page.getByText("The strip above this story names the weather")).toBeVisible();
});

test("all are removed by a second press, and not by one", async ({ page, sites }) => {
  await save(page, sites.cases + story);
  await save(page, sites.cases + pictured);
  await open(page, `${sites.cases}/saved/`);
  await page.getByRole("button", { name: "Remove all" }).click();
  const sure = page.getByRole("button", { name: "Press again to remove all" });
  await expect(sure).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(sure).toHaveCount(0);
  await page.getByRole("button", { name: "Remove all" }).click();
  await expect(summary(page)).toContainText("2 stories");
  await sure.click();
  await expect(page.getByRole("main")).toContainText("Nothing is saved yet.");
  expect(await cached(page, "dateline-saved")).toEqual([]);
});

test("a second press on the button takes the story off the device again, and Back finds it so", async ({ page, sites }) => {
  await save(page, sites.cases + story);
  await page.getByRole("button", { name: "Saved", exact: true }).click();
  const button = page.getByRole("button", { name: "Save", exact: true });
  await expect(button).toHaveAttribute("aria-pressed", "false");
  expect(await cached(page, "dateline-saved")).toEqual([]);
  await button.click();
  await expect(page.getByRole("button", { name: "Saved", exact: true })).toBeVisible();
  await open(page, `${sites.cases}/saved/`);
  await page.getByRole("button", { name: "Remove: A golden dateline" }).click();
  await expect(page.getByRole("main")).toContainText("Nothing is saved yet.");
  await page.goBack();
  await expect(button).toBeVisible();
});

test("what is saved is offered where a page is out of reach", async ({ page, context, sites }) => {
  await save(page, sites.cases + story);
  await controlled(page);
  await context.setOffline(true);
  await open(page, `${sites.cases}/2024/04/14/links-to-everything/`);
  await expect(page.getByRole("heading", { level: 2, name: "Saved stories" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "A golden dateline" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A golden dateline" })).toBeVisible();
});

test("a page read before can be saved without a network", async ({ page, context, sites }) => {
  await open(page, `${sites.cases}/saved/`);
  await controlled(page);
  await open(page, sites.cases + story);
  await expect.poll(() => cached(page, " visited ")).toContain(`/paper${story}`);
  // The living edition may still be on its way.
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("button", { name: "Saved", exact: true })).toBeVisible();
});

test("where there is no room it is said, and nothing is left behind", async ({ page, context, sites }) => {
  await save(page, sites.cases + story);
  const before = await cached(page, "dateline-saved");
  await context.serviceWorkers()[0]?.evaluate(() => {
    const { put } = Cache.prototype;
    let left = 3;
    Cache.prototype.put = function (...all) {
      return left-- > 0 ? put.apply(this, all) : Promise.reject(new DOMException("full", "QuotaExceededError"));
    };
  });
  await open(page, sites.cases + pictured);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(summary(page)).toHaveText("Not saved: no room is left on this device.");
  await expect(page.getByRole("button", { name: "Save", exact: true })).toHaveAttribute("aria-pressed", "false");
  expect(await cached(page, "dateline-saved")).toEqual(before);
});

test("what is out of reach is not half saved", async ({ page, context, sites }) => {
  await open(page, sites.cases + pictured);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.dataset["src"] = "";
    Object.defineProperty(image, "currentSrc", { value: `${location.origin}/paper/_astro/nowhere.webp` });
    document.body.append(image);
  });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(summary(page)).toHaveText("Not saved: the line is down, or this browser keeps nothing.");
  expect(await cached(page, "dateline-saved")).toEqual([]);
});

for (const [name, script] of Object.entries({
  "not there": () => {
    Reflect.deleteProperty(window, "caches");
    Reflect.deleteProperty(Window.prototype, "caches");
  },
  blocked: () => {
    const deny = {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    };
    Object.defineProperty(window, "caches", deny);
    Object.defineProperty(window, "localStorage", deny);
  },
}))
  test(`where storage is ${name}, it is said, and everything else works`, async ({ page, sites }) => {
    await page.addInitScript(script);
    await open(page, sites.cases + story);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(summary(page)).toHaveText("Not saved: the line is down, or this browser keeps nothing.");
    await open(page, `${sites.cases}/saved/`);
    await expect(summary(page)).toHaveText("This browser keeps no stories: its storage is blocked or out of reach.");
    await open(page, `${sites.cases}/offline/`);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });

for (const width of [390, 1440])
  test(`nothing moves when the button and the lists come, at ${width} pixels`, async ({ page, sites }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) (window as unknown as Shifts).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.setViewportSize({ width, height: 900 });
    await open(page, sites.cases + story);
    const button = page.getByRole("button", { name: /^Saved?$/ });
    const before = await button.boundingBox();
    await button.click();
    await expect(page.getByRole("button", { name: "Saved", exact: true })).toBeVisible();
    expect(await button.boundingBox()).toEqual(before);
    for (const address of ["/saved/", "/offline/", story]) {
      await open(page, sites.cases + address);
      await expect(page.getByRole("main").getByRole("button").first()).toBeVisible();
      // What a face that arrives moves within its line is less than this.
      expect(await page.evaluate(() => (window as unknown as Shifts).shift), address).toBeLessThan(0.003);
    }
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list says what it needs and where everything reads", async ({ page, sites }) => {
    await page.goto(`${sites.cases}/saved/`);
    const main = page.getByRole("main");
    await expect(main).toContainText("Saving needs JavaScript.");
    await expect(main.getByRole("link", { name: "Archive" })).toBeVisible();
    await main.getByRole("link", { name: "Front page" }).click();
    await expect(page).toHaveURL(`${sites.cases}/`);
    await page.goto(sites.cases + story);
    await expect(page.getByText("Save", { exact: true })).toHaveCount(0);
  });
});
