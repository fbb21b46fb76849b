import type { Plane, Scene } from "../engraving.ts";
import { glow, mix, ramp } from "../field.ts";
import { flat, plane } from "../plane.ts";
import { everywhere, polygon } from "../shape.ts";
import { type Point, quad, rows, type Weave } from "../weave.ts";

/** Grains of salt as cubes, some with the sunken steps that drying leaves. */
export function salt(): Scene {
  const cube = (cx: number, cy: number, size: number, yaw: number, stepped: boolean): Plane[] => {
    const corner = (i: number, j: number, up: number): Point => [
      cx + (size / 2) * (i * Math.cos(yaw) - j * Math.sin(yaw)),
      cy + (size / 4) * (i * Math.sin(yaw) + j * Math.cos(yaw)) * 1.15 - up * size * 0.82,
    ];
    const [back, right, front, left] = [corner(-1, -1, 1), corner(1, -1, 1), corner(1, 1, 1), corner(-1, 1, 1)];
    const [rightFoot, frontFoot, leftFoot] = [corner(1, -1, 0), corner(1, 1, 0), corner(-1, 1, 0)];
    const count = Math.max(4, Math.round(size / 15));
    const steps: Weave = {
      lines: Math.round(size / 19),
      steps: 80,
      at: (u, t) => {
        const [edge, part] = [Math.floor(t * 4) % 4, (t * 4) % 1];
        const [i, j] = [
          [mix(-1, 1, part), -1],
          [1, mix(-1, 1, part)],
          [mix(1, -1, part), 1],
          [-1, mix(1, -1, part)],
        ][edge] as [number, number];
        return corner(i * u, j * u, 1);
      },
    };
    const top = stepped ? steps : quad(count, back, right, front, left);
    return [
      plane(
        polygon(back, right, front, left),
        top,
        (_x, _y, u, t) => (stepped ? 0.94 - 0.36 * ramp(0.95, 0.1, u) - (t > 0.5 ? 0 : 0.24) * ramp(1, 0.85, u) : 0.93),
        (_x, _y, u, t) => (stepped ? 0.7 - 0.4 * ramp(0.95, 0.1, u) + (t > 0.5 ? 0.2 : 0) : 0.84),
        4,
      ),
      plane(
        polygon(left, front, frontFoot, leftFoot),
        quad(count, left, front, frontFoot, leftFoot),
        (_x, _y, u, t) => 0.66 - 0.16 * u + 0.14 * t,
        (_x, _y, u) => 0.42 - 0.16 * u,
        4,
      ),
      plane(
        polygon(front, right, rightFoot, frontFoot),
        quad(count, front, frontFoot, rightFoot, right),
        (_x, _y, u, t) => 0.16 + 0.16 * u * (1 - t),
        (_x, _y, u) => 0.08 + 0.06 * u,
        4,
      ),
      plane(
        polygon(
          frontFoot,
          [rightFoot[0], rightFoot[1]],
          [rightFoot[0] + size * 0.6, rightFoot[1] + size * 0.12],
          [frontFoot[0] + size * 0.5, frontFoot[1] + size * 0.1],
        ),
        rows(80),
        flat(0.04),
        flat(0),
        0,
      ),
    ];
  };
  const cubes: [number, number, number, number, boolean][] = [
    [590, 720, 430, 0.62, true],
    [1120, 800, 250, 0.95, true],
    [1000, 520, 210, 0.4, false],
    [190, 830, 190, 0.9, false],
    [1390, 560, 170, 0.7, true],
    [860, 905, 120, 0.5, false],
    [250, 520, 150, 0.45, true],
    [1430, 880, 130, 0.3, false],
    [1215, 440, 90, 0.9, false],
    [400, 930, 90, 0.7, false],
    [820, 420, 80, 0.6, false],
    [110, 640, 80, 0.5, false],
    [1010, 950, 60, 0.9, false],
    [1520, 720, 80, 0.6, false],
    [480, 430, 64, 0.8, false],
  ];
  const nearest = cubes.toSorted((one, other) => other[1] - one[1]);
  return [
    ...nearest.flatMap((each) => cube(...each)),
    plane(
      everywhere,
      rows(62),
      (x, y) => mix(0.12, 0.74, ramp(250, 520, y)) - 0.2 * ramp(600, 1000, y) + 0.1 * glow(500, 600, 300)(x, y),
      (x, y) => 0.04 + 0.22 * ramp(250, 520, y) * glow(560, 640, 560)(x, y) + 0.05,
    ),
  ];
}
