import type { Plane, Scene } from "../engraving.ts";
import { chance, glow, mix, noise, ramp } from "../field.ts";
import { flat, light, plane, silhouette } from "../plane.ts";
import { bar, box, disc, either, everywhere, polygon } from "../shape.ts";
import { columns, type Point, quad, rays, rings, rows } from "../weave.ts";

/** The tower clock above the roofs of its square. */
export function clock(): Scene {
  const face: Point = [1040, 440];
  const hand = (turn: number, length: number, thick: number) =>
    bar(
      [face[0] - 26 * Math.sin(turn * 6.2832), face[1] + 26 * Math.cos(turn * 6.2832)],
      [face[0] + length * Math.sin(turn * 6.2832), face[1] - length * Math.cos(turn * 6.2832)],
      thick,
    );
  const marks = Array.from({ length: 12 }, (_, hour) => {
    const [x, y] = [Math.sin((hour / 6) * Math.PI), -Math.cos((hour / 6) * Math.PI)];
    return bar([face[0] + 122 * x, face[1] + 122 * y], [face[0] + 148 * x, face[1] + 148 * y], hour % 3 ? 9 : 17);
  });
  const dark = (shape: Plane["shape"]) => silhouette(shape, [face[0] - 170, face[1] - 170, face[0] + 170, face[1] + 170], false, 0);
  const roof = (x0: number, x1: number, ridge: number, eaves: number, tone: number): Plane[] => {
    const middle = mix(x0, x1, 0.32);
    const gable = polygon([middle, ridge], [mix(x0, x1, 0.64), eaves], [mix(x0, x1, 0.64), 1300], [x0, 1300], [x0, eaves]);
    const slope = polygon([middle, ridge], [x1 - (x1 - x0) * 0.1, ridge], [x1 + 40, eaves], [mix(x0, x1, 0.64), eaves]);
    const wall = polygon([mix(x0, x1, 0.6), eaves], [x1, eaves], [x1, 1300], [mix(x0, x1, 0.6), 1300]);
    const chimney = box(x1 - (x1 - x0) * 0.34, ridge - 62, x1 - (x1 - x0) * 0.22, ridge + 40);
    const pane = (x: number, y: number) => y > eaves + 30 && ((((x - x0) / 62) % 1) + 1) % 1 > 0.55 && ((y - eaves) / 100) % 1 > 0.42;
    return [
      plane(
        slope,
        quad(16, [middle, ridge], [x1 - (x1 - x0) * 0.1, ridge], [x1 + 40, eaves], [mix(x0, x1, 0.64), eaves]),
        flat(tone),
        flat(0.1 + 0.2 * tone),
      ),
      plane(chimney, columns(90), flat(tone * 0.7), flat(0.08)),
      plane(
        gable,
        rows(70),
        (x, y) => (pane(x, y) ? 0.1 : tone + 0.34),
        (x, y) =>
          pane(x, y) ? (tone < 0.45 && chance(Math.floor((x - x0) / 62), Math.floor(x0 + (y - eaves) / 100)) < 0.5 ? 0.95 : 0) : 0.16,
      ),
      plane(
        wall,
        rows(70),
        (x, y) => (pane(x, y) ? 0 : tone - 0.06),
        (x, y) => (pane(x, y) ? 0.6 : 0.05),
      ),
    ];
  };
  const tower = box(face[0] - 205, 236, face[0] + 205, 1000);
  const cornice = either(box(face[0] - 236, 226, face[0] + 236, 256), box(face[0] - 226, 648, face[0] + 226, 674));
  const spire = polygon([face[0], -60], [face[0] + 200, 228], [face[0] - 200, 228]);
  const body = (x: number) => ramp(face[0] - 215, face[0] + 60, x) * 0.5;
  return [
    dark(disc(...face, 15)),
    dark(hand(0.139, 92, 17)),
    dark(hand(0.667, 138, 11)),
    ...marks.map(dark),
    light(disc(...face, 160), rows(100)),
    plane(disc(...face, 188), rings(3, face, [158, 190]), flat(0.06), flat(0.2), 5),
    ...roof(-60, 470, 640, 800, 0.36),
    ...roof(400, 860, 745, 860, 0.24),
    ...roof(1120, 1720, 720, 850, 0.3),
    ...roof(300, 640, 600, 700, 0.55),
    ...roof(1190, 1500, 610, 690, 0.5),
    plane(cornice, rows(71), flat(0.5), flat(0.3)),
    plane(
      spire,
      rays(30, [face[0], -60], [0, 420], [0.13, 0.37]),
      (x) => 0.12 + 0.5 * ramp(face[0] + 20, face[0] - 160, x),
      (x) => 0.06 + 0.3 * ramp(face[0] + 20, face[0] - 160, x),
    ),
    plane(
      tower,
      rows(84),
      (x, y) => 0.72 - body(x) - (Math.abs(((y / 84) % 1) - 0.5) < 0.06 ? 0.1 : 0),
      (x, y) => 0.32 - 0.46 * body(x) + 0.4 * glow(...face, 90)(x, y),
    ),
    plane(
      everywhere,
      rows(62, undefined, (x) => 10 * Math.sin(x / 300)),
      (x, y) => 0.42 + 0.5 * ramp(0, 760, y) + 0.14 * noise(x / 360, y / 50, 8),
      (x, y) => 0.05 + 0.4 * glow(...face, 260)(x, y) + 0.05 * noise(x / 360, y / 50, 8),
    ),
  ];
}
