import type { Page } from "@playwright/test";
import { host, type Site } from "../../src/integrations/host.ts";
import { folderOf } from "../paper.ts";
import { expect, open, test } from "./reader.ts";

interface Revealed {
  /** Whether the page came with a transition from the last one. */
  transition: boolean;
  /** What moved while it came. */
  animations: number;
}

/** Goes from the front page to a section by its link, and says how that page came. */
async function turn(page: Page, site: string): Promise<Revealed> {
  await page.addInitScript(() => {
    addEventListener("pagereveal", ({ viewTransition }) => {
      Object.assign(window, {
        revealed: (async () => {
          await viewTransition?.ready;
          return { transition: viewTransition !== null, animations: document.getAnimations().length };
        })(),
      });
    });
  });
  await open(page, `${site}/`);
  await page.getByRole("banner").getByRole("link", { name: "Weather" }).click();
  await expect(page).toHaveURL(/\/weather\/$/);
  await expect(page.getByRole("heading", { level: 1, name: "Weather" })).toBeVisible();
  await page.waitForFunction(() => "revealed" in window);
  return page.evaluate(() => (window as unknown as { revealed: Promise<Revealed> }).revealed);
}

test("one page fades into the next", async ({ page, sites }) => {
  const { transition, animations } = await turn(page, sites.sample);
  expect(transition).toBe(true);
  expect(animations).toBeGreaterThan(0);
});

test("pages, feeds and what is not there are opened and left without a complaint", async ({ page, sites }) => {
  await open(page, `${sites.sample}/`);
  for (const link of ["Archive", "Ethics", "RSS"]) {
    await page.getByRole("contentinfo").getByRole("link", { name: link }).click();
    await expect(page).not.toHaveURL(`${sites.sample}/`);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "The Meridian" })).toBeVisible();
  }
});

test("nothing moves for a reader whose device asks for less motion", async ({ page, sites }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await turn(page, sites.sample)).toEqual({ transition: false, animations: 0 });
});

test("nothing moves for a reader who has set less motion", async ({ page, sites }) => {
  await page.addInitScript(() => localStorage.setItem("dateline-reading", '{"motion":"less"}'));
  expect((await turn(page, sites.sample)).animations).toBe(0);
});

test.describe("a page a reader is about to open", () => {
  // The browser waits 200 ms before it takes a pointer that rests on a link for a wish.
  const rest = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  let ahead: string[];
  let site: Site;

  test.beforeEach(async () => {
    ahead = [];
    site = await host(folderOf("cases"), "/paper", {
      heard: ({ headers, url = "" }) => {
        if (headers["sec-purpose"]?.includes("prefetch")) ahead.push(url);
      },
    });
  });

  test.afterEach(() => site.close());

  test("is fetched ahead, if it is one of the paper's", async ({ browser }) => {
    // A page of its own: what the other tests watch would stand in the way of a fetch that no page makes.
    const page = await browser.newPage();
    await open(page, `${site.url}/2024/04/17/structure/`);
    const banner = page.getByRole("banner");
    const footer = page.getByRole("contentinfo");
    for (const other of [
      page.getByRole("link", { name: "A slot in the margin" }),
      footer.getByRole("link", { name: "Elsewhere" }),
      page.getByRole("main").locator("sup a").first(),
    ]) {
      await other.hover();
      await rest(page);
    }
    expect(ahead).toEqual([]);
    await banner.getByRole("link", { name: "Pictures" }).hover();
    await expect.poll(() => ahead).toEqual(["/paper/pictures/"]);
    await banner.getByRole("link", { name: "The Case Book" }).hover();
    await expect.poll(() => ahead).toEqual(["/paper/pictures/", "/paper/"]);
    await page.close();
  });
});
