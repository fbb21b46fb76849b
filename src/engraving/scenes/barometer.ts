import type { Scene } from "../engraving.ts";
import { noise, ramp, rolling } from "../field.ts";
import { plane } from "../plane.ts";
import { below, everywhere } from "../shape.ts";
import { between, type Point, rings } from "../weave.ts";

/** Hills under a heavy sky whose lines are isobars round a low. */
export function barometer(): Scene {
  const low: Point = [520, 190];
  const isobars = rings(66, low, [0, 1560], 0.5, (angle) => 1 + 0.16 * Math.sin(2 * angle + 0.5) + 0.07 * Math.sin(3 * angle - 1));
  const sky = {
    ...isobars,
    at: (u: number, t: number): Point => {
      const [x, y] = isobars.at(u, t);
      return [x + 20 * u * noise(x / 300, y / 260, 15), y + 46 * ramp(0, 0.3, u) * noise(x / 330, y / 240, 16)];
    },
  };
  const layer = (u: number) => Math.abs(((u * 8.25 + 0.3) % 1) * 2 - 1);
  const hills = [
    (x: number) => 720 - 100 * ramp(560, 1080, x) * ramp(1700, 1120, x) + 18 * rolling(x / 150, 0, 11),
    (x: number) => 800 - 120 * ramp(800, 60, x) + 22 * rolling(x / 150, 0, 12),
    (x: number) => 930 - 150 * ramp(500, 1500, x) + 18 * rolling(x / 170, 0, 13),
  ] as const;
  const hill = (index: 0 | 1 | 2, lines: number, tone: number, rim: number) =>
    plane(
      below(hills[index]),
      between(lines, hills[index], (x) => hills[index](x) + 340),
      (x, y) => tone + rim * ramp(60, 0, y - hills[index](x)) + 0.16 * rolling(x / 160, y / 60, 20 + index),
      (x, y) => 0.05 + tone / 4 + rim * ramp(30, 0, y - hills[index](x)),
    );
  return [
    hill(2, 22, 0.1, 0.1),
    hill(1, 25, 0.28, 0.3),
    hill(0, 27, 0.55, 0.3),
    plane(
      everywhere,
      sky,
      (x, y, u) => Math.min(0.95, 0.06 + 0.62 * u + 0.34 * layer(u) + 0.45 * ramp(470, 680, y) * ramp(500, 1300, x)),
      (x, y, u) => 0.06 + 0.26 * layer(u) * ramp(0, 0.2, u) + 0.6 * ramp(500, 690, y) * ramp(500, 1300, x),
    ),
  ];
}
