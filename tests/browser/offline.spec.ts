import { cached, controlled, expect, kept, test } from "./press.ts";
import { open } from "./reader.ts";

const story = "/2024/04/25/golden-dateline/";
const other = "/2024/04/14/links-to-everything/";
const title = "A golden dateline";

test("a page that was read before reads without a network, the first one does not", async ({ page, context, sites }) => {
  await open(page, `${sites.cases}${other}`);
  await controlled(page);
  await open(page, `${sites.cases}${story}`);
  await kept(page, `/paper${story}`);
  await context.setOffline(true);
  await open(page, `${sites.cases}${story}`);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("font-size", "56px");
  await open(page, `${sites.cases}${other}`);
  await expect(page.getByRole("heading", { level: 1, name: "The line is down" })).toBeVisible();
});

test("in place of an unknown page it is said which one is out of reach, and another try brings it", async ({ page, context, sites }) => {
  await open(page, `${sites.cases}/`);
  await controlled(page);
  await context.setOffline(true);
  await open(page, `${sites.cases}${story}`);
  await expect(page).toHaveURL(`${sites.cases}${story}`);
  await expect(page.getByRole("main")).toContainText(`Out of reach: /paper${story}`);
  await expect(page.getByRole("heading", { name: "Saved stories" })).toHaveCount(0);
  const again = page.getByRole("button", { name: "Try again" });
  await again.click();
  await expect(page.getByRole("heading", { level: 1, name: "The line is down" })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("an address in other letters is said as it is written", async ({ page, context, sites }) => {
  await open(page, `${sites.cases}/`);
  await controlled(page);
  await context.setOffline(true);
  await open(page, `${sites.cases}/tags/م/`);
  await expect(page.getByText("Out of reach: /paper/tags/م/")).toBeVisible();
});

test("a page that has changed is new at once, each time", async ({ page, press }) => {
  await open(page, `${press.url}${story}`);
  await controlled(page);
  for (const words of ["First words", "Second words", "Third words"]) {
    press.edit = (path, text) => (path === story ? text.replaceAll(title, words) : text);
    await open(page, `${press.url}${story}`);
    await expect(page.getByRole("heading", { level: 1, name: words })).toBeVisible({ timeout: 500 });
    await kept(page, `/paper${story}`);
  }
});

test("a slow line brings the last copy after three seconds, and what comes later is there the next time", async ({
  page,
  context,
  press,
}) => {
  await open(page, `${press.url}/`);
  await controlled(page);
  await open(page, `${press.url}${story}`);
  await kept(page, `/paper${story}`);
  const release = Promise.withResolvers<void>();
  press.held = release.promise;
  press.edit = (path, text) => (path === story ? text.replaceAll(title, "Newer words") : text);
  const started = performance.now();
  await open(page, `${press.url}${story}`);
  const waited = performance.now() - started;
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect(waited).toBeGreaterThan(2900);
  expect(waited).toBeLessThan(6000);
  release.resolve();
  const copy = () => page.evaluate(async (path) => (await caches.match(path))?.text(), `/paper${story}`);
  await expect.poll(copy).toContain("Newer words");
  await context.setOffline(true);
  await open(page, `${press.url}${story}`);
  await expect(page.getByRole("heading", { level: 1, name: "Newer words" })).toBeVisible();
});

test.describe("a page that is withdrawn", () => {
  // What the browser itself says of an answer that is an error.
  test.use({ failing: /\/paper\// });

  test("is not shown from the device either", async ({ page, press }) => {
    await open(page, `${press.url}/`);
    await controlled(page);
    await open(page, `${press.url}${story}`);
    await kept(page, `/paper${story}`);
    press.withdrawn = story;
    await open(page, `${press.url}${story}`);
    await expect.poll(() => cached(page, " visited ")).not.toContain(`/paper${story}`);
    press.isDown = true;
    await open(page, `${press.url}${story}`);
    await expect(page.getByRole("heading", { level: 1, name: "The line is down" })).toBeVisible();
  });
});

test("a page that is slow and not on the device is waited for", async ({ page, press }) => {
  await open(page, `${press.url}/`);
  await controlled(page);
  const release = Promise.withResolvers<void>();
  press.held = release.promise;
  const opening = open(page, `${press.url}${story}`);
  await new Promise((resolve) => setTimeout(resolve, 3500));
  release.resolve();
  await opening;
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test.describe("when the server is down", () => {
  // What the browser itself says of requests that fail.
  test.use({ failing: /\/paper\// });

  test("the copy is shown", async ({ page, press }) => {
    await open(page, `${press.url}/`);
    await controlled(page);
    await open(page, `${press.url}${story}`);
    await kept(page, `/paper${story}`);
    press.isDown = true;
    await open(page, `${press.url}${story}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });
});

test("at most thirty pages are kept, the newest", async ({ page, sites }) => {
  await open(page, `${sites.cases}/`);
  await controlled(page);
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((name) => name.includes(" code "))?.replace(" code ", " visited ") ?? "";
    const cache = await caches.open(name);
    for (let index = 0; index < 35; index++) await cache.put(`/paper/old/${index}/`, new Response("old"));
  });
  await open(page, `${sites.cases}${story}`);
  await expect.poll(() => cached(page, " visited ")).toHaveLength(30);
  const left = await cached(page, " visited ");
  expect(left).toContain(`/paper${story}`);
  expect(left).toContain("/paper/old/34/");
  expect(left).not.toContain("/paper/old/0/");
});

test("feeds, the live edition and what is asked in parts go past the worker", async ({ page, sites }) => {
  await open(page, `${sites.cases}/`);
  await controlled(page);
  await open(page, `${sites.cases}/`);
  await page.evaluate(async () => {
    for (const path of ["rss.xml", "live/edition.json", "sitemap.xml"]) await fetch(`/paper/${path}`);
    await fetch(document.images[0]?.currentSrc ?? "", { headers: { range: "bytes=0-9" } });
  });
  const all = await cached(page, "dateline");
  expect(all.filter((path) => /\.(xml|json)$/.test(path))).toEqual([]);
});

test("a new worker clears its predecessor's caches and leaves what is saved and what is another paper's", async ({ page, press }) => {
  await open(page, `${press.url}${story}`);
  await controlled(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("button", { name: "Saved", exact: true })).toBeVisible();
  const saved = await cached(page, "dateline-saved");
  await page.evaluate(() =>
    Promise.all([caches.open("dateline/ visited abc"), caches.open("dateline/paper/other/ code abc"), caches.open("theirs")]),
  );
  const before = await page.evaluate(() => caches.keys());
  press.edit = (path, text) => (path === "/sw.js" ? text.replace(/version:`\w+`/, "version:`new`") : text);
  await page.evaluate(async () => {
    const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
    await (await navigator.serviceWorker.getRegistration())?.update();
    await changed;
  });
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain(before.find((name) => name.startsWith("dateline/paper/ code")));
  const after = await page.evaluate(() => caches.keys());
  expect(after.filter((name) => name.startsWith("dateline/paper/ ")).every((name) => name.endsWith(" new"))).toBe(true);
  expect(after).toEqual(
    expect.arrayContaining(["dateline-saved/paper/", "dateline/ visited abc", "dateline/paper/other/ code abc", "theirs"]),
  );
  expect(await cached(page, "dateline-saved")).toEqual(saved);
});

test.describe("without a worker", () => {
  for (const [name, script] of Object.entries({
    none: () => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined }),
    refused: () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError"));
    },
    throwing: () =>
      Object.defineProperty(Navigator.prototype, "serviceWorker", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      }),
  }))
    test(`a page reads as ever: ${name}`, async ({ page, sites }) => {
      await page.addInitScript(script);
      await open(page, `${sites.cases}${story}`);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("main").getByRole("status")).toContainText("Not saved");
      expect(await cached(page, "dateline-saved")).toEqual([]);
    });
});

test("a browser that can install the paper is told how", async ({ page, sites }) => {
  await open(page, `${sites.cases}/`);
  const client = await page.context().newCDPSession(page);
  const { errors, data } = await client.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? "{}").name).toBe("The Case Book");
  await controlled(page);
  const { installabilityErrors } = await client.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
