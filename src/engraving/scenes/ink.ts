import type { Scene } from "../engraving.ts";
import { clamp, glow, ramp } from "../field.ts";
import { flat, plane } from "../plane.ts";
import { either, ellipse, everywhere, type Shape } from "../shape.ts";
import { rings, rows } from "../weave.ts";

/** A drop of ink above the rings that the last one left on the paper. */
export function ink(): Scene {
  const [px, py, squash] = [640, 650, 0.44];
  const around = (x: number, y: number) => Math.hypot(x - px, (y - py) / squash);
  const wave = (x: number, y: number) => Math.sin(around(x, y) / 36 - 1) * Math.exp(-around(x, y) / 640);
  const [tip, belly] = [110, 330];
  const drop: Shape = (x, y) =>
    y > belly
      ? 76 - Math.hypot(x - px, y - belly)
      : 76 * Math.sqrt(clamp((y - tip) / (belly - tip))) * ramp(tip - 90, belly, y) - Math.abs(x - px) - (y < tip ? 99 : 0);
  const pool = either(ellipse(px, py, 158, 64), ellipse(px + 96, py + 26, 84, 36));
  const gleam = (x: number, y: number, wide: number, tall: number) =>
    plane(ellipse(x, y, wide, tall), rows(1, [x - wide, y - tall, x + wide, y + tall]), flat(1), flat(1), 0);
  return [
    gleam(px - 30, 334, 13, 34),
    gleam(px - 56, py - 24, 60, 11),
    plane(drop, rows(1, [px - 80, tip, px + 80, 410]), flat(0), flat(0), 6),
    plane(pool, rows(1, [px - 170, py - 70, px + 190, py + 70]), flat(0), flat(0), 6),
    plane(
      everywhere,
      rings(78, [px, py], [90, 1800], squash),
      (x, y) => Math.min(0.94, 0.7 + 0.52 * wave(x, y) + 0.14 * ramp(150, 900, around(x, y)) - 0.36 * ramp(420, 0, y)),
      (x, y) => 0.16 + 0.66 * Math.max(0, wave(x, y)) + 0.3 * glow(px, 560, 330)(x, y) - 0.1 * ramp(300, 0, y),
    ),
  ];
}
