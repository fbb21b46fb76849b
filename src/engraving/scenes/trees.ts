import type { Plane, Scene } from "../engraving.ts";
import { chance, clamp, glow, mix, noise, ramp } from "../field.ts";
import { flat, light, plane, silhouette } from "../plane.ts";
import { bar, below, box, disc, everywhere, polygon } from "../shape.ts";
import { columns, type Point, quad, rows } from "../weave.ts";

/** Rows of street trees with the roofs of a city between them. */
export function trees(): Scene {
  const crown = (cx: number, cy: number, radius: number, seed: number): Plane[] => {
    const bumps = (angle: number) => 0.94 + 0.11 * Math.abs(Math.sin(angle * 4 + seed)) + 0.04 * Math.cos(angle * 2 + seed);
    const shape = (x: number, y: number) => radius * bumps(Math.atan2(y - cy, x - cx)) - Math.hypot(x - cx, (y - cy) * 1.1);
    const lobes = (x: number, y: number) => noise((x - cx) / (radius * 0.5), (y - cy) / (radius * 0.4), seed);
    const lit = (x: number, y: number) => (cx - x + (cy - y) * 1.4) / (radius * 2.2) + 0.34 * lobes(x, y);
    const weave = rows(
      Math.round(radius / 10),
      [cx - radius * 1.2, cy - radius * 1.4, cx + radius * 1.2, cy + radius * 1.4],
      (x, y) => radius * (0.22 * ((x - cx) / radius) ** 2 - 0.13 * Math.abs(Math.sin(((x - cx) / radius) * 4 + seed + y / radius))),
    );
    return [
      plane(
        shape,
        weave,
        (x, y) => 0.44 + 0.62 * lit(x, y),
        (x, y) => 0.08 + 0.5 * clamp(lit(x, y)),
        5,
      ),
      silhouette(bar([cx, cy + radius * 0.5], [cx, cy + radius * 2], radius * 0.13), [cx - 30, cy, cx + 30, cy + radius * 2.2]),
    ];
  };
  const avenue = (count: number, y: number, radius: number, seed: number) =>
    Array.from({ length: count }, (_, index) =>
      crown(
        ((index + 0.3 + 0.3 * chance(index, seed)) / (count - 0.6)) * 1600,
        y + 20 * (chance(index, seed + 1) - 0.5),
        radius * (0.86 + 0.3 * chance(index, seed + 2)),
        seed * 10 + index,
      ),
    ).flat();
  const home = (x0: number, x1: number, top: number, size: number): Plane[] => {
    const [apex, eave] = [mix(x0, x1, 0.3), top + size * 0.8];
    const corner = mix(x0, x1, 0.6);
    const gable = polygon([apex, top], [corner, eave], [corner, 1100], [x0, 1100], [x0, eave]);
    const slope: [Point, Point, Point, Point] = [
      [apex, top],
      [x1 - size * 0.24, top],
      [x1, eave],
      [corner, eave],
    ];
    const pane = (x: number, y: number) => y > eave && ((x - x0) / (size * 0.42)) % 1 > 0.56 && ((y - eave) / (size * 0.5)) % 1 > 0.4;
    return [
      plane(polygon(...slope), quad(Math.round(size / 12), ...slope), flat(0.22), flat(0.16)),
      plane(box(x1 - size * 0.6, top - size * 0.34, x1 - size * 0.36, top + 10), columns(110), flat(0.2), flat(0.1)),
      plane(
        gable,
        rows(66),
        (x, y) => (pane(x, y) ? 0.1 : 0.92),
        (x, y) => (pane(x, y) ? 0.96 : 0.18),
      ),
      plane(
        box(corner, eave, x1 - 6, 1100),
        rows(66),
        (x, y) => (pane(x, y) ? 0.04 : 0.46),
        (x, y) => (pane(x, y) ? 0.9 : 0.06),
      ),
    ];
  };
  const homes = (count: number, ridge: number, size: number, seed: number): Plane[] =>
    Array.from({ length: count }, (_, index) => {
      const x0 = ((index - 0.3) / (count - 0.4)) * 1600;
      return home(x0, x0 + (1600 / count) * (0.9 + 0.2 * chance(index, seed + 1)), ridge - size * 0.6 * chance(index, seed), size);
    }).flat();
  const sun: Point = [520, 165];
  const shine = glow(...sun, 260);
  const skyline = (x: number) => 420 - 200 * chance(Math.floor(x / 88), 4) ** 2 * ramp(300, 900, x) - 40 * chance(Math.floor(x / 60), 9);
  return [
    ...avenue(4, 890, 205, 1),
    ...homes(5, 650, 130, 2),
    ...avenue(7, 590, 118, 3),
    ...homes(6, 470, 84, 4),
    plane(below(skyline), columns(92), flat(0.64), (x, y) => (chance(Math.floor(x / 31), Math.floor(y / 26)) < 0.2 ? 0.8 : 0.07)),
    light(disc(...sun, 70), rows(62)),
    plane(
      everywhere,
      rows(62),
      (x, y) => Math.min(0.93, 0.64 + 0.34 * shine(x, y) + 0.1 * noise(x / 400, y / 40, 7)),
      (x, y) => 0.07 + 0.7 * shine(x, y),
    ),
  ];
}
