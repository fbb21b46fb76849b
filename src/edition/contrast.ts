/** The grounds text stands on, as `styles/tokens.css` has them. */
export const grounds = { paper: "#fffdf8", dark: "#161310" } as const;

/** Contrast of two colours `#rrggbb` from 1 to 21, by WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour nearest to a given one, of the same hue, that reaches a contrast on a ground; the colour itself if it does. */
export function nearestPassing(color: string, ground: string, wanted = 7): string {
  if (contrast(color, ground) >= wanted) return color;
  const target = luminance(ground) > 0.5 ? 0 : 255;
  for (let step = 1; step <= 256; step++) {
    const mixed = toHex(channels(color).map((value) => Math.round(value + ((target - value) * step) / 256)));
    if (contrast(mixed, ground) >= wanted) return mixed;
  }
  return target === 0 ? "#000000" : "#ffffff";
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function toHex(values: number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

// Relative luminance as WCAG 2.2 defines it.
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
