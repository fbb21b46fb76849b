import type { Page } from "@playwright/test";
import { oneOfEachKind } from "./pages.ts";
import { clock, expect, open, test } from "./reader.ts";

test.use({ failing: /\/nothing\/here\/$/ });

const dateline = `
  - paragraph:
    - text: /^6\\.4 degrees Celsius in New York[^°]*$/
    - time: Thursday, April 25, 2024
`;

interface Heard {
  role: string;
  name: string;
  level: number;
}

/** What a screen reader is told of a page, in order: the role, the name and the level of each part. */
async function hear(page: Page): Promise<Heard[]> {
  const snapshot = await page.locator("body").ariaSnapshot();
  return [...snapshot.matchAll(/^\s*- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?(?: \[level=(\d)\])?/gm)].map(
    ([, role = "", name = "", level]) => ({
      role,
      name,
      level: Number(level ?? 0),
    }),
  );
}

test("every kind of page is told apart by its parts", async ({ page, sites }) => {
  for (const { paper, address } of oneOfEachKind()) {
    await open(page, sites[paper] + address);
    const heard = await hear(page);
    const having = (role: string) => heard.filter((part) => part.role === role);
    for (const role of ["banner", "main", "contentinfo"]) expect.soft(having(role).length, `${role} of ${address}`).toBe(1);
    for (const role of ["navigation", "region", "complementary"]) {
      const names = having(role).map(({ name }) => name);
      if (role === "navigation") expect.soft(names, address).not.toContain("");
      // An aside of a story without a name is no landmark.
      const named = names.filter(Boolean);
      expect.soft(named, `each ${role} of ${address} has a name of its own`).toEqual([...new Set(named)]);
    }
    let level = 0;
    for (const heading of having("heading")) {
      expect.soft(heading.level, `“${heading.name}” of ${address}`).toBeLessThanOrEqual(level + 1);
      level = heading.level;
    }
    expect.soft(having("heading")[0]?.level, address).toBe(1);
    expect.soft(having("list").length, address).toBeGreaterThan(2);
    for (const role of ["link", "button", "img"])
      expect.soft(having(role).filter(({ name }) => name === "").length, `${role} of ${address}`).toBe(0);
  }
});

for (const width of [390, 1440]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("the dateline is heard whole", async ({ page, sites }) => {
      await page.clock.setFixedTime(clock);
      const observation = { temperature: 6.4, condition: "partlycloudy_day", observedAt: clock.toISOString(), source: "met-norway" };
      const reading = { text: "6.4 °C", spoken: "6.4 degrees Celsius in New York", glyph: "M7 18z" };
      await page.route("**/live/edition.json", (route) => route.fulfill({ json: { observation, reading, picks: [], latest: [] } }));
      await open(page, `${sites.cases}/2024/04/25/golden-dateline/`);
      await expect(page.getByRole("banner").getByRole("paragraph").first()).toMatchAriaSnapshot(dateline);
    });

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false });

      test("the dateline is heard whole", async ({ page, sites }) => {
        await page.goto(`${sites.cases}/2024/04/25/golden-dateline/`);
        await expect(page.getByRole("banner").getByRole("paragraph").first()).toMatchAriaSnapshot(dateline);
      });
    });
  });
}
