import type { Scene } from "../engraving.ts";
import { chance, glow, ramp } from "../field.ts";
import { light, plane } from "../plane.ts";
import { below, disc, everywhere } from "../shape.ts";
import { between, type Point, rows } from "../weave.ts";

/** Thirty mornings, one behind another, under the same sun. */
export function mornings(): Scene {
  const sun: Point = [1070, 235];
  const shine = glow(...sun, 300);
  const base = (year: number) => 440 + year * 16 + year * year * 0.11;
  const crests = Array.from({ length: 30 }, (_, year) => {
    const normal = 580 + year * 12 + 90 * (chance(year, 1) - 0.5);
    const bells = [0, 1, 2].map((index) => {
      const place = index ? normal + 520 * (chance(year, index + 4) - 0.5) : normal;
      const [tall, wide] = index
        ? [34 * chance(year, index + 8), 60 + 40 * chance(year, index)]
        : [84 + 50 * chance(year, 2), 130 + 70 * chance(year, 3)];
      return (x: number) => tall * Math.exp(-(((x - place) / wide) ** 2));
    });
    return (x: number) => base(year) - bells.reduce((sum, bell) => sum + bell(x), 0) * (0.8 + 0.012 * year);
  });
  const mornings = crests.map((crest, year) => {
    const slope = (x: number) => crest(x + 6) - crest(x - 6);
    const near = year / 29;
    return plane(
      below(crest),
      between(4, crest, (x) => crest(x) + 40 + 20 * near),
      (x, y, u) =>
        u < 0.25 ? 0.62 - 0.3 * near - 0.24 * ramp(2, 60, base(year) - y) : 0.97 - 0.66 * ramp(-0.5, -9, slope(x)) * (1.1 - 0.7 * u),
      (x, y, u) =>
        u < 0.25
          ? 0.16 + 0.2 * near + 0.3 * ramp(2, 60, base(year) - y) + 0.3 * ramp(0, 8, slope(x))
          : 0.34 * ramp(1, 9, slope(x)) * (1.1 - 0.7 * u),
      3,
    );
  });
  return [
    ...mornings.reverse(),
    light(disc(...sun, 104), rows(62)),
    plane(
      everywhere,
      rows(62),
      (x, y) => 0.62 + 0.3 * shine(x, y) + 0.12 * ramp(0, 420, y),
      (x, y) => 0.06 + 0.7 * shine(x, y),
    ),
  ];
}
