import type { Plane, Scene } from "../engraving.ts";
import { clamp, glow, mix, noise, ramp } from "../field.ts";
import { flat, light, plane } from "../plane.ts";
import { band, below, box, disc, either, everywhere, polygon } from "../shape.ts";
import { between, columns, type Point, rows } from "../weave.ts";

/** A suspension bridge, near tower to far shore, over moving water. */
export function bridge(): Scene {
  const water = 730;
  const deck = (x: number) => 640 - 0.062 * (x - 420);
  const main = (x: number) => mix(150, 330, (x - 470) / 760) + 940 * ((x - 470) / 760) * ((1230 - x) / 760);
  const near = (x: number) => mix(150, deck(-120), (470 - x) / 590) + 0.0004 * (470 - x) * (x + 120);
  const far = (x: number) => mix(330, deck(1620), (x - 1230) / 390) + 0.0005 * (x - 1230) * (1620 - x);
  const cable = (x: number) => (x < 470 ? near(x) : x > 1230 ? far(x) : main(x));
  const tower = (x: number, top: number, foot: number, wide: number): Plane[] => {
    const legs = either(
      polygon([x - wide, top], [x - wide * 0.45, top], [x - wide * 0.4, foot], [x - wide * 1.2, foot]),
      polygon([x + wide * 0.45, top], [x + wide, top], [x + wide * 1.2, foot], [x + wide * 0.4, foot]),
    );
    const beams = either(
      box(x - wide, top + 10, x + wide, top + 42),
      box(x - wide, mix(top, foot, 0.36), x + wide, mix(top, foot, 0.36) + 24),
      box(x - wide * 1.2, foot - 26, x + wide * 1.2, foot + 14),
    );
    return [
      plane(
        either(legs, beams),
        columns(Math.round(wide / 5), [x - wide * 1.3, top - 10, x + wide * 1.3, foot + 20]),
        (at) => 0.1 + 0.3 * ramp(x + wide, x - wide, at),
        (at) => 0.1 + 0.3 * ramp(x + wide, x - wide, at),
        4,
      ),
    ];
  };
  const hangers = Array.from({ length: 44 }, (_, index) => -90 + index * 38)
    .filter((x) => Math.abs(x - 470) > 70 && Math.abs(x - 1230) > 40 && deck(x) - cable(x) > 12)
    .map((x) => plane(box(x - 1.6, cable(x), x + 1.6, deck(x)), columns(1, [x - 1.6, cable(x), x + 1.6, deck(x)]), flat(0), flat(1), 2));
  const sun: Point = [930, 330];
  const shine = glow(...sun, 240);
  const shore = (x: number) =>
    water - 14 - 46 * ramp(700, 1250, x) * (0.7 + 0.5 * noise(x / 120, 0, 5)) - 24 * ramp(400, 0, x) * (1 + noise(x / 50, 0, 6));
  const solid = (line: (x: number) => number, thickness: number, shines: boolean) =>
    plane(
      band(line, thickness),
      between(
        1,
        (x) => line(x) - thickness / 2,
        (x) => line(x) + thickness / 2,
      ),
      flat(0),
      flat(shines ? 1 : 0),
      4,
    );
  const mirror = (x: number, y: number) => clamp(1 - Math.abs(x - 470 + 16 * noise(y / 12, 0, 3)) / 62) * ramp(1010, 740, y);
  return [
    solid(cable, 10, true),
    ...tower(470, 130, water + 16, 58),
    plane(
      band(deck, 26),
      between(
        2,
        (x) => deck(x) - 13,
        (x) => deck(x) + 13,
      ),
      flat(0.08),
      (_x, _y, u) => (u < 0.5 ? 0.9 : 0.12),
      4,
    ),
    ...tower(1230, 312, water - 4, 34),
    ...hangers,
    light(disc(...sun, 74), rows(62)),
    plane(
      below(() => water),
      between(
        25,
        () => water,
        () => 1012,
        undefined,
        1.3,
      ),
      (x, y) =>
        clamp(
          0.56 + 0.24 * noise(x / 90, y / 8, 9) + 0.3 * glow(930, 760, 200)(x, y) - 0.2 * ramp(780, 1000, y) - 0.5 * mirror(x, y),
          0.06,
          0.96,
        ),
      (x, y) => clamp(0.12 + 0.16 * noise(x / 90, y / 8, 9) + 0.7 * glow(930, 760, 170)(x, y) - 0.3 * mirror(x, y), 0),
    ),
    plane(below(shore), rows(62), flat(0.36), flat(0.08)),
    plane(
      everywhere,
      rows(62),
      (x, y) => Math.min(0.93, 0.6 + 0.36 * shine(x, y) + 0.22 * ramp(100, 720, y) + 0.1 * noise(x / 380, y / 40, 4)),
      (x, y) => 0.07 + 0.66 * shine(x, y),
    ),
  ];
}
