import type { Scene } from "../engraving.ts";
import { clamp, glitter, noise, ramp } from "../field.ts";
import { light, plane, silhouette } from "../plane.ts";
import { below, disc, everywhere, polygon, type Shape, within } from "../shape.ts";
import { type Area, between, type Point, rows } from "../weave.ts";

/** A great low sun going down into the sea, in a sky of bands. */
export function sunset(): Scene {
  const horizon = 700;
  const sun: Point = [985, 590];
  const away = (x: number, y: number) => Math.hypot(x - sun[0], (y - sun[1]) * 1.35) - 250;
  const step = (x: number, y: number) => Math.floor(clamp(away(x, y) / 118, 0, 7.9));
  const sparkle = glitter(sun[0], horizon, 200);
  const streak = (y: number, x0: number, x1: number, thick: number): [Shape, Area] => [
    (x, at) => thick * ramp(x0, (x0 + x1) / 2, x) * ramp(x1, (x0 + x1) / 2, x) - Math.abs(at - y - 5 * Math.sin(x / 90)) - 0.5,
    [x0, y - 24, x1, y + 24],
  ];
  const streaks = [streak(520, 480, 1190, 13), streak(590, 840, 1560, 11), streak(648, 560, 1120, 10), streak(438, 1010, 1500, 8)];
  const sail = polygon([398, 588], [462, 696], [398, 696]);
  const jib = polygon([390, 606], [390, 696], [352, 696]);
  const hull = polygon([340, 702], [474, 702], [454, 722], [360, 722]);
  return [
    silhouette(sail, [390, 580, 470, 700]),
    silhouette(jib, [345, 600, 395, 700]),
    silhouette(hull, [330, 698, 480, 726]),
    ...streaks.map(([shape, area]) => silhouette(shape, area, false, 0)),
    light(
      within(disc(...sun, 250), (_, y) => horizon - y),
      rows(62),
    ),
    plane(
      below(() => horizon),
      between(
        27,
        () => horizon,
        () => 1012,
        undefined,
        1.25,
      ),
      (x, y) => (sparkle(x, y) ? 0.97 : 0.3 + 0.16 * noise(x / 200, y / 10, 3) - 0.14 * ramp(720, 1000, y)),
      (x, y) => 0.09 + 0.82 * sparkle(x, y),
    ),
    plane(
      everywhere,
      rows(62),
      (x, y) => 0.86 - 0.1 * step(x, y) + 0.04 * noise(x / 300, y / 60, 4),
      (x, y) => 0.56 * 0.68 ** step(x, y) + 0.03,
    ),
  ];
}
