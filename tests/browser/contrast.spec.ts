import { everyKindAndStory } from "./pages.ts";
import { expect, open, test } from "./reader.ts";

test.use({ failing: /\/nothing\/here\/$/ });

/** What the device asks for, and what the reader has set. */
const themes = {
  light: ["light", "system"],
  dark: ["dark", "system"],
  "high contrast": ["light", "contrast"],
  "high contrast in the dark": ["dark", "contrast"],
} as const;

for (const paper of ["sample", "cases"] as const) {
  test(`every word of ${paper} has a contrast of 7:1, whatever the colours`, async ({ page, sites }) => {
    for (const { address } of everyKindAndStory().filter((page) => page.paper === paper)) {
      await open(page, sites[paper] + address);
      for (const [name, [scheme, theme]] of Object.entries(themes)) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.evaluate((theme) => Object.assign(document.documentElement.dataset, { theme }), theme);
        const { pale, words, ground, body } = await page.evaluate(readColors);
        const where = `${address} in ${name}`;
        expect(words, where).toBeGreaterThan(10);
        expect(ground > 0.5 ? "light" : "dark", where).toBe(scheme);
        expect(pale, where).toEqual([]);
        if (theme === "contrast") expect(body, where).toBe(21);
      }
    }
  });
}

/** Every text of the page whose contrast with what is behind it is under 7:1, and the contrast of what has no colour of its own. */
function readColors() {
  type Color = [red: number, green: number, blue: number, alpha: number];
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
  const known = new Map<string, Color>();
  const parse = (color: string): Color => {
    const before = known.get(color);
    if (before) return before;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const parsed: Color = [red, green, blue, alpha / 255];
    known.set(color, parsed);
    return parsed;
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

  const contrast = (ink: Color, ground: Color) => {
    const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

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
    const ratio = contrast(ink, ground);
    if (ratio < 7) pale.push(`${ratio.toFixed(2)}:1 ${element.tagName} “${text.slice(0, 40)}”`);
  }
  const ground = behind(document.body);
  const body = contrast(parse(getComputedStyle(document.body).color), ground);
  return { pale, words, ground: luminance(ground), body };
}
