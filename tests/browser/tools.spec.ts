import type { Page } from "@playwright/test";
import { clock, expect, open, test } from "./reader.ts";

const long = "/2025/08/20/a-tide-table-is-a-promise/";
const noted = "/2024/04/17/structure/";
const tools = (page: Page) => page.locator(".story-tools");
const tool = (page: Page, name: string) => tools(page).getByRole("button", { name, exact: true });

/** Everything a device remembers is refused. */
const forbidStorage = () =>
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("not here", "SecurityError");
    },
  });

/** Selects from one text to the end of another, in what holds the first of each. */
const select = (page: Page, from: string, to = from) =>
  page.evaluate(
    ([from, to]) => {
      const find = (text: string) => {
        const walker = document.createTreeWalker(document.querySelector(".story") as Element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = (walker.currentNode as Text).data.indexOf(text);
          if (at >= 0) return { node: walker.currentNode, at };
        }
        throw new Error(`no ${text}`);
      };
      const [start, end] = [find(from), find(to)];
      getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + to.length);
    },
    [from, to] as const,
  );

test.describe("sharing", () => {
  test("copies the address of the story, and says so", async ({ page, context, sites }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page, `${sites.cases}${noted}?from=elsewhere#a-second-heading`);
    await tool(page, "Share").click();
    await expect(page.getByRole("status")).toHaveText("Link copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sites.cases + noted);
  });

  test("offers the address where nothing may be copied", async ({ page, sites }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) },
      });
    });
    await open(page, sites.cases + noted);
    const asked = page.waitForEvent("dialog");
    const pressed = tool(page, "Share").click();
    const dialog = await asked;
    expect([dialog.type(), dialog.message(), dialog.defaultValue()]).toEqual(["prompt", "Copy this link:", sites.cases + noted]);
    await dialog.accept();
    await pressed;
    await expect(page.getByRole("status")).toBeEmpty();
  });

  test("opens the device's share sheet, and closing it is no fault", async ({ page, sites }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(window, { shared });
      navigator.share = async (data) => {
        shared.push(data ?? {});
        throw new DOMException("closed", "AbortError");
      };
    });
    await open(page, sites.cases + noted);
    await tool(page, "Share").press("Enter");
    const title = "Table, notes, code and tasks — The Case Book";
    expect(await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared)).toEqual([{ title, url: sites.cases + noted }]);
  });

  const passages: [name: string, paper: "sample" | "cases", address: string, from: string, to?: string][] = [
    ["within a paragraph", "sample", long, "Anyone who has left a towel"],
    ["that begins and ends within words", "sample", long, "yone who has left a tow"],
    ["over several paragraphs", "sample", long, "Half of the water", "You are already engaged".slice(8)],
    ["over the mark of a footnote", "sample", long, "comes in during the middle", "has verified"],
    ["with a word in italics", "sample", long, "It explains the", "well"],
    ["right to left", "cases", "/2024/04/11/arabic/", "السماء صافية"],
    ["without spaces", "cases", "/2024/04/11/japanese/", "空は晴れて"],
  ];
  for (const [name, paper, address, from, to] of passages) {
    test(`a passage ${name} has a link that leads to it`, async ({ page, context, sites }) => {
      await page.setViewportSize({ width: 390, height: 360 });
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await open(page, sites[paper] + address);
      await select(page, from, to);
      const button = tool(page, "Link to this passage");
      await expect(button).toBeInViewport();
      await button.click();
      await expect(page.getByRole("status")).toHaveText("Link copied.");
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain(`${sites[paper]}${address}#:~:text=`);
      await page.goto("about:blank");
      await page.goto(link);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
      await expect(page.locator(".prose :is(p, td)", { hasText: from }).first()).toBeInViewport();
    });
  }

  test("a selection elsewhere is no passage, and one that is over is none any more", async ({ page, sites }) => {
    await open(page, sites.sample + long);
    await select(page, "Half of the water");
    await expect(tool(page, "Link to this passage")).toBeVisible();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(tool(page, "Share")).toBeVisible();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("footer") as Element));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await expect(tool(page, "Share")).toBeVisible();
  });
});

test.describe("where a reader stopped", () => {
  const link = (page: Page) => tools(page).getByRole("link", { name: "Continue where you stopped" });
  const topOf = (page: Page, text: string) =>
    page
      .getByText(text)
      .first()
      .evaluate((element) => element.getBoundingClientRect().top);
  const readTo = async (page: Page, text: string) => {
    await page
      .getByText(text)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: "center" }));
    await page.goto("about:blank");
  };

  test("is offered when they come back, and nothing jumps", async ({ page, sites }) => {
    await open(page, sites.sample + long);
    await expect(link(page)).toHaveCount(0);
    await readTo(page, "The textbook drawing shows");
    await open(page, sites.sample + long);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await link(page).press("Enter");
    await expect.poll(() => topOf(page, "The textbook drawing shows")).toBeLessThan(80);
    expect(await topOf(page, "The textbook drawing shows")).toBeGreaterThanOrEqual(0);
  });

  test("does not depend on the size of the window, and is kept by the path", async ({ page, sites }) => {
    await open(page, sites.sample + long);
    await readTo(page, "The textbook drawing shows");
    await page.setViewportSize({ width: 390, height: 800 });
    await open(page, sites.sample + long);
    expect(await page.evaluate(() => Object.keys(JSON.parse(localStorage.getItem("dateline-places") ?? "")))).toEqual([long]);
    await link(page).click();
    await expect.poll(() => topOf(page, "The textbook drawing shows")).toBeLessThan(80);
  });

  test("stays when they come back and leave, and is forgotten at the end", async ({ page, sites }) => {
    await open(page, sites.sample + long);
    await readTo(page, "The textbook drawing shows");
    await open(page, sites.sample + long);
    await page.goto("about:blank");
    await open(page, sites.sample + long);
    await expect(link(page)).toBeVisible();
    await page.locator(".footnotes").evaluate((notes) => notes.scrollIntoView());
    await page.goto("about:blank");
    await open(page, sites.sample + long);
    await expect(tool(page, "Share")).toBeVisible();
    await expect(link(page)).toHaveCount(0);
  });

  test("gives way to an address that names a place, and to a short story", async ({ page, sites }) => {
    await open(page, sites.sample + long);
    await readTo(page, "The textbook drawing shows");
    await page.goto(`${sites.sample}${long}#the-brass-computer`);
    await expect(tool(page, "Share")).toBeVisible();
    await expect(link(page)).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 300 });
    await open(page, sites.cases + noted);
    await readTo(page, "A quotation from nobody");
    await open(page, sites.cases + noted);
    await expect(link(page)).toHaveCount(0);
  });

  for (const broken of ["null", "7", '"text"', "{", '{"/2025/08/20/a-tide-table-is-a-promise/":9999}']) {
    test(`is nowhere when the device remembers ${broken}`, async ({ page, sites }) => {
      await page.addInitScript((broken) => localStorage.setItem("dateline-places", broken), broken);
      await open(page, sites.sample + long);
      await expect(tool(page, "Share")).toBeVisible();
      await expect(link(page)).toHaveCount(0);
    });
  }
});

test.describe("a footnote", () => {
  const mark = (page: Page) => page.locator("[role=doc-noteref]").first();
  const box = (page: Page) => page.getByRole("dialog", { name: "Notes" });

  for (const width of [320, 1440]) {
    test(`stands beside its mark at ${width} pixels, and Escape leads back`, async ({ page, sites }) => {
      await page.setViewportSize({ width, height: 700 });
      for (const url of [sites.cases + noted, sites.sample + long]) {
        await open(page, url);
        await mark(page).focus();
        await page.keyboard.press("Enter");
        await expect(box(page)).toBeVisible();
        await expect(box(page)).toBeFocused();
        const [at, marked] = [await box(page).boundingBox(), await mark(page).boundingBox()];
        if (!at || !marked) throw new Error("no box");
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x + at.width).toBeLessThanOrEqual(width);
        expect(at.y).toBeGreaterThanOrEqual(0);
        expect(at.y + at.height).toBeLessThanOrEqual(700);
        expect(Math.min(Math.abs(at.y - marked.y - marked.height), Math.abs(at.y + at.height - marked.y))).toBeLessThan(4);
        await page.keyboard.press("Escape");
        await expect(box(page)).toBeHidden();
        await expect(mark(page)).toBeFocused();
      }
    });
  }

  test("closes on a press elsewhere, and leads to the note at the end", async ({ page, sites }) => {
    await open(page, sites.cases + noted);
    await mark(page).click();
    await expect(box(page)).toContainText("The text of the note, with a link.");
    await page.getByRole("heading", { level: 1 }).click();
    await expect(box(page)).toBeHidden();
    await mark(page).click();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(box(page).getByRole("link", { name: "Notes" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(box(page)).toBeHidden();
    await expect(page).toHaveURL(/#fn-1$/);
    await expect(page.locator("#fn-1")).toBeInViewport();
  });

  test("of several paragraphs, with code and a table, is shown whole, and no id stands twice", async ({ page, sites }) => {
    await open(page, sites.cases + noted);
    await page.locator("#fn-1").evaluate((note) => {
      const [code, more] = [document.createElement("pre"), document.createElement("p")];
      code.textContent = "a line of code that is a good deal wider than any box beside a mark can ever hope to be on a screen\n".repeat(40);
      more.id = "of-its-own";
      more.textContent = "A second paragraph.";
      note.append(code, more);
    });
    await page.setViewportSize({ width: 320, height: 600 });
    await mark(page).click();
    await expect(box(page)).toContainText("A second paragraph.");
    const shape = await box(page).evaluate((box) => ({
      height: box.getBoundingClientRect().height,
      wide: box.scrollWidth > box.clientWidth,
      twice: [...document.querySelectorAll("[id]")].filter(({ id }) => document.querySelectorAll(`[id="${id}"]`).length > 1).length,
    }));
    expect(shape.height).toBeLessThan(300);
    expect(shape).toMatchObject({ wide: false, twice: 0 });
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("is a link to its note and back", async ({ page, sites }) => {
      await page.goto(sites.cases + noted);
      await expect(tools(page)).toBeHidden();
      await mark(page).click();
      await expect(page).toHaveURL(/#fn-1$/);
      await expect(page.locator("#fn-1")).toBeInViewport();
    });
  });
});

test.describe("the age of a story", () => {
  const notice = (page: Page) => page.getByText("This story is more than a year old");
  const address = "/2024/04/25/golden-dateline/";

  test("is told after a year, and moves nothing", async ({ page, sites }) => {
    const topAt = async (day: string) => {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
      await open(page, sites.cases + address);
      await expect(tool(page, "Share")).toBeVisible();
      return (await page.getByRole("heading", { level: 1 }).boundingBox())?.y;
    };
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const top = await topAt("2025-04-26");
      await expect(notice(page)).toHaveCount(0);
      expect(await topAt("2025-04-28")).toBe(top);
      await expect(notice(page)).toBeVisible();
      const [words, kicker] = [await notice(page).boundingBox(), await page.locator(".story-head .kicker").boundingBox()];
      expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual((kicker?.y ?? 0) + 8);
      expect(words?.height).toBeLessThan(24);
    }
  });

  test("is not told by a clock that stands before the story, nor of a page without a date", async ({ page, sites }) => {
    await page.clock.setFixedTime(new Date("2020-01-01T12:00:00Z"));
    await open(page, sites.cases + address);
    await expect(tool(page, "Share")).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    await page.clock.setFixedTime(new Date("2040-01-01T12:00:00Z"));
    await open(page, `${sites.cases}/about/`);
    await expect(notice(page)).toHaveCount(0);
  });
});

test.describe("what is new since the last visit", () => {
  const mark = "New since your last visit";
  const visit = (page: Page, seen: string) =>
    page.addInitScript((seen) => localStorage.setItem("dateline-visit", JSON.stringify([0, seen])), Date.parse(seen));
  const marked = (page: Page) =>
    page.locator("main time").evaluateAll((times) => (times as HTMLTimeElement[]).map(({ dateTime, title }) => ({ dateTime, title })));

  test("is marked by the hour, or by the day of the paper, and nothing moves", async ({ page, sites }) => {
    await page.clock.setFixedTime(clock);
    await open(page, `${sites.cases}/`);
    const places = () => page.locator("main :is(time, h2, h3)").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
    const before = await places();
    expect((await marked(page)).filter(({ title }) => title)).toEqual([]);
    await visit(page, "2024-04-21T15:00:00Z");
    await open(page, `${sites.cases}/`);
    const fresh = ({ dateTime }: { dateTime: string }) =>
      dateTime.length > 10 ? Date.parse(dateTime) > Date.parse("2024-04-21T15:00:00Z") : dateTime > "2024-04-21";
    // The day of the paper comes with the living edition.
    await expect(async () => {
      const times = await marked(page);
      expect(times.length).toBeGreaterThan(10);
      expect(times.filter(fresh).length).toBeGreaterThan(2);
      expect(times.filter(({ title }) => title === mark)).toEqual(times.filter(fresh));
    }).toPass({ timeout: 5_000 });
    expect(await places()).toEqual(before);
  });

  test("is heard", async ({ page, sites }) => {
    await page.clock.setFixedTime(clock);
    await visit(page, "2024-04-23T15:00:00Z");
    await open(page, `${sites.cases}/cases/`);
    const client = await page.context().newCDPSession(page);
    const { nodes } = (await client.send("Accessibility.getFullAXTree")) as {
      nodes: { role?: { value: string }; name?: { value: string } }[];
    };
    expect(nodes.some(({ role, name }) => role?.value === "StaticText" && name?.value === mark)).toBe(true);
  });

  test("is judged again when the lists come up to now", async ({ page, sites }) => {
    await page.clock.setFixedTime(new Date("2024-05-02T03:30:00Z"));
    await visit(page, "2024-05-01T15:00:00Z");
    const latest = Array.from({ length: 12 }, (_, index) => ({
      href: `/paper/2024/05/01/story-${index}/`,
      title: `Story ${index}`,
      date: `2024-05-01T${String(20 - index).padStart(2, "0")}:00:00-04:00`,
    }));
    await page.route("**/live/edition.json", (route) => route.fulfill({ json: { observation: null, picks: [], latest } }));
    await open(page, `${sites.cases}/2024/04/25/golden-dateline/`);
    const list = page.locator(".latest-stories time");
    await expect(list.first()).toHaveAttribute("title", mark);
    await expect(list).toHaveCount(6);
    await expect(page.locator(`.latest-stories time[title="${mark}"]`)).toHaveCount(6);
  });

  test("is nothing where nothing is remembered", async ({ page, sites }) => {
    await page.addInitScript(forbidStorage);
    for (const url of [`${sites.cases}/`, sites.sample + long]) {
      await open(page, url);
      await expect(page.getByRole("main")).toBeVisible();
      await expect(page.locator(`[title="${mark}"]`)).toHaveCount(0);
    }
    await expect(tool(page, "Share")).toBeVisible();
  });
});

test.describe("the contents of a long story", () => {
  const contents = (page: Page) => page.getByRole("navigation", { name: "In this story" });

  test("stand before it on a phone, beside it on a wide screen, and not on paper", async ({ page, sites }) => {
    await open(page, sites.sample + long);
    const links = contents(page).getByRole("link");
    await expect(links).toHaveCount(7);
    const text = page.locator(".story-body");
    const [wide, body] = [await contents(page).boundingBox(), await text.boundingBox()];
    expect(wide?.x).toBeGreaterThan((body?.x ?? 0) + (body?.width ?? 0));
    await page.setViewportSize({ width: 390, height: 800 });
    const [narrow, below] = [await contents(page).boundingBox(), await text.boundingBox()];
    expect((narrow?.y ?? 0) + (narrow?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await links.last().focus();
    await expect(links.last()).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: (await links.last().textContent()) ?? "" })).toBeInViewport();
    await page.emulateMedia({ media: "print" });
    await expect(contents(page)).toBeHidden();
    await expect(tools(page)).toBeHidden();
  });
});
