import type { Scene } from "../engraving.ts";
import { glow, noise, ramp, rolling } from "../field.ts";
import { flat, light, plane, silhouette } from "../plane.ts";
import { bar, below, disc, everywhere, polygon, within } from "../shape.ts";
import { between, type Point, rings, rows } from "../weave.ts";

/** The sun's places through the day of an equinox, and the long shadow of a post. */
export function equinox(): Scene {
  const horizon = 680;
  const centre: Point = [800, 740];
  const place = (hour: number): Point => {
    const angle = Math.PI * (1 + hour / 12);
    return [centre[0] + 650 * Math.cos(angle), centre[1] + 600 * Math.sin(angle)];
  };
  const sun = place(11);
  const shine = glow(...sun, 260);
  const past = [1, 2.25, 3.5, 4.75, 6, 7.25, 8.5, 9.75].map(place);
  const hills = (x: number) => horizon - 14 - 30 * ramp(700, 100, x) * (1 + rolling(x / 150, 0, 41)) - 14 * ramp(1100, 1500, x);
  const shadow = polygon([600, 790], [624, 806], [-40, 940], [-40, 902]);
  return [
    silhouette(bar([612, 800], [612, 400], 22), [590, 380, 640, 820]),
    silhouette(shadow, [-40, 780, 640, 950], false, 2),
    light(
      within(disc(...sun, 84), (_, y) => horizon - y),
      rows(62),
    ),
    ...past.map(([x, y]) => plane(disc(x, y, 29), rows(1, [x - 40, y - 40, x + 40, y + 40]), flat(1), flat(1))),
    plane(
      below(() => horizon),
      between(
        26,
        () => horizon,
        () => 1010,
        undefined,
        1.35,
      ),
      (x, y) => Math.min(0.93, 0.66 + 0.32 * shine(x, y) - 0.3 * ramp(720, 1000, y) + 0.12 * noise(x / 240, y / 14, 42)),
      (x, y) => 0.14 + 0.7 * shine(x, y) + 0.1 * noise(x / 240, y / 14, 42),
    ),
    plane(below(hills), rows(62), (x, y) => 0.16 + 0.4 * shine(x, y), flat(0)),
    plane(
      everywhere,
      rings(62, centre, [0, 1120], 0.94),
      (x, y, u) => Math.min(0.93, 0.86 - 0.44 * ramp(0.1, 0.6, u) - 0.2 * ramp(0.6, 0.95, u) + 0.4 * shine(x, y)),
      (x, y, u) => 0.07 + 0.16 * ramp(0.95, 0.3, u) + 0.7 * shine(x, y),
    ),
  ];
}
