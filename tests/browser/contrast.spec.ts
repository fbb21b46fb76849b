import { expect, open, test } from "./reader.ts";

const pages = {
  sample: ["/", "/2024/04/25/the-river-that-keeps-two-calendars/", "/weather/", "/2026/11/", "/about/"],
  cases: [
    "/",
    "/2024/04/17/structure/",
    "/2024/04/10/every-directive/",
    "/2024/04/16/kind-live/",
    "/2024/03/12/corrections/",
    "/2024/03/08/kind-review/",
    "/2024/04/12/picture-landscape/",
    "/lists/page/1/",
    "/tags/",
  ],
};

for (const scheme of ["light", "dark"] as const) {
  for (const paper of ["sample", "cases"] as const) {
    test(`every word of ${paper} has a contrast of 7:1 in ${scheme}`, async ({ page, sites }) => {
      await page.emulateMedia({ colorScheme: scheme });
      for (const address of pages[paper]) {
        await open(page, sites[paper] + address);
        const { pale, words, ground } = await page.evaluate(readColors);
        expect(words, address).toBeGreaterThan(10);
        expect(ground > 0.5 ? "light" : "dark", address).toBe(scheme);
        expect(pale, address).toEqual([]);
      }
    });
  }
}

/** Every text of the page whose contrast with what is behind it is under 7:1. */
function readColors() {
  type Color = [red: number, green: number, blue: number, alpha: number];
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
  const parse = (color: string): Color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([r, g, b, a]: Color, [r2, g2, b2]: Color): Color => [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1];
  const luminance = (color: Color) => {
    const [r = 0, g = 0, b = 0] = color
      .slice(0, 3)
      .map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element | null): Color => {
    if (!element) return [255, 255, 255, 1];
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  };
  const opacity = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;

  const pale: string[] = [];
  let words = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? "";
    const element = walker.currentNode.parentElement;
    if (!text || !element || /^(SCRIPT|STYLE)$/.test(element.tagName) || !element.checkVisibility()) continue;
    words++;
    const ground = behind(element);
    const [r, g, b, a] = parse(getComputedStyle(element).color);
    const ink = over([r, g, b, a * opacity(element)], ground);
    const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].sort((x, y) => y - x);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < 7) pale.push(`${ratio.toFixed(2)}:1 ${element.tagName} “${text.slice(0, 40)}”`);
  }
  return { pale, words, ground: luminance(behind(document.body)) };
}
