import type { Plane, Scene } from "../engraving.ts";
import { chance, clamp, glow, noise, ramp } from "../field.ts";
import { flat, light, plane } from "../plane.ts";
import { disc, either, everywhere, without } from "../shape.ts";
import { type Point, rays, rings, rows } from "../weave.ts";

/** The seven wanderers that gave the days their names, in the order of the days. */
export function week(): Scene {
  const line = (x: number) => 600 - 0.16 * x;
  const ball = (x: number, radius: number, stripes: (down: number) => number, seed: number): Plane => {
    const [cx, cy] = [x, line(x)];
    const lit = (px: number, py: number) =>
      1.12 - 0.86 * ramp(0.1, 1.75, Math.hypot(px - cx + radius * 0.55, py - cy + radius * 0.4) / radius);
    const tone = (px: number, py: number) => lit(px, py) * stripes((py - cy) / radius + 0.04 * noise(px / 60, py / 30, seed));
    const weave = rows(
      Math.max(8, Math.round(radius / 6)),
      [cx - radius, cy - radius * 1.3, cx + radius, cy + radius * 1.3],
      (px) => radius * 0.22 * (1 - ((px - cx) / radius) ** 2) - radius * 0.1,
    );
    return plane(disc(cx, cy, radius), weave, tone, (px, py) => 0.03 + 0.92 * clamp(tone(px, py)) ** 1.3, 5);
  };
  const plain = () => 1;
  const [moonX, saturnX] = [440, 1400];
  const saturn: Point = [saturnX, line(saturnX)];
  const tilted = (x: number, y: number): Point => [
    (x - saturn[0]) * 0.96 - (y - saturn[1]) * 0.28,
    (x - saturn[0]) * 0.28 + (y - saturn[1]) * 0.96,
  ];
  const hoop = (x: number, y: number) => {
    const [along, over] = tilted(x, y);
    const far = Math.hypot(along, over / 0.26);
    return Math.min(far - 108, 160 - far) * 0.3;
  };
  const front = (x: number, y: number) => Math.min(hoop(x, y), tilted(x, y)[1]);
  const ring = rings(4, [0, 0], [106, 162], 0.26);
  const hoopWeave = {
    ...ring,
    at: (u: number, t: number): Point => {
      const [along, over] = ring.at(u, t);
      return [saturn[0] + 0.96 * along + 0.28 * over, saturn[1] - 0.28 * along + 0.96 * over];
    },
  };
  const sun: Point = [186, line(186)];
  const flames = (x: number, y: number) => {
    const angle = Math.atan2(y - sun[1], x - sun[0]);
    return 140 + 30 * Math.abs(Math.sin(angle * 9)) - Math.hypot(x - sun[0], y - sun[1]);
  };
  const stars = Array.from({ length: 44 }, (_, index): [number, number, number] => [
    1600 * chance(index, 1),
    1000 * chance(index, 2),
    5 + 5 * chance(index, 3) ** 3,
  ])
    .filter(([x, y]) => Math.abs(y - line(x)) > 190)
    .map((star) => disc(...star));
  const moon = without(disc(moonX, line(moonX), 74), disc(moonX + 36, line(moonX) - 12, 66));
  const shine = glow(...sun, 240);
  return [
    light(disc(...sun, 108), rows(62)),
    plane(flames, rays(64, sun, [108, 190]), flat(0.82), flat(0.6), 5),
    light(moon, rows(62)),
    plane(disc(moonX, line(moonX), 74), rows(62), flat(0.2), flat(0.1), 5),
    ball(604, 52, (down) => (down < -0.82 ? 1.3 : 0.74), 1),
    ball(728, 36, plain, 2),
    ball(930, 138, (down) => 0.92 + 0.3 * Math.sin(down * 11) * ramp(1, 0.6, Math.abs(down)), 3),
    ball(1164, 66, () => 1.12, 4),
    plane(front, hoopWeave, flat(0.84), flat(0.9), 4),
    ball(saturnX, 78, (down) => 0.9 + 0.14 * Math.sin(down * 9), 5),
    plane(hoop, hoopWeave, flat(0.84), flat(0.9), 4),
    plane(either(...stars), rows(160), flat(1), flat(1), 1),
    plane(
      everywhere,
      { ...rows(62, [0, -160, 1600, 1160], (x) => 110 - 0.16 * x), steps: 900 },
      (x, y) => 0.14 + 0.36 * shine(x, y) + 0.14 * ramp(260, 0, Math.abs(y - line(x))) + 0.06 * noise(x / 300, y / 120, 5),
      (x, y) => 0.06 + 0.36 * shine(x, y) + 0.1 * ramp(220, 0, Math.abs(y - line(x))),
    ),
  ];
}
