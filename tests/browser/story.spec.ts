import { everyKindAndStory } from "./pages.ts";
import { expect, open, test } from "./reader.ts";

test.use({ failing: /\/nothing\/here\/$/ });

test("a story in a right-to-left language reads from the right, the paper around it from the left", async ({ page, sites }) => {
  await open(page, `${sites.cases}/2024/04/11/arabic/`);
  const story = page.getByRole("main").getByRole("article").first();
  await expect(story).toHaveAttribute("dir", "rtl");
  await expect(story).toHaveAttribute("lang", "ar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("direction", "rtl");
  await expect(page.getByText("هطل المطر طوال المساء")).toHaveCSS("direction", "rtl");
  await expect(page.getByRole("banner")).toHaveCSS("direction", "ltr");
  const latest = page.getByRole("heading", { level: 2, name: "Latest article" });
  await expect(latest).toHaveCSS("direction", "ltr");
  // The first line of the text ends at the right edge of its column.
  const gap = await page.getByText("هطل المطر طوال المساء").evaluate((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const line = range.getClientRects()[0];
    return paragraph.getBoundingClientRect().right - (line?.right ?? 0);
  });
  expect(Math.abs(gap)).toBeLessThan(2);
});

test("a right-to-left story in a list reads from the right", async ({ page, sites }) => {
  await open(page, `${sites.cases}/languages/`);
  const title = page.getByRole("article").getByRole("link", { name: "المطر يهطل على المدينة", exact: true });
  await expect(title).toHaveCSS("direction", "rtl");
  await expect(page.getByRole("article").getByRole("link", { name: "The original", exact: true })).toHaveCSS("direction", "ltr");
});

test("print shows the story and nothing around it", async ({ page, sites }) => {
  await open(page, `${sites.cases}/2024/04/14/links-to-everything/`);
  const addresses = page.getByRole("listitem").filter({ hasText: /^https:\/\/elsewhere\.example\// });
  await expect(addresses).toHaveCount(0);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(addresses).toHaveText(["https://elsewhere.example/", "https://elsewhere.example/plain"]);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Every way to write a link.").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "A heading of its own" })).toBeVisible();
  await expect(page.getByRole("main").getByText("By address, by file")).toBeVisible();
  await expect(page.getByRole("main").getByText("Advertisement").first()).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  for (const name of ["Read more", "More articles", "Latest article"])
    await expect.soft(page.getByRole("heading", { level: 2, name })).toBeHidden({ timeout: 500 });
  const colors = await page
    .getByRole("heading", { level: 1 })
    .evaluate((heading) => [getComputedStyle(heading).color, getComputedStyle(document.documentElement).backgroundColor]);
  expect(colors).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
});

for (const paper of ["sample", "cases"] as const) {
  const pages = everyKindAndStory().filter((page) => page.paper === paper);
  test(`pictures of ${paper} have their words and their size, come when they are needed, and are not stretched`, async ({
    page,
    sites,
  }) => {
    for (const { address } of pages) {
      await open(page, sites[paper] + address);
      const faults = await page.evaluate(async () => {
        const found: string[] = [];
        for (const image of document.images) {
          const top = image.getBoundingClientRect().top + scrollY;
          const name = `${image.src} at ${Math.round(top)}`;
          if (image.getAttribute("alt") === null) found.push(`${name} has no alternative text`);
          if (!(Number(image.getAttribute("width")) > 0 && Number(image.getAttribute("height")) > 0)) found.push(`${name} has no size`);
          if (top > innerHeight && image.loading !== "lazy") found.push(`${name} is fetched before it is needed`);
          image.loading = "eager";
          await image.decode().catch(() => found.push(`${name} does not come`));
          const { width, height } = image.getBoundingClientRect();
          const ratio = (width / height) * (image.naturalHeight / image.naturalWidth);
          if (width > 0 && getComputedStyle(image).objectFit === "fill" && Math.abs(ratio - 1) > 0.05) found.push(`${name} is stretched`);
        }
        return found;
      });
      expect.soft(faults, address).toEqual([]);
    }
  });
}

for (const width of [390, 1440]) {
  test(`what is pressed is large enough at ${width} pixels`, async ({ page, sites }) => {
    await page.setViewportSize({ width, height: 900 });
    const pages: [keyof typeof sites, string][] = [
      ["sample", "/"],
      ["sample", "/2024/04/25/the-river-that-keeps-two-calendars/"],
      ["sample", "/weather/"],
      ["cases", "/lists/page/1/"],
      ["cases", "/tags/"],
      ["cases", "/2024/04/"],
      ["cases", "/2024/04/10/every-directive/"],
    ];
    for (const [paper, address] of pages) {
      await open(page, sites[paper] + address);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("a[href], button, summary")].flatMap((target) => {
          if (!target.checkVisibility() || target.tabIndex < 0 || target.matches("[href='#content']")) return [];
          // A link within a sentence is as high as its line.
          const sentence = target.closest("p, li, td, figcaption, sup");
          const rest = (sentence?.textContent ?? "").trim().length - (target.textContent ?? "").trim().length;
          if ((getComputedStyle(target).display === "inline" || target.closest("sup")) && sentence && rest > 0) return [];
          const { width, height } = target.getBoundingClientRect();
          const least = target.closest("nav") ? 44 : 24;
          return height < least - 0.5 || width < 23.5
            ? [`${Math.round(width)} × ${Math.round(height)}, not ${least}: “${target.textContent?.trim().slice(0, 40)}”`]
            : [];
        }),
      );
      expect.soft(small, `${paper}${address}`).toEqual([]);
    }
  });
}

test("nothing an editor wrote runs", async ({ page, sites }) => {
  for (const address of [
    "/2024/04/08/script-in-body/",
    "/2024/04/08/script-in-fields/",
    "/safety/",
    "/tags/",
    "/",
    "/2024/04/11/naughty-characters/",
  ]) {
    await open(page, sites.cases + address);
    await page.evaluate(() => {
      const kinds = ["mouseover", "mouseenter", "focus", "load", "error", "toggle", "animationstart"];
      for (const element of document.querySelectorAll("main *")) for (const kind of kinds) element.dispatchEvent(new Event(kind));
    });
    expect(await page.evaluate(() => (window as unknown as { pwned?: unknown }).pwned), address).toBeUndefined();
    await expect(page.getByRole("banner")).toBeVisible();
  }
});

test.describe("an embed", () => {
  test.use({ hosts: ["video.example"] });

  test("asks its host for nothing before it is pressed", async ({ page, sites }) => {
    const asked: string[] = [];
    await page.route("https://video.example/**", (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: "text/html", body: "<title>A film</title><p>A film" });
    });
    await open(page, `${sites.cases}/2024/04/10/every-directive/`);
    const button = page.getByRole("main").getByRole("button", { name: /^Load “A film of the rain.*” from video\.example$/ });
    await expect(button).toBeVisible();
    expect(asked).toEqual([]);
    await button.click();
    await expect(page.frameLocator("iframe").getByText("A film")).toBeVisible();
    expect(asked).toEqual(["https://video.example/watch/1"]);
  });
});

test("an advertisement has the height it was sold with, at any width", async ({ page, sites }) => {
  for (const width of [390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `${sites.sample}/`);
    const body = page.locator(".slot-body").first();
    const sold = Number(await body.locator("> svg").getAttribute("height"));
    expect((await body.boundingBox())?.height, String(width)).toBeCloseTo(sold, 0);
  }
});
