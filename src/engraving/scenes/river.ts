import type { Scene } from "../engraving.ts";
import { clamp, glow, noise, ramp, rolling } from "../field.ts";
import { light, plane } from "../plane.ts";
import { below, disc, everywhere, within } from "../shape.ts";
import { between, type Point, rows } from "../weave.ts";

/** A river winding out of a valley towards us under a sun. */
export function river(): Scene {
  const sun: Point = [1085, 250];
  const shine = glow(...sun, 250);
  const depth = (y: number) => clamp((y - 566) / 434);
  const course = (y: number) => 925 + 420 * Math.sin(7.6 * depth(y) ** 0.52) * depth(y) ** 0.85 - 130 * depth(y);
  const water = within(
    (x, y) => 4 + 190 * depth(y) ** 1.4 - Math.abs(x - course(y)),
    below(() => 566),
  );
  const left = (x: number) => 582 - 250 * ramp(860, -120, x) + 14 * rolling(x / 110, 0, 5);
  const right = (x: number) => 584 - 210 * ramp(980, 1660, x) + 14 * rolling(x / 130, 0, 8);
  const far = (x: number) => 560 - 150 * ramp(330, 640, x) * ramp(960, 680, x) - 60 * ramp(900, 1250, x) + 20 * rolling(x / 70, 0, 2);
  const leftFoot = (x: number) => 592 + 200 * ramp(930, -100, x);
  const rightFoot = (x: number) => 590 + 150 * ramp(960, 1700, x);
  const near = (x: number) => 1120 - 330 * ramp(800, -150, x) + 10 * rolling(x / 120, 0, 3);
  const lit = (line: (x: number) => number) => (x: number, y: number) => ramp(50, 0, y - line(x));
  return [
    light(disc(...sun, 86), rows(62)),
    plane(
      below(near),
      between(18, near, (x) => near(x) + 300),
      (x, y) => 0.1 + 0.14 * lit(near)(x, y),
      (x, y) => 0.08 + 0.2 * lit(near)(x, y),
    ),
    plane(
      within(below(left), (x, y) => leftFoot(x) - y),
      between(35, left, (x) => left(x) + 490),
      (x, y) => 0.46 - 0.26 * ramp(0, 260, y - left(x)) + 0.2 * rolling(x / 190, y / 90, 6) - 0.12 * ramp(700, 0, x),
      (x, y) => 0.12 + 0.4 * lit(left)(x, y),
    ),
    plane(
      within(below(right), (x, y) => rightFoot(x) - y),
      between(28, right, (x) => right(x) + 390),
      (x, y) => 0.6 - 0.24 * ramp(0, 260, y - right(x)) + 0.2 * rolling(x / 190, y / 90, 7),
      (x, y) => 0.15 + 0.3 * lit(right)(x, y),
    ),
    plane(
      water,
      rows(62),
      (x, y) => Math.min(0.96, 0.86 + 0.24 * noise(x / 60, y / 7)),
      (x, y) => 0.66 + 0.34 * noise(x / 60, y / 7),
      4,
    ),
    plane(
      below(() => 566),
      rows(46, [0, 566, 1600, 1000], (x, y) => 10 * depth(y) * Math.sin(x / 260)),
      (x, y) => 0.74 - 0.3 * depth(y) + 0.16 * rolling(x / 300, y / 40, 4),
      (x, y) => 0.13 + 0.06 * rolling(x / 240, y / 34, 4),
    ),
    plane(
      below(far),
      between(20, far, (x) => far(x) + 200),
      (x, y) => 0.7 + 0.18 * ramp(10, 90, y - far(x)) - 0.2 * ramp(5, 0, y - far(x)),
      (x, y) => 0.16 + 0.3 * shine(x, y),
    ),
    plane(
      everywhere,
      rows(62),
      (x, y) => Math.min(0.92, 0.52 + 0.42 * shine(x, y) + 0.26 * ramp(60, 540, y) + 0.1 * noise(x / 460, y / 50, 9)),
      (x, y) => 0.07 + 0.8 * shine(x, y) + 0.06 * noise(x / 460, y / 50, 9),
    ),
  ];
}
