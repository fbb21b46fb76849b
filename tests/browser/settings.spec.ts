import type { Page } from "@playwright/test";
import { expect, open, test } from "./reader.ts";

const story = "/2025/08/20/a-tide-table-is-a-promise/";
const key = "dateline-reading";

const panel = (page: Page) => page.getByRole("region", { name: "Reading settings" });
const choice = (page: Page, name: string) => panel(page).getByRole("radio", { name, exact: true });
const opener = (page: Page) => page.getByRole("button", { name: "Reading settings" });
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), key);

/** How the page is set: size and leading of its text, its face, ink on paper, and its motion. */
const looks = (page: Page) =>
  page.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    const text = getComputedStyle(document.querySelector(".prose") ?? document.body);
    return {
      size: Number.parseFloat(root.fontSize),
      leading: Math.round((100 * Number.parseFloat(text.lineHeight)) / Number.parseFloat(text.fontSize)) / 100,
      face: text.fontFamily.split(",")[0]?.replaceAll('"', ""),
      ground: root.backgroundColor,
      ink: root.color,
      motion: document.documentElement.dataset["motion"] ?? "full",
    };
  });

const white = "rgb(255, 255, 255)";
const black = "rgb(0, 0, 0)";
const light = { ground: "rgb(255, 253, 248)", ink: "rgb(20, 17, 15)" };
const dark = { ground: "rgb(22, 19, 16)", ink: "rgb(236, 230, 218)" };

/** Each choice, and what of the page it changes. */
const choices: [string, object][] = [
  ["90%", { size: 14.4 }],
  ["115%", { size: 18.4 }],
  ["130%", { size: 20.8 }],
  ["150%", { size: 24 }],
  ["100%", { size: 16 }],
  ["Tight", { leading: 1.42 }],
  ["Wide", { leading: 1.85 }],
  ["Standard", { leading: 1.58 }],
  ["Sans serif", { face: expect.stringMatching(/^Libre Franklin/) }],
  ["For dyslexia", { face: "Lexend" }],
  ["Serif", { face: expect.stringMatching(/^Newsreader/) }],
  ["Dark", dark],
  ["High contrast", { ground: white, ink: black }],
  ["Paper", light],
  ["Less", { motion: "less" }],
];

test("each setting changes what it says, at once", async ({ page, sites }) => {
  await open(page, sites.sample + story);
  await opener(page).click();
  for (const [name, changed] of choices) {
    const before = await looks(page);
    await choice(page, name).check();
    expect.soft(await looks(page), name).toEqual({ ...before, ...changed });
  }
  await expect(panel(page).getByRole("status")).toHaveText("Kept on this device only.");
});

test("a device in the dark gets its own colours, high contrast too, unless the reader has set others", async ({ page, sites }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, sites.sample + story);
  expect(await looks(page)).toMatchObject(dark);
  await opener(page).click();
  await choice(page, "Paper").check();
  expect(await looks(page)).toMatchObject(light);
  await choice(page, "High contrast").check();
  expect(await looks(page)).toMatchObject({ ground: black, ink: white });
  await panel(page).getByRole("radio", { name: "As on this device" }).first().check();
  expect(await looks(page)).toMatchObject(dark);
});

test("settings hold on every page from before its first paint, and in print", async ({ page, sites }) => {
  await open(page, `${sites.sample}/`);
  await opener(page).click();
  for (const name of ["150%", "Wide", "Sans serif", "Dark", "Less"]) await choice(page, name).check();
  const set = { size: "150", spacing: "wide", face: "sans", theme: "dark", motion: "less" };
  await page.addInitScript(() => {
    const seen: Record<string, string | undefined>[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const { size, spacing, face, theme, motion } = document.documentElement.dataset;
      seen.push({ size, spacing, face, theme, motion } as Record<string, string | undefined>);
    };
    // The first frame is asked for before there is anything to paint.
    requestAnimationFrame(look);
    document.addEventListener("DOMContentLoaded", look);
  });
  for (const address of ["/", story, "/weather/", "/about/"]) {
    await open(page, sites.sample + address);
    expect(await page.evaluate(() => (window as unknown as { seen: object[] }).seen), address).toEqual([set, set]);
    expect(await looks(page), address).toMatchObject({ size: 24, ...dark });
  }
  await page.goto(sites.sample + story);
  await page.emulateMedia({ media: "print" });
  expect(await looks(page)).toMatchObject({
    size: 19,
    leading: 1.85,
    face: expect.stringMatching(/^Libre Franklin/),
    ground: white,
    ink: black,
  });
});

test("a reset forgets everything", async ({ page, sites }) => {
  await open(page, sites.sample + story);
  const before = await looks(page);
  await opener(page).click();
  for (const name of ["130%", "For dyslexia", "High contrast"]) await choice(page, name).check();
  expect(JSON.parse((await kept(page)) ?? "")).toEqual({ size: "130", face: "dyslexic", theme: "contrast" });
  await panel(page).getByRole("button", { name: "Reset" }).click();
  expect(await looks(page)).toEqual(before);
  expect(await kept(page)).toBe(null);
  await expect(choice(page, "100%")).toBeChecked();
  await expect(choice(page, "Serif")).toBeChecked();
});

test("the settings are told by role and name", async ({ page, sites }) => {
  await open(page, sites.sample + story);
  await opener(page).click();
  await expect(panel(page)).toMatchAriaSnapshot(`
    - region "Reading settings":
      - heading "Reading settings" [level=2]
      - group "Text size":
        - radio "90%"
        - radio "100%" [checked]
        - radio "115%"
        - radio "130%"
        - radio "150%"
      - group "Line spacing":
        - radio "Tight"
        - radio "Standard" [checked]
        - radio "Wide"
      - group "Typeface":
        - radio "Serif" [checked]
        - radio "Sans serif"
        - radio "For dyslexia"
      - group "Colours":
        - radio "As on this device" [checked]
        - radio "Paper"
        - radio "Dark"
        - radio "High contrast"
      - group "Motion":
        - radio "As on this device" [checked]
        - radio "Less"
      - status: Kept on this device only.
      - button "Reset"
  `);
});

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, reached: () => Promise<boolean>): Promise<void> {
  for (let stops = 0; stops < 20; stops++) {
    await page.keyboard.press("Tab");
    if (await reached()) return;
  }
  throw new Error("Tab does not lead there");
}

const hasFocus =
  (page: Page, name: string, role: "button" | "link" = "button") =>
  async () =>
    (await page.getByRole(role, { name }).count()) > 0 &&
    (await page
      .getByRole(role, { name })
      .first()
      .evaluate((element) => element === document.activeElement));

test("the settings are used by keyboard alone", async ({ page, sites }) => {
  await open(page, sites.sample + story);
  await tabTo(page, hasFocus(page, "Reading settings"));
  await page.keyboard.press("Enter");
  await expect(choice(page, "100%")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(choice(page, "115%")).toBeChecked();
  for (const name of ["Standard", "Serif"]) {
    await page.keyboard.press("Tab");
    await expect(choice(page, name)).toBeFocused();
  }
  await page.keyboard.press("ArrowDown");
  await expect(choice(page, "Sans serif")).toBeChecked();
  expect(await looks(page)).toMatchObject({ size: 18.4, face: expect.stringMatching(/^Libre Franklin/) });
  await tabTo(page, hasFocus(page, "Reset"));
  await page.keyboard.press("Space");
  expect(await looks(page)).toMatchObject({ size: 16, face: expect.stringMatching(/^Newsreader/) });
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test("on a phone the menu and the settings are used by keyboard alone", async ({ page, sites }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, sites.sample + story);
  const menu = page.getByRole("button", { name: "Menu" });
  await expect(page.getByRole("link", { name: "Search" })).toBeHidden();
  await tabTo(page, hasFocus(page, "Menu"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Search" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Search" })).toBeHidden();
  await expect(menu).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Search" })).toBeFocused();
  await tabTo(page, hasFocus(page, "Reading settings"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Search" })).toBeHidden();
  await expect(choice(page, "100%")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  expect(await looks(page)).toMatchObject({ size: 14.4 });
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(menu).toBeFocused();
});

test("the settings close when they are opened again or something else is pressed", async ({ page, sites }) => {
  await open(page, sites.sample + story);
  await opener(page).click();
  await opener(page).click();
  await expect(panel(page)).toBeHidden();
  await opener(page).click();
  await expect(panel(page)).toBeVisible();
  await page.mouse.click(200, 700);
  await expect(panel(page)).toBeHidden();
});

for (const [name, block] of Object.entries({
  "that may not be read": () =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    }),
  "that is full": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  },
})) {
  test(`a storage ${name} is said, and the settings hold for the page`, async ({ page, sites }) => {
    await page.addInitScript(block);
    await open(page, sites.sample + story);
    await opener(page).click();
    await choice(page, "150%").check();
    await choice(page, "Dark").check();
    expect(await looks(page)).toMatchObject({ size: 24, ...dark });
    await expect(panel(page).getByRole("status")).toHaveText(/^This browser keeps no settings/);
    await page.reload();
    expect(await looks(page)).toMatchObject({ size: 16, ...light });
  });
}

for (const junk of [
  "{",
  "null",
  "7",
  '"dark"',
  '["dark"]',
  '{"size":"9000","spacing":{},"face":["serif","sans"],"theme":"<img src=x>","motion":null,"js":"no"}',
  '{"not-a-name":"1","constructor":"2","__proto__":{"theme":"dark"}}',
]) {
  test(`what is no setting is left alone: ${junk.slice(0, 24)}`, async ({ page, sites }) => {
    await open(page, sites.sample + story);
    const before = await looks(page);
    await page.evaluate(([key, junk]) => localStorage.setItem(key ?? "", junk ?? ""), [key, junk]);
    await open(page, sites.sample + story);
    expect(await looks(page)).toMatchObject({ ...before, motion: expect.anything() });
    await opener(page).click();
    for (const name of ["100%", "Standard", "Serif"]) await expect(choice(page, name)).toBeChecked();
    await choice(page, "Dark").check();
    expect(await kept(page)).toBe('{"theme":"dark"}');
  });
}

test.describe("two papers of one host", () => {
  test("share what a reader has set", async ({ page, sites }) => {
    // What a worker asks for passes by the routes of a test.
    await page.addInitScript(() => Object.defineProperty(navigator, "serviceWorker", { value: undefined }));
    await page.route(`${sites.sample}/paper/**`, async (route) => {
      const url = route.request().url().replace(sites.sample, new URL(sites.cases).origin);
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    await open(page, `${sites.sample}/`);
    await opener(page).click();
    await choice(page, "130%").check();
    await open(page, `${sites.sample}/paper/2024/04/25/golden-dateline/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A golden dateline");
    expect(await looks(page)).toMatchObject({ size: 20.8 });
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("no settings are offered that could not be kept", async ({ page, sites }) => {
    await page.goto(sites.sample + story);
    await expect(opener(page)).toBeHidden();
    await expect(page.getByRole("link", { name: "Search" })).toBeVisible();
  });
});
