import type { Plane, Scene } from "../engraving.ts";
import { mix, noise, ramp } from "../field.ts";
import { flat, plane } from "../plane.ts";
import { below, box, everywhere, within } from "../shape.ts";
import { between, columns, rows } from "../weave.ts";

/** Strings over a fingerboard, each swinging in more parts than the last. */
export function strings(): Scene {
  const [nut, saddle] = [90, 1510];
  const string = (index: number) => (x: number) => mix(196 + index * 202, 376 + index * 84, x / 1900);
  const swing = (index: number) => (x: number) =>
    x < nut || x > saddle ? 0 : mix(74, 42, x / 1600) * Math.sin(((x - nut) / (saddle - nut)) * Math.PI * (index + 1));
  const swinging = [0, 1, 2, 3].map((index) => {
    const top = (x: number) => string(index)(x) - Math.abs(swing(index)(x)) - 3.5;
    const bottom = (x: number) => string(index)(x) + Math.abs(swing(index)(x)) + 3.5;
    return plane(
      within(below(top), (x, y) => bottom(x) - y),
      between(9, top, bottom),
      (_x, _y, u) => (Math.abs(u - 0.5) > 0.4 ? 0.4 : 0.88),
      (_x, _y, u) => (Math.abs(u - 0.5) > 0.4 ? 1 : 0.42),
    );
  });
  const edge = (side: number) => (x: number) => string(side < 0 ? 0 : 3)(x) + side * mix(124, 76, x / 1600);
  const stop = (x: number): Plane =>
    plane(box(x - 15, edge(-1)(x) - 12, x + 15, edge(1)(x) + 12), columns(2, [x - 15, 0, x + 15, 1000]), flat(0.86), flat(0.8), 5);
  const grain = (x: number, y: number) => noise(x / 300, y / 26, 9);
  return [
    ...swinging,
    stop(nut),
    stop(saddle),
    plane(
      within(below(edge(-1)), (x, y) => edge(1)(x) - y),
      between(44, edge(-1), edge(1)),
      (x, y) => 0.09 + 0.07 * grain(x, y),
      (x, y) => 0.08 + 0.05 * grain(x, y),
      5,
    ),
    plane(
      everywhere,
      rows(62, [0, -60, 1600, 1060], (x, y) => 40 * Math.sin((x / 1600) * Math.PI) * (y < 500 ? -1 : 1)),
      (x, y) => 0.68 + 0.16 * grain(x, y) - 0.2 * ramp(900, 0, x),
      (x, y) => 0.2 + 0.12 * grain(x, y),
    ),
  ];
}
