import type { Plane, Scene } from "../engraving.ts";
import { mix, ramp } from "../field.ts";
import { flat, plane, silhouette, table } from "../plane.ts";
import { box, ellipse, everywhere, type Shape, within, without } from "../shape.ts";
import { between, columns, rings, rows, type Weave } from "../weave.ts";

/** A lidded pot, off the fire, and its steam. */
export function pot(): Scene {
  const [cx, rim, half] = [800, 560, 330];
  const rounded: Shape = (x, y) => {
    const side = Math.abs(x - cx) / half;
    return Math.min((1 - side) * half, y - rim, 880 + 44 * Math.sqrt(Math.max(0, 1 - side * side)) - 60 * side ** 8 - y);
  };
  const barrel: Weave = { lines: 46, steps: 80, at: (u, t) => [cx + half * Math.sin((u - 0.5) * Math.PI), mix(rim, 930, t)] };
  const shine = (x: number) => 0.1 + 0.9 * Math.exp(-(((x - cx + 170) / 62) ** 2)) + 0.34 * Math.exp(-(((x - cx - 250) / 50) ** 2));
  const lid: Shape = within(
    (x, y) => y - (rim - 128 * Math.sqrt(Math.max(0, 1 - ((x - cx) / (half + 14)) ** 2)) - 8),
    box(cx - half - 14, 300, cx + half + 14, rim - 8),
  );
  const handle = (side: number): Plane => {
    const [x, y] = [cx + side * (half + 26), 668];
    return plane(
      within(without(ellipse(x, y, 84, 56), ellipse(x, y, 50, 27)), (at) => side * (at - cx) - half),
      rings(3, [x, y], [26, 60], 0.7),
      flat(0.1),
      flat(0.26),
      5,
    );
  };
  const steam: Weave = columns(
    92,
    undefined,
    (x, y) =>
      (10 + 34 * ramp(460, 120, y)) *
      Math.sin(y / 66 + 1.4 * Math.sin(x / 130)) *
      ramp(470, 360, y) *
      ramp(380, 620, x) *
      ramp(1240, 980, x),
  );
  const rising = (u: number, y: number) => {
    const wisp = (from: number, wide: number) => Math.exp(-(((u * 1600 - from) / (wide * (0.5 + ramp(470, 100, y)))) ** 2));
    return Math.min(1, wisp(640, 26) + wisp(800, 44) + wisp(965, 30)) * ramp(-160, 200, y) * ramp(480, 440, y);
  };
  return [
    silhouette(ellipse(cx, rim - 168, 40, 26), [cx - 50, 360, cx + 50, 430]),
    plane(box(cx - 16, rim - 160, cx + 16, rim - 128), columns(4, [cx - 16, 380, cx + 16, 460]), flat(0.2), flat(0.2)),
    plane(
      lid,
      between(
        11,
        (x) => rim - 136 * Math.sqrt(Math.max(0, 1 - ((x - cx) / (half + 16)) ** 2)),
        () => rim,
        [cx - half - 14, cx + half + 14],
      ),
      (x) => shine(x - 20) * 0.9 + 0.08,
      (x) => 0.08 + 0.7 * shine(x - 20) ** 1.4,
    ),
    silhouette(box(cx - half - 22, rim - 12, cx + half + 22, rim + 14), [cx - 400, rim - 16, cx + 400, rim + 18], false, 4),
    handle(-1),
    handle(1),
    plane(
      rounded,
      barrel,
      (x, y) => shine(x) - 0.1 * ramp(700, 920, y),
      (x, y) => 0.04 + 0.66 * shine(x) ** 1.4 * ramp(1000, 700, y),
      5,
    ),
    plane(ellipse(cx + 60, 915, 390, 44), rows(84), flat(0.04), flat(0), 0),
    table(800, 0.78),
    plane(
      everywhere,
      steam,
      (_x, y, u) => 0.24 + 0.12 * ramp(500, 800, y) + 0.68 * rising(u, y),
      (_x, y, u) => 0.07 + 0.06 * ramp(300, 800, y) + 0.8 * rising(u, y),
    ),
  ];
}
