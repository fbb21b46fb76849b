import type { Plane, Tone } from "./engraving.ts";
import { clamp, noise } from "./field.ts";
import { bar, below, type Shape } from "./shape.ts";
import { type Area, type Point, rows, type Weave } from "./weave.ts";

/** The same tone by lamplight: lights stay, middle tones sink. */
export const dimmed =
  (tone: Tone, strength = 0.8): Tone =>
  (...at) =>
    0.04 + strength * clamp(tone(...at)) ** 1.8;

/** One tone all over. */
export const flat =
  (tone: number): Tone =>
  () =>
    tone;

/** A surface; its night is its day dimmed unless it is given. */
export function plane(shape: Shape, weave: Weave, day: Tone, night: Tone = dimmed(day), halo = 3): Plane {
  return { shape, weave, day, night, halo };
}

/** A shape in one solid piece (each upright through it meets it once), black by day and, if it shines, light by night. */
export function silhouette(shape: Shape, area: Area, shines = false, halo = 3): Plane {
  return { shape, weave: rows(1, area), day: flat(0), night: flat(shines ? 1 : 0), halo };
}

/** A thin dark rod between two points. */
export const rod = (from: Point, to: Point, thickness: number): Plane =>
  silhouette(
    bar(from, to, thickness),
    [
      Math.min(from[0], to[0]) - thickness,
      Math.min(from[1], to[1]) - thickness,
      Math.max(from[0], to[0]) + thickness,
      Math.max(from[1], to[1]) + thickness,
    ],
    false,
    2.5,
  );

/** A table top, from its far edge to the foot of the sheet. */
export const table = (edge: number, tone: number): Plane =>
  plane(
    below(() => edge),
    rows(Math.round((1000 - edge) / 14), [0, edge, 1600, 1000]),
    (x, y) => tone + 0.12 * noise(x / 260, y / 16, 31),
    (x, y) => 0.15 + 0.07 * noise(x / 260, y / 16, 31),
  );

/** A light source: bare paper by day, close bright lines by night. */
export function light(shape: Shape, weave: Weave): Plane {
  return { shape, weave, day: flat(1), night: flat(0.96), halo: 0 };
}
