import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { host } from "../../src/integrations/host.ts";
import { folderOf } from "../paper.ts";
import { hostilePages } from "./hostile-pages.ts";

const mark = "hostile script ran";

/** `test` with the hostile paper served, and a list of all that somebody hostile achieved. */
const test = base.extend<{ damage: string[] }, { paper: string }>({
  paper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
    async ({}, use) => {
      const site = await host(folderOf("hostile"), "/paper");
      await use(site.url);
      await site.close();
    },
    { scope: "worker" },
  ],
  damage: async ({ context, paper }, use) => {
    const damage: string[] = [];
    await watch(context, paper, damage);
    await use(damage);
  },
});

async function watch(context: BrowserContext, paper: string, damage: string[]): Promise<void> {
  const own = new URL(paper).host;
  await context.route(
    (url) => url.host !== own,
    (route) => {
      damage.push(`asked ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on("request", (request) => {
    if (!request.url().startsWith(`${paper}/`)) damage.push(`asked ${request.url()}`);
  });
  context.on("dialog", (dialog) => {
    damage.push(`said ${dialog.message()}`);
    return dialog.dismiss();
  });
  context.on("weberror", (error) => damage.push(`threw ${String(error.error())}`));
  context.on("page", (page) => page.on("frameattached", () => damage.push(`opened a frame in ${page.url()}`)));
  context.on("console", (message) => {
    if (message.text().startsWith(mark) || message.type() === "error") damage.push(`${message.text()} (${message.location().url})`);
  });
  await context.addInitScript((said) => {
    const ran = (what: unknown) => console.log(said, what);
    Object.assign(window, { pwned: ran, alert: ran, confirm: ran, prompt: ran, msgbox: ran });
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      ran([violatedDirective, blockedURI, sample]),
    );
    // What every window has before anything of its page is read.
    const names = [window, Window.prototype, EventTarget.prototype].flatMap((one) => Object.getOwnPropertyNames(one));
    Object.defineProperty(window, Symbol.for("pristine"), { value: names });
  }, mark);
}

/** Elements of a page that answer for what a script asks window or document for. */
const clobbered = (page: Page) =>
  page.evaluate(() => {
    const names = (window as unknown as Record<symbol, string[]>)[Symbol.for("pristine")] ?? [];
    const named = [...document.querySelectorAll("[id], [name]")].flatMap((element) =>
      [element.id, element.getAttribute("name") ?? ""].filter(Boolean).map((name) => [name, element] as const),
    );
    const answers = (value: unknown, element: Element) =>
      value === element || (value instanceof HTMLCollection && [...value].includes(element));
    return named
      .filter(
        ([name, element]) =>
          answers(Reflect.get(document, name), element) || (names.includes(name) && answers(Reflect.get(window, name), element)),
      )
      .map(([, element]) => element.outerHTML.slice(0, 80));
  });

/** What is wrong with how a page looks around its text. */
const disorder = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const parts = [".masthead", "main", "body > footer"].map((selector) => document.querySelectorAll(selector));
    if (parts.some(({ length }) => length !== 1)) return ["a part of the page is missing or doubled"];
    const boxes = parts.map(([part]) => (part as Element).getBoundingClientRect());
    for (const [index, box] of boxes.entries()) {
      if (box.width < 200 || box.height < 20 || box.left < -1 || box.right > innerWidth + 1) faults.push(`part ${index} is out of place`);
      if (index > 0 && box.top < (boxes[index - 1]?.bottom ?? 0) - 1) faults.push(`part ${index} lies over the one before`);
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push("the page scrolls sideways");
    for (const element of document.querySelectorAll(".prose, .prose *")) {
      const { position, zIndex, display } = getComputedStyle(element);
      if (position === "fixed" || position === "sticky" || Number(zIndex) > 0)
        faults.push(`${element.outerHTML.slice(0, 80)} is ${position}`);
      if (element.className === "prose" && display === "none") faults.push("the text is hidden");
    }
    const name = document.querySelector(".nameplate a")?.getBoundingClientRect();
    const top = name && document.elementFromPoint(name.left + 5, name.top + name.height / 2);
    if (!top?.closest(".masthead")) faults.push("something lies over the masthead");
    return faults;
  });

/** Follows what can be followed in the texts of a page, as far as the page lets a reader go. */
const pressed = (page: Page) =>
  page.evaluate(async () => {
    const faults: string[] = [];
    addEventListener("click", (event) => event.preventDefault());
    addEventListener("auxclick", (event) => event.preventDefault());
    for (const link of document.querySelectorAll<HTMLAnchorElement>("main a[href]")) {
      if (!["http:", "https:", "mailto:", "tel:"].includes(link.protocol)) faults.push(link.outerHTML);
      if (link.target || link.hasAttribute("ping") || link.hasAttribute("download")) faults.push(link.outerHTML);
    }
    for (const element of document.querySelectorAll<HTMLElement>(".prose *")) {
      if (element.closest("figure.embed")?.querySelector("button") === element) continue;
      for (const type of ["pointerenter", "mouseover", "focus", "toggle", "error", "load", "animationstart"])
        element.dispatchEvent(new Event(type));
      element.click();
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    return faults;
  });

for (const policy of ["off", "on"] as const) {
  test.describe(`with the content security policy ${policy}`, () => {
    // The policy changes nothing about what stands in a page: a look at fewer of them is enough.
    const groups = Object.entries(hostilePages(policy === "off" ? 1 : 8));
    test.use({ bypassCSP: policy === "off" });
    for (const [name, addresses] of groups) {
      test(`nothing hostile happens on ${addresses.length} pages of ${name}`, async ({ page, paper, damage }) => {
        test.slow();
        for (const address of addresses) {
          await page.goto(`${paper}${address}`, { waitUntil: "load" });
          expect(await disorder(page), address).toEqual([]);
          expect(await clobbered(page), address).toEqual([]);
          expect(await pressed(page), address).toEqual([]);
          expect(damage, address).toEqual([]);
        }
      });
    }
  });
}

test.describe("without a policy", () => {
  test.use({ bypassCSP: true });
  test("an attack that works is seen", async ({ page, paper, damage }) => {
    await page.goto(`${paper}/`, { waitUntil: "load" });
    const attack = '<img name=cookie src="x:x"><a href="javascript:pwned(1)" id=a style="position:fixed;inset:0;z-index:9">a</a>';
    await page.evaluate(
      (html) => document.querySelector("main")?.insertAdjacentHTML("beforeend", `<div class="prose">${html}</div>`),
      attack,
    );
    expect(await disorder(page)).not.toEqual([]);
    expect(await clobbered(page)).not.toEqual([]);
    expect(await pressed(page)).not.toEqual([]);
    await page.evaluate(() => setTimeout("pwned(1)"));
    await expect.poll(() => damage).toContainEqual(expect.stringContaining(mark));
  });
});
