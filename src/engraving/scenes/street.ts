import type { Plane, Scene } from "../engraving.ts";
import { chance, glow, noise, ramp } from "../field.ts";
import { flat, plane, silhouette } from "../plane.ts";
import { bar, below, box, disc, either, everywhere, polygon } from "../shape.ts";
import { between, type Point, quad, rows } from "../weave.ts";

/** A street running away between two rows of houses, one in the light and one in the shade. */
export function street(): Scene {
  const eye: Point = [930, 610];
  const see = (x: number, y: number, z: number): Point => [eye[0] + x / z, eye[1] + y / z];
  const [ground, end] = [330, 8];
  const house = (side: number, near: number, far: number, tall: number, seed: number): Plane => {
    const corners: [Point, Point, Point, Point] = [
      see(side, -tall, near),
      see(side, -tall, far),
      see(side, ground, far),
      see(side, ground, near),
    ];
    const outline = side < 0 ? polygon(...corners) : polygon(corners[1], corners[0], corners[3], corners[2]);
    const [floors, bays] = [Math.round((tall + ground) / 210), Math.max(2, Math.round((far - near) / 0.27))];
    const pane = (u: number, t: number) => {
      const [storey, bay] = [u * floors - 0.12, t * bays];
      const [down, along] = [storey % 1, bay % 1];
      return storey > 0 && down > 0.2 && down < 0.78 && along > 0.26 && along < 0.74 ? Math.floor(storey) * 31 + Math.floor(bay) : -1;
    };
    const [wall, haze] = [side < 0 ? 0.3 : 0.86, 0.32 * ramp(1, 9, near)];
    return plane(
      outline,
      quad(near > 2.8 ? 16 : side < 0 ? floors * 6 : floors * 5, ...corners),
      (_x, _y, u, t) => (u < 0.022 ? 0.05 : pane(u, t) >= 0 ? 0.05 + haze : wall * (1 - haze / 2) + haze * 0.6),
      (_x, _y, u, t) => (pane(u, t) >= 0 ? (chance(pane(u, t), seed) < 0.42 ? 0.98 : 0) : side < 0 ? 0.1 : 0.24),
      4,
    );
  };
  const houses = [
    house(-640, 0.5, 1.05, 1060, 1),
    house(-640, 1.05, 1.75, 760, 2),
    house(-640, 1.75, 2.5, 1080, 3),
    house(-640, 3.3, 4.8, 900, 4),
    house(-640, 4.8, end, 1150, 5),
    house(480, 0.5, 0.95, 1100, 6),
    house(480, 0.95, 1.7, 820, 7),
    house(480, 1.7, 2.9, 1120, 8),
    house(480, 2.9, 4.4, 860, 9),
    house(480, 4.4, end, 1100, 10),
  ];
  const block = polygon(see(-640, -700, end), see(480, -700, end), see(480, ground, end), see(-640, ground, end));
  const [domeX, domeY] = [eye[0] + 2, eye[1] - 128];
  const dome = either(
    disc(domeX, domeY, 46),
    box(domeX - 36, domeY, domeX + 36, eye[1]),
    bar([domeX, domeY - 110], [domeX, domeY - 30], 9),
  );
  const strip = (x0: number, x1: number, near: number, far: number): Plane =>
    silhouette(
      polygon(see(x0, ground, far), see(x1, ground, far), see(x1, ground, near), see(x0, ground, near)),
      [0, eye[1], 1600, 1000],
      false,
      2,
    );
  const shade = polygon(
    see(-640, ground, 3.3),
    see(-420, ground, 2.9),
    see(-150, ground, 2.4),
    see(-150, ground, 0.4),
    see(-640, ground, 0.4),
  );
  const farShade = polygon(see(-640, ground, end), see(-150, ground, end), see(-150, ground, 3.5), see(-640, ground, 3.5));
  const walker = (x: number, z: number) => {
    const [fx, fy] = see(x, ground, z);
    const tall = 210 / z;
    const coat = polygon(
      [fx - tall * 0.13, fy - tall * 0.84],
      [fx + tall * 0.13, fy - tall * 0.84],
      [fx + tall * 0.2, fy - tall * 0.3],
      [fx - tall * 0.2, fy - tall * 0.3],
    );
    const legs = either(
      bar([fx - tall * 0.06, fy - tall * 0.34], [fx - tall * 0.14, fy], tall * 0.1),
      bar([fx + tall * 0.06, fy - tall * 0.34], [fx + tall * 0.13, fy - tall * 0.02], tall * 0.1),
    );
    const body = either(
      disc(fx, fy - tall * 0.93, tall * 0.085),
      box(fx - tall * 0.14, fy - tall * 0.985, fx + tall * 0.14, fy - tall * 0.95),
      coat,
      legs,
    );
    return silhouette(
      either(body, bar([fx, fy], [fx + tall * 1.05, fy + tall * 0.2], tall * 0.13)),
      [fx - tall, fy - tall * 1.2, fx + tall * 1.4, fy + tall * 0.4],
      false,
      3,
    );
  };
  const glare = glow(eye[0], eye[1] - 150, 330);
  const lamps = glow(eye[0], 640, 190);
  return [
    walker(70, 1.5),
    walker(255, 2.6),
    ...houses,
    plane(dome, rows(62), flat(0.42), flat(0.04)),
    plane(block, rows(80), flat(0.6), flat(0.12)),
    strip(-490, -474, 0.4, end),
    strip(340, 354, 0.4, end),
    plane(
      either(shade, farShade),
      between(
        32,
        () => eye[1] + 26,
        () => 1020,
        undefined,
        1.5,
      ),
      flat(0.2),
      (x, y) => 0.08 + 0.4 * lamps(x, y),
      0,
    ),
    plane(
      below(() => eye[1] + 30),
      between(
        32,
        () => eye[1] + 26,
        () => 1020,
        undefined,
        1.5,
      ),
      (_x, y) => 0.86 - 0.1 * ramp(700, 1000, y),
      (x, y) => 0.16 + 0.5 * lamps(x, y),
    ),
    plane(
      everywhere,
      rows(62),
      (x, y) => Math.min(0.93, 0.62 + 0.34 * glare(x, y) + 0.1 * noise(x / 300, y / 40, 3)),
      (x, y) => 0.08 + 0.5 * glare(x, y),
    ),
  ];
}
