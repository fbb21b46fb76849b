import type { Plane, Scene } from "../engraving.ts";
import { clamp, glow, noise, ramp } from "../field.ts";
import { flat, plane, silhouette, table } from "../plane.ts";
import { bar, below, ellipse, everywhere, leaf, type Shape, within } from "../shape.ts";
import { columns, type Point, quad, rows, veins } from "../weave.ts";

/** A scored loaf on a table, with ears of wheat. */
export function bread(): Scene {
  const [cx, cy, rx, ry] = [740, 560, 560, 300];
  const dome = (x: number) => Math.sqrt(Math.max(0, 1 - Math.abs((x - cx) / rx) ** 2.3));
  const loaf: Shape = (x, y) => (y < cy ? y - (cy - ry * dome(x)) : cy + 190 * dome(x) ** 0.7 - y) - (Math.abs(x - cx) > rx ? 99 : 0);
  const lit = (x: number, y: number) =>
    1.06 -
    0.74 * ramp(0.2, 1.25, Math.hypot((x - cx + 170) / rx, (y - cy + 150) / 400)) -
    0.24 * ramp(cy + 20, cy + 190, y) +
    0.08 * noise(x / 50, y / 26, 3);
  const cuts = [-330, -110, 110, 330].flatMap((aside): Plane[] => {
    const high = -60 + 60 * Math.cos(aside / 300);
    const [foot, tip]: [Point, Point] = [
      [cx + aside - 96, cy + 40 - high],
      [cx + aside + 100, cy - 226 - high * 0.4 + Math.abs(aside) * 0.16],
    ];
    const lip = (dx: number, dy: number, thick: number) => leaf([foot[0] + dx, foot[1] + dy], [tip[0] + dx, tip[1] + dy], thick);
    return [
      plane(
        lip(0, 0, 92),
        veins(7, foot, tip, 92),
        (_x, _y, u) => 0.97 - 0.5 * ramp(0.5, 1, u),
        (_x, _y, u) => 0.95 - 0.6 * ramp(0.3, 1, u),
        0,
      ),
      silhouette(lip(13, 5, 112), [foot[0] - 60, tip[1] - 60, tip[0] + 90, foot[1] + 60], false, 0),
    ];
  });
  const ear = (foot: Point, tip: Point, count: number): Plane[] => {
    const [dx, dy] = [tip[0] - foot[0], tip[1] - foot[1]];
    const length = Math.hypot(dx, dy);
    const [ax, ay] = [dx / length, dy / length];
    const grains = Array.from({ length: count }, (_, index) =>
      [-1, 1].map((side): Plane => {
        const along = length * (0.5 + (index / count) * 0.46);
        const base: Point = [foot[0] + ax * along, foot[1] + ay * along];
        const end: Point = [base[0] + ax * 76 - side * ay * 34, base[1] + ay * 76 + side * ax * 34];
        return plane(
          leaf(base, end, 36),
          veins(3, base, end, 36),
          (_x, _y, u) => (u < 0.33 ? 0.5 : u < 0.67 ? 0.86 : 0.3),
          (_x, _y, u) => (u < 0.67 ? 0.9 : 0.25),
          4,
        );
      }),
    )
      .flat()
      .reverse();
    const tuft: Point = [tip[0] - ax * 6, tip[1] - ay * 6];
    const last: Point = [tip[0] + ax * 84, tip[1] + ay * 84];
    return [
      plane(leaf(tuft, last, 34), veins(3, tuft, last, 34), (_x, _y, u) => (u < 0.67 ? 0.6 : 0.3), flat(0.8), 4),
      ...grains,
      plane(
        bar(foot, tip, 9),
        quad(
          1,
          [foot[0] - ay * 4, foot[1] + ax * 4],
          [tip[0] - ay * 4, tip[1] + ax * 4],
          [tip[0] + ay * 4, tip[1] - ax * 4],
          [foot[0] + ay * 4, foot[1] - ax * 4],
        ),
        flat(0),
        flat(0.9),
        4,
      ),
    ];
  };
  return [
    ...ear([760, 985], [1330, 720], 7),
    ...ear([820, 1010], [1430, 850], 7),
    ...cuts,
    plane(
      loaf,
      rows(44, [cx - rx, cy - ry - 120, cx + rx, cy + 230], (x) => 130 * ((x - cx) / rx) ** 2 - 20),
      (x, y) => Math.min(0.93, lit(x, y)),
      (x, y) => 0.04 + 0.72 * clamp(lit(x, y)) ** 1.7,
      5,
    ),
    plane(
      within(
        ellipse(cx + 50, cy + 190, rx * 1.02, 52),
        below(() => cy),
      ),
      rows(76),
      flat(0.05),
      flat(0),
      0,
    ),
    table(640, 0.68),
    plane(
      everywhere,
      columns(84),
      (x, y) => 0.26 + 0.36 * glow(300, 200, 500)(x, y),
      (x, y) => 0.04 + 0.2 * glow(300, 200, 420)(x, y),
    ),
  ];
}
