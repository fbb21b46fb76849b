/** Holds a value between two bounds. */
export const clamp = (value: number, low = 0, high = 1): number => Math.min(Math.max(value, low), high);

/** The value a part of the way from one number to another. */
export const mix = (from: number, to: number, part: number): number => from + (to - from) * part;

/** Rises smoothly from 0 at `from` to 1 at `to`; `from` may be the larger. */
export function ramp(from: number, to: number, value: number): number {
  const part = clamp((value - from) / (to - from));
  return part * part * (3 - 2 * part);
}

/** A light that is 1 at its centre and fades with distance. */
export const glow =
  (cx: number, cy: number, reach: number) =>
  (x: number, y: number): number =>
    Math.exp(-Math.hypot(x - cx, y - cy) / reach);

/** A repeatable number from 0 to 1 for two whole numbers. */
export function chance(a: number, b = 0): number {
  let hash = Math.imul(a | 0, 374761393) + Math.imul(b | 0, 668265263);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** Smooth noise from -1 to 1 with features about one unit wide; `seed` shifts it. */
export function noise(x: number, y = 0, seed = 0): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [ramp(0, 1, x - column), ramp(0, 1, y - row)];
  const corner = (dx: number, dy: number) => chance(column + dx + seed * 7919, row + dy + seed * 104729);
  const upper = mix(corner(0, 0), corner(1, 0), right);
  const lower = mix(corner(0, 1), corner(1, 1), right);
  return mix(upper, lower, down) * 2 - 1;
}

/** Noise with finer noise upon it, about -1.4 to 1.4. */
export const rolling = (x: number, y: number, seed: number): number => noise(x, y, seed) + 0.4 * noise(x * 2.3, y * 2.3, seed + 1);

/** The broken path of a light on water below `top`: 0 off it, up to 1 on a glint. */
export const glitter =
  (cx: number, top: number, wide: number) =>
  (x: number, y: number): number => {
    const reach = Math.abs(x - cx) / (wide + 0.5 * (y - top));
    return noise(x / 46, y / 7, 77) > reach * 2.1 - 0.95 ? 1 - 0.4 * reach : 0;
  };
