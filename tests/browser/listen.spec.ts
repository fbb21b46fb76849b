import type { Page } from "@playwright/test";
import { expect, open, test } from "./reader.ts";

const long = "/2025/08/20/a-tide-table-is-a-promise/";
const structure = "/2024/04/17/structure/";

interface Spoken {
  text: string;
  lang: string;
  rate: number;
  voice: { lang: string } | null;
}

interface Device {
  spoken: Spoken[];
  silenced: number;
  end(): void;
  bring(voices: object[]): void;
}

const device = <Result>(page: Page, ask: (device: Device) => Result) =>
  page.evaluate(`(${ask})(window.device)`) as Promise<Result extends Promise<infer Value> ? Value : Result>;
const own = (lang: string) => ({ lang, localService: true, name: lang });

/** Gives the device a voice for each language, which ends a sentence when the test says so. */
const giveVoices = (page: Page, ...voices: object[]) =>
  page.addInitScript((voices) => {
    let now: (Spoken & { onend(event: object): void; onerror(event: object): void }) | undefined;
    const speech = {
      voices,
      onvoiceschanged: null as (() => void) | null,
      getVoices: () => speech.voices,
      speak(utterance: typeof now) {
        now = utterance;
        if (utterance) device.spoken.push(utterance);
      },
      cancel() {
        const last = now;
        now = undefined;
        device.silenced++;
        // As browsers do, a little later.
        if (last) setTimeout(() => last.onerror({ type: "error", error: "canceled" }));
      },
    };
    const device: Device = {
      spoken: [],
      silenced: 0,
      end() {
        const last = now;
        now = undefined;
        last?.onend({ type: "end" });
      },
      bring(more) {
        speech.voices = more;
        speech.onvoiceschanged?.();
      },
    };
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Object.assign(window, {
      device,
      SpeechSynthesisUtterance: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  }, voices);

const tools = (page: Page) => page.locator(".story-tools");
const press = (page: Page, name: string) => tools(page).getByRole("button", { name, exact: true }).click();
const listen = (page: Page) => tools(page).getByRole("button", { name: "Listen" });
const texts = (page: Page) => device(page, ({ spoken }) => spoken.map(({ text }) => text.trim()));
const highlighted = (page: Page) => page.evaluate(() => [...(CSS.highlights.get("spoken") ?? [])].map(String).join());

test("a story is read sentence by sentence, without what makes no sense to the ear", async ({ page, sites }) => {
  await giveVoices(page, own("de-DE"), own("en-GB"));
  await open(page, sites.cases + structure);
  await listen(page).click();
  for (let sentence = 0; sentence < 30; sentence++) await device(page, (device) => device.end());
  expect(await texts(page)).toEqual([
    "Table, notes, code and tasks",
    "What Markdown has besides paragraphs.",
    "A first-level heading becomes a second-level one",
    "A sentence with a note.",
    "Another with emphasis, weight, deletion and code.",
    "The note can be named twice.",
    "A second heading",
    "A third heading",
    "☑ a task that is done",
    "☐ a task that is not",
    "first",
    "second",
    "inner",
    "A quotation from nobody.",
    "A time such as 10:30 and a ratio such as 3:2 stay text.",
    "“Quotation marks” become curly – and dashes long.",
  ]);
  const [first] = await device(page, ({ spoken }) => spoken.map(({ lang, rate, voice }) => [lang, rate, voice?.lang]));
  expect(first).toEqual(["en", 1, "en-GB"]);
  await expect(listen(page)).toBeVisible();
  expect(await highlighted(page)).toBe("");
});

test("the sentence is marked, and pausing goes back to its beginning", async ({ page, sites }) => {
  await giveVoices(page, own("en"));
  await open(page, sites.cases + structure);
  await listen(page).click();
  for (let sentence = 0; sentence < 4; sentence++) await device(page, (device) => device.end());
  expect(await highlighted(page)).toBe("Another with emphasis, weight, deletion and code.");
  await press(page, "Pause");
  await expect(tools(page).getByRole("button", { name: "Continue" })).toBeFocused();
  expect(await device(page, ({ silenced }) => silenced)).toBe(1);
  await device(page, (device) => device.end());
  await press(page, "Continue");
  expect((await texts(page)).slice(-2)).toEqual(Array(2).fill("Another with emphasis, weight, deletion and code."));
  await press(page, "Stop");
  await expect(listen(page)).toBeFocused();
  expect(await highlighted(page)).toBe("");
  await press(page, "Listen");
  expect((await texts(page)).at(-1)).toBe("Table, notes, code and tasks");
});

test("everything goes by key, at the foot of the window, and nothing moves", async ({ page, sites }) => {
  await giveVoices(page, own("en"));
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    await open(page, sites.sample + long);
    await listen(page).focus();
    const textAt = () => page.locator(".story-body").evaluate((text) => text.getBoundingClientRect().y);
    const before = await textAt();
    await page.keyboard.press("Enter");
    const pause = tools(page).getByRole("button", { name: "Pause" });
    await expect(pause).toBeFocused();
    const tool = await tools(page).boundingBox();
    expect((tool?.y ?? 0) + (tool?.height ?? 0)).toBe(700);
    expect(tool?.height).toBeGreaterThanOrEqual(44);
    expect(await textAt()).toBe(before);
    await page.keyboard.press("Tab");
    await expect(tools(page).getByRole("button", { name: "Stop" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(tools(page).getByRole("combobox", { name: "Speed" })).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(listen(page)).toBeFocused();
    expect(await textAt()).toBe(before);
  }
});

test("the speed holds at once, and on this device", async ({ page, sites }) => {
  await giveVoices(page, own("en"));
  await open(page, sites.cases + structure);
  await listen(page).click();
  await device(page, (device) => device.end());
  const speed = tools(page).getByRole("combobox", { name: "Speed" });
  await expect(speed).toHaveValue("1 ×");
  await speed.selectOption("1.5 ×");
  expect((await texts(page)).slice(-2)).toEqual(Array(2).fill("What Markdown has besides paragraphs."));
  await open(page, sites.cases + structure);
  await listen(page).click();
  await expect(speed).toHaveValue("1.5 ×");
  expect(await device(page, ({ spoken }) => spoken[0]?.rate)).toBe(1.5);
  expect(await speed.locator("option").allTextContents()).toEqual(["0.8 ×", "1 ×", "1.2 ×", "1.5 ×", "2 ×"]);
});

test("what is heard stays in view until the reader scrolls away", async ({ page, sites }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await giveVoices(page, own("en"));
  await open(page, sites.sample + long);
  await listen(page).scrollIntoViewIfNeeded();
  await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await listen(page).click();
  const inView = () =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get("spoken") ?? [])] as Range[];
      const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: 0 };
      return top >= 0 && bottom <= innerHeight - 44;
    });
  for (let sentence = 0; sentence < 40; sentence++) {
    expect(await inView(), (await texts(page)).at(-1)).toBe(true);
    await device(page, (device) => device.end());
  }
  await page.evaluate(() => scrollTo(0, 0));
  for (let sentence = 0; sentence < 3; sentence++) await device(page, (device) => device.end());
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("leaving the page ends it", async ({ page, sites }) => {
  await giveVoices(page, own("en"));
  await open(page, sites.cases + structure);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  await expect(listen(page)).toBeVisible();
  await listen(page).click();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  expect(await device(page, ({ silenced }) => silenced)).toBe(1);
  await expect(tools(page).getByRole("button", { name: "Continue" })).toBeVisible();
});

test("a voice that fails ends it", async ({ page, sites }) => {
  await giveVoices(page, own("en"));
  await open(page, sites.cases + structure);
  await listen(page).click();
  await page.evaluate("window.device.spoken[0].onerror({ type: 'error', error: 'synthesis-failed' })");
  await expect(listen(page)).toBeVisible();
  await expect(tools(page).getByRole("button", { name: "Stop" })).toHaveCount(0);
  expect(await texts(page)).toHaveLength(1);
});

test("a story is read in its own language", async ({ page, sites }) => {
  await giveVoices(page, own("en-US"), own("ar-EG"));
  await open(page, `${sites.cases}/2024/04/11/arabic/`);
  await listen(page).click();
  await device(page, (device) => device.end());
  await device(page, (device) => device.end());
  expect((await texts(page)).at(-1)).toBe("هطل المطر طوال المساء، وامتلأت الشوارع بالماء.");
  expect(await device(page, ({ spoken }) => [spoken[0]?.lang, spoken[0]?.voice?.lang])).toEqual(["ar", "ar-EG"]);
});

test("a browser that knows no sentences reads whole paragraphs", async ({ page, sites }) => {
  await giveVoices(page, own("en"));
  await page.addInitScript(() => Object.assign(Intl, { Segmenter: undefined }));
  await open(page, sites.cases + structure);
  await listen(page).click();
  for (let sentence = 0; sentence < 3; sentence++) await device(page, (device) => device.end());
  expect((await texts(page)).at(-1)).toMatch(/^A sentence with a note\..*twice\.$/);
});

const missing: Record<string, (page: Page) => Promise<unknown>> = {
  "no voice": (page) => giveVoices(page),
  "no voice for the language": (page) => giveVoices(page, own("fr-FR")),
  "voices that would send the story elsewhere": (page) => giveVoices(page, { ...own("en"), localService: false }),
  "no speech at all": (page) => page.addInitScript(() => Object.defineProperty(window, "speechSynthesis", { value: undefined })),
};
for (const [name, take] of Object.entries(missing)) {
  test(`nothing is offered on a device with ${name}`, async ({ page, sites }) => {
    await take(page);
    await open(page, sites.cases + structure);
    await expect(tools(page).getByRole("button", { name: "Share" })).toBeVisible();
    await expect(listen(page)).toHaveCount(0);
  });
}

test("voices that come late bring the button, and move nothing", async ({ page, sites }) => {
  await giveVoices(page);
  await open(page, sites.sample + long);
  const share = tools(page).getByRole("button", { name: "Share" });
  const [before, height] = [await share.boundingBox(), await page.evaluate(() => document.documentElement.scrollHeight)];
  await device(page, (device) => device.bring([{ lang: "en-US", localService: true, name: "late" }]));
  await device(page, (device) => device.bring([{ lang: "en-US", localService: true, name: "late" }]));
  await expect(listen(page)).toBeVisible();
  expect(await share.boundingBox()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
});
