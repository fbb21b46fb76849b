import { expect, test } from "./reader.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a story is read completely", async ({ page, sites }) => {
    await page.goto(`${sites.cases}/2024/04/25/golden-dateline/`);
    await expect(page.getByRole("heading", { level: 1, name: "A golden dateline" })).toBeVisible();
    await expect(page.getByText("The day whose weather is in the log.").first()).toBeVisible();
    await expect(page.getByText("The strip above this story names the weather")).toBeVisible();
    await expect(page.getByText("The reading was taken at eight in the morning")).toBeVisible();
    const header = page.getByRole("banner");
    await expect(header.getByText("6.4 °C", { exact: true })).toBeVisible();
    await expect(header.getByText("New York", { exact: true })).toBeVisible();
    await expect(header.getByText("Thursday, April 25, 2024")).toBeVisible();
    for (const heading of ["Read more", "Must read", "More articles", "Latest article"]) {
      const list = page.locator("section", { has: page.getByRole("heading", { level: 2, name: heading }) });
      await expect(list.getByRole("link").first()).toBeVisible();
    }
  });

  test("every part of a long story is there", async ({ page, sites }) => {
    await page.goto(`${sites.sample}/2025/08/20/a-tide-table-is-a-promise/`);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
    const paragraphs = main.locator("p:not(.scripted)");
    expect(await paragraphs.count()).toBeGreaterThan(15);
    for (const paragraph of await paragraphs.all()) await expect(paragraph).toBeVisible();
    for (const picture of await main.getByRole("img").all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toBeVisible();
    }
  });

  test("an embed is a link", async ({ page, sites }) => {
    await page.goto(`${sites.cases}/2024/04/10/every-directive/`);
    await expect(page.getByRole("link", { name: "Open at video.example" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  });

  test("the lists are there, and lead from page to page", async ({ page, sites }) => {
    await page.goto(`${sites.cases}/`);
    await page.getByRole("banner").getByRole("link", { name: "Lists" }).click();
    await expect(page.getByRole("main").getByRole("article")).toHaveCount(25);
    await page.getByRole("link", { name: "Older stories" }).click();
    await expect(page).toHaveURL(/\/paper\/lists\/page\/1\/$/);
    await expect(page.getByRole("main").getByRole("article")).toHaveCount(20);
    await page.getByRole("link", { name: "Newer stories" }).click();
    await page.getByRole("article").first().getByRole("heading").getByRole("link").click();
    await expect(page.getByText("Story 45 of a list of 45.")).toBeVisible();
    await page.getByRole("contentinfo").getByRole("link", { name: "Archive" }).click();
    // A story's page leads to the archive of its own year, so that a new year changes no old page.
    await expect(page).toHaveURL(/\/paper\/2023\/$/);
    await page.getByRole("main").getByRole("link", { name: "2024" }).click();
    await expect(page.getByRole("main").getByRole("link", { name: "April" })).toBeVisible();
  });

  test("an address that is not there says so and leads on", async ({ page, sites }) => {
    const response = await page.goto(`${sites.cases}/nothing/here/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("not in the paper");
    await expect(page.getByRole("banner").getByRole("link", { name: "The Case Book" })).toBeVisible();
  });

  // The response of an address that is not there is reported as an error by the browser.
  test.use({ failing: /\/nothing\/here\/$/ });
});
