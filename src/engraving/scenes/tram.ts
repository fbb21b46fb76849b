import type { Plane, Scene } from "../engraving.ts";
import { chance, glow, mix, noise, ramp } from "../field.ts";
import { flat, light, plane, rod, silhouette } from "../plane.ts";
import { bar, below, disc, either, everywhere, polygon } from "../shape.ts";
import { between, columns, type Point, quad, rows } from "../weave.ts";

/** Two tracks sweeping round a long curve, and a tram coming out of it. */
export function tram(): Scene {
  const horizon = 400;
  const away = (y: number) => 330 / Math.max(y - horizon, 30);
  const lane = (offset: number) => (y: number) => 150 + (offset - 330) / away(y) + 330 * away(y) ** 1.5;
  const along = (t: number) => mix(1010, 480, t ** 0.62);
  const rail = (offset: number): Plane => {
    const reach = (y: number) => 2.5 + 7 / away(y);
    const level = (x: number, y: number) => (y < 482 ? -99 : (reach(y) - Math.abs(x - lane(offset)(y))) / (1 + 0.9 * away(y) ** 1.7));
    return plane(
      level,
      {
        lines: 1,
        steps: 240,
        at: (u, t) => {
          const y = along(t);
          return [lane(offset + (u - 0.5) * 2 * away(y) * reach(y))(y), y];
        },
      },
      flat(0),
      flat(1),
      2.5,
    );
  };
  const bed: Plane["weave"] = { lines: 30, steps: 240, at: (u, t) => [lane(-70 + u * 860)(along(t)), along(t)] };
  const onBed = (x: number, y: number) => (y < 482 ? -99 : Math.min(x - lane(-70)(y), lane(790)(y) - x));
  const [tx, ty, size] = [842, 592, 1.04];
  const at = (x: number, y: number): Point => [tx + x * size, ty + y * size];
  const part = (x0: number, y0: number, x1: number, y1: number) => polygon(at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1));
  const side: [Point, Point, Point, Point] = [at(92, -252), at(420, -206), at(420, -66), at(92, -6)];
  const lamp = (x: number) => light(disc(...at(x, -58), 16), rows(3, [...at(x - 17, -76), ...at(x + 17, -40)]));
  const pane = (u: number, t: number) => u > 0.16 && u < 0.5 && t > 0.03 && (t * 6) % 1 > 0.14;
  const tops = [1.02, 1.5, 2.1, 2.62].map((z): [Point, Point, number] => [
    [lane(-190)(horizon + 330 / z), horizon + 330 / z],
    [lane(-190)(horizon + 330 / z), horizon - 270 / z],
    z,
  ]);
  const hook = ([, top, z]: (typeof tops)[number]): Point => [top[0] + 300 / z, top[1] + 30 / z];
  const poles = tops.flatMap(([foot, top, z], index) => {
    const [arm, next] = [hook([foot, top, z]), tops[index + 1]];
    return [rod(foot, top, 17 / z), rod([top[0], top[1] + 34 / z], arm, 9 / z), ...(next ? [rod(arm, hook(next), 4)] : [])];
  });
  const roofs = (x: number) =>
    horizon - 26 - 110 * chance(Math.floor(x / 74), 5) * ramp(1300, 100, x) - 40 * chance(Math.floor(x / 31), 8) ** 3;
  return [
    lamp(-58),
    lamp(58),
    plane(either(part(-76, -208, -5, -112), part(5, -208, 76, -112)), rows(62), flat(0.66), flat(0.96)),
    plane(part(-44, -242, 44, -220), rows(1, [...at(-60, -244), ...at(60, -216)]), flat(1), flat(1)),
    plane(
      either(part(-92, -254, 92, -6), part(-76, -272, 76, -244)),
      columns(17, [...at(-94, -274), ...at(94, -4)]),
      (_x, y) => (y > at(0, -30)[1] ? 0.02 : 0.16),
      (_x, y) => (y > at(0, -30)[1] ? 0.02 : 0.2),
    ),
    plane(
      polygon(...side),
      quad(17, ...side),
      (_x, _y, u, t) => (pane(u, t) ? 0.94 : u < 0.6 ? 0.42 : 0.26),
      (_x, _y, u, t) => (pane(u, t) ? 0.97 : 0.1),
    ),
    silhouette(either(bar(at(-40, -270), at(10, -312), 6), bar(at(10, -312), at(-24, -352), 6)), [tx - 80, ty - 390, tx + 40, ty - 270]),
    plane(polygon(at(-104, -8), at(92, -8), at(424, -70), at(470, -40), at(110, 26), at(-80, 26)), rows(84), flat(0.05), flat(0), 0),
    ...poles,
    rail(0),
    rail(240),
    rail(480),
    rail(720),
    plane(
      onBed,
      bed,
      (x, y) => 0.78 + 0.08 * noise(x / 90, y / 40, 3),
      (x, y) => 0.12 + 0.5 * glow(tx - 40, ty + 30, 130)(x, y),
    ),
    plane(
      below(() => horizon),
      between(
        34,
        () => horizon,
        () => 1015,
        undefined,
        1.4,
      ),
      (x, y) => 0.7 - 0.3 * ramp(480, 1000, y) + 0.12 * noise(x / 260, y / 24, 4),
      (x, y) => 0.08 + 0.26 * glow(tx, ty, 240)(x, y),
    ),
    plane(
      below(roofs),
      columns(110),
      (x) => 0.4 + 0.34 * ramp(100, 1500, x),
      (x, y) => (chance(Math.floor(x / 29), Math.floor(y / 24)) < 0.2 ? 0.8 : 0.08),
    ),
    plane(
      everywhere,
      rows(62, undefined, (x) => 14 * Math.sin(x / 500)),
      (x, y) => Math.min(0.92, 0.6 + 0.34 * ramp(0, 400, y) + 0.1 * noise(x / 320, y / 40, 6)),
      (_x, y) => 0.07 + 0.22 * ramp(80, 400, y),
    ),
  ];
}
