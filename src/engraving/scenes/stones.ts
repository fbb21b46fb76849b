import type { Plane, Scene } from "../engraving.ts";
import { chance, clamp, ramp } from "../field.ts";
import { flat, plane } from "../plane.ts";
import { ellipse, everywhere } from "../shape.ts";
import { type Point, rows } from "../weave.ts";

/** Counting stones in columns on a folded cloth; the column that holds none is left empty. */
export function stones(): Scene {
  const fold = (x: number, y: number) => 30 * Math.sin(x / 210 + y / 420) + 12 * Math.sin(x / 90 - y / 160);
  const ruled = [400, 800, 1200];
  const pebble = (cx: number, cy: number, seed: number): Plane[] => {
    const size = 74 + 14 * chance(seed, 5);
    const [rx, ry] = [size * (1.04 + 0.16 * chance(seed, 1)), size * (0.8 + 0.12 * chance(seed, 2))];
    const far = (x: number, y: number) => Math.hypot(x - cx + rx * 0.45, (y - cy + ry * 0.5) * 1.15) / size;
    const lit = (x: number, y: number) => 1.06 - 0.98 * ramp(0.1, 1.75, far(x, y));
    const curved = (x: number) => ry * 0.34 * (1 - ((x - cx) / rx) ** 2);
    return [
      plane(
        ellipse(cx, cy, rx, ry),
        rows(Math.round(size / 5.6), [cx - rx, cy - ry * 1.4, cx + rx, cy + ry], curved),
        lit,
        (x, y) => 0.04 + 0.94 * clamp(lit(x, y)) ** 1.3,
        5,
      ),
      plane(ellipse(cx + size * 0.4, cy + size * 0.32, rx * 1.06, ry * 0.95), rows(72), flat(0.06), flat(0), 0),
    ];
  };
  const layouts: Point[][] = [
    [
      [0, -270],
      [-20, 0],
      [14, 260],
    ],
    [],
    [
      [-86, -250],
      [88, -220],
      [0, 10],
      [-90, 240],
      [84, 262],
    ],
    [
      [-14, -140],
      [12, 160],
    ],
  ];
  const pebbles = layouts.flatMap((column, index) =>
    column.flatMap(([x, y], stone) => pebble(190 + index * 404 + x, 490 + y, index * 10 + stone)),
  );
  const seam = (x: number, y: number) => ruled.some((line) => Math.abs(x - line - 0.35 * fold(line, y)) < 7);
  return [
    ...pebbles,
    plane(
      everywhere,
      rows(58, [0, -80, 1600, 1080], fold),
      (x, y) => (seam(x, y) ? 0.04 : 0.68 + 0.2 * Math.cos(x / 210 + y / 420) + 0.08 * Math.cos(x / 90 - y / 160)),
      (x, y) => (seam(x, y) ? 0 : 0.15 + 0.1 * Math.cos(x / 210 + y / 420)),
    ),
  ];
}
