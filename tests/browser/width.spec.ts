import { expect, open, pagesOf, test } from "./reader.ts";

test.use({ failing: /\/nothing\/here\/$/ });

const widths = [320, 390, 820, 1440];
const isStory = (address: string) => /\/\d\d\/[a-z][^/]*\/$/.test(address);
const groups = {
  "the stories of sample": pagesOf.sample.filter(isStory).map((address) => ["sample", address] as const),
  "the lists of sample": pagesOf.sample.filter((address) => !isStory(address)).map((address) => ["sample", address] as const),
  "the stories of cases": pagesOf.cases.filter(isStory).map((address) => ["cases", address] as const),
  "the lists of cases": pagesOf.cases.filter((address) => !isStory(address)).map((address) => ["cases", address] as const),
};

for (const [name, pages] of Object.entries(groups)) {
  test(`${name} never scroll sideways`, async ({ page, sites }) => {
    for (const [paper, address] of pages) {
      await open(page, sites[paper] + address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => {
          const root = document.documentElement;
          // What sticks out of the page, unless it stands in a box that scrolls by itself.
          const scrolls = (element: Element | null): boolean =>
            element !== null &&
            element !== document.body &&
            (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
          const out = [...document.querySelectorAll("body *")].filter((element) => {
            const { left, right, width } = element.getBoundingClientRect();
            return (
              width > 1 && (right > root.clientWidth + 1 || left < -1) && element.children.length === 0 && !scrolls(element.parentElement)
            );
          });
          return {
            by: root.scrollWidth - root.clientWidth,
            out: out.slice(0, 4).map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`),
          };
        });
        expect.soft(wide, `${address} at ${width} pixels`).toEqual({ by: 0, out: [] });
      }
    }
  });
}
