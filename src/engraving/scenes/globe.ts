import { isLand } from "../continents.ts";
import type { Plane, Scene, Tone } from "../engraving.ts";
import { clamp, glow, ramp } from "../field.ts";
import { dimmed, flat, plane } from "../plane.ts";
import { disc, everywhere, type Shape } from "../shape.ts";
import { type Point, rows } from "../weave.ts";

/** A globe, and beside it the same skin peeled off and laid flat. */
export function globe(): Scene {
  const [cx, cy, radius, tilt, facing] = [485, 490, 385, 0.35, 15];
  const [lean, rise] = [Math.sin(tilt), Math.cos(tilt)];
  const sphere = (u: number, t: number): Point => {
    const [longitude, latitude] = [(t - 0.5) * 2 * Math.PI, (0.5 - u) * Math.PI];
    const [side, up, out] = [Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude), Math.cos(latitude) * Math.cos(longitude)];
    return up * lean + out * rise < 0 ? [-99, -99] : [cx + radius * side, cy - radius * (up * rise - out * lean)];
  };
  const place = (x: number, y: number): [number, number] => {
    const [side, up] = [(x - cx) / radius, (cy - y) / radius];
    const out = Math.sqrt(Math.max(0, 1 - side * side - up * up));
    return [facing + Math.atan2(side, out * rise - up * lean) * 57.3, Math.asin(clamp(up * rise + out * lean, -1, 1)) * 57.3];
  };
  const meridian = (longitude: number, latitude: number) => Math.abs(((longitude + 735) % 30) - 15) * Math.cos(latitude / 57.3) < 0.6;
  const shade = (x: number, y: number) => 1 - 0.8 * ramp(0.35, 1.5, Math.hypot(x - cx + 150, y - cy + 150) / radius);
  const ball = (land: boolean): Plane => {
    const tone: Tone = (x, y) => (meridian(...place(x, y)) ? 1 : (land ? 0.2 : 0.8) * shade(x, y) + 0.03);
    const shape: Shape = (x, y) => Math.min(disc(cx, cy, radius)(x, y), land && !isLand(...place(x, y)) ? -99 : 99);
    return plane(shape, { lines: 33, steps: 400, at: sphere }, tone, dimmed(tone, 0.9), land ? -0.5 : 5);
  };
  const gore = (index: number, land: boolean): Plane => {
    const [middle, half, top, bottom] = [1032 + index * 148, 73, 70, 910];
    const part = (y: number) => clamp((y - top) / (bottom - top));
    const outline: Shape = (x, y) => Math.min(half * Math.sin(part(y) * Math.PI) - Math.abs(x - middle), y - top, bottom - y);
    const where = (x: number, y: number): [number, number] => [
      -75 + index * 30 + ((x - middle) / (half * Math.sin(part(y) * Math.PI) + 1)) * 15,
      90 - part(y) * 180,
    ];
    const shape: Shape = (x, y) => Math.min(outline(x, y), land && !isLand(...where(x, y)) ? -99 : 99);
    return plane(
      shape,
      rows(31, [middle - 80, top, middle + 80, bottom]),
      flat(land ? 0.2 : 0.82),
      flat(land ? 0.14 : 0.66),
      land ? -0.5 : 4,
    );
  };
  const gores = [0, 1, 2, 3].flatMap((index) => [gore(index, true), gore(index, false)]);
  return [
    ball(true),
    ball(false),
    ...gores,
    plane(
      everywhere,
      rows(58),
      (x, y) => 0.4 - 0.26 * ramp(0, 1000, y) + 0.2 * glow(330, 200, 700)(x, y),
      (x, y) => 0.05 + 0.14 * glow(330, 200, 500)(x, y),
    ),
  ];
}
