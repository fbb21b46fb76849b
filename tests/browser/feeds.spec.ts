import { expect, open, test } from "./reader.ts";

for (const file of ["rss.xml", "atom.xml", "science/rss.xml"]) {
  test(`a person who opens ${file} reads what it is, and goes on to a story and to the paper`, async ({ page, sites }) => {
    await page.goto(`${sites.sample}/${file}`);
    const shown = () =>
      page.evaluate(
        () => [...document.querySelectorAll("item > title, entry > title")].filter((title) => title.getClientRects().length > 0).length,
      );
    expect(await shown()).toBeGreaterThan(2);
    await expect(page.getByText("This is a feed, for a feed reader")).toBeVisible();
    // What is meant for programs alone is not shown.
    for (const hidden of ["guid", "pubDate", "id", "content", "encoded", "creator"])
      expect(
        await page.evaluate(
          (name) => [...document.getElementsByTagNameNS("*", name)].filter((part) => part.getClientRects().length > 0).length,
          hidden,
        ),
        hidden,
      ).toBe(0);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll("a")].filter((link) => link.getClientRects().length > 0).map((link) => link.getAttribute("href")),
    );
    expect(links[0]).toBe(file.includes("science") ? "https://meridian.example/science/" : "https://meridian.example/");
    expect(links.slice(1).every((link) => /^https:\/\/meridian\.example\/\d{4}\/\d\d\/\d\d\//.test(link ?? ""))).toBe(true);
    const width = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(width).toBe(true);
  });
}

test("the page of feeds says what each holds, and its links are told apart by name", async ({ page, sites }) => {
  await open(page, `${sites.sample}/feeds/`);
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "Every story, Atom" })).toHaveAttribute("href", "/atom.xml");
  await expect(main.getByRole("listitem").first()).toContainText("The newest 50, and all older ones in its archive");
  await main.getByRole("link", { name: "Science, RSS" }).click();
  await expect(page).toHaveURL(/\/science\/rss\.xml$/);
});
