import type { Scene } from "../engraving.ts";
import { chance, glow, mix, noise } from "../field.ts";
import { dimmed, flat, plane } from "../plane.ts";
import { everywhere, polygon } from "../shape.ts";
import { columns, type Point, quad } from "../weave.ts";

/** A newspaper page lying on a dark table, its columns running away from us. */
export function page(): Scene {
  const corners: [Point, Point, Point, Point] = [
    [520, 120],
    [1370, 190],
    [1690, 1130],
    [110, 960],
  ];
  const set = (u: number, t: number) => {
    const [column, inColumn] = [Math.floor((t - 0.06) / 0.22), ((((t - 0.06) / 0.22) % 1) + 1) % 1];
    const line = Math.floor(u * 54);
    if (t < 0.06 || t > 0.94 || u < 0.05 || u > 0.97) return 1;
    if (u < 0.14) return line % 5 < 4 && t > 0.16 && t < 0.84 && noise(t * 46, 3, 2) > -0.5 ? 0.02 : 1;
    if (u < 0.165) return line === 8 ? 0.3 : 1;
    if (column < 2 && u > 0.2 && u < 0.47) return inColumn > 0.9 && column === 1 ? 1 : 0.25 + 0.5 * noise(t * 12, u * 10, 7);
    if (inColumn > 0.88) return 1;
    const last = chance(line, column) < 0.14 ? 0.3 + 0.5 * chance(line, column + 9) : 1;
    return inColumn < last * 0.88 && noise(t * 90, line * 3.7, 5) > -0.62 ? 0.4 : 1;
  };
  const wood = (x: number, y: number) => {
    const plank = 930 + (x - 930) / (1 + (y - 300) * 0.0006);
    return 0.24 + 0.16 * noise(plank / 34, y / 500, 3) + 0.3 * glow(250, 120, 420)(x, y) - (((plank % 190) + 190) % 190 < 12 ? 0.3 : 0);
  };
  return [
    plane(
      polygon(...corners),
      { ...quad(54, ...corners), exact: true },
      (_x, _y, u, t) => set(u, t),
      (_x, _y, u, t) => 0.86 * mix(0.12, 1, set(u, t)),
      4,
    ),
    plane(polygon([540, 150], [1400, 220], [1760, 1200], [150, 1010]), columns(90), flat(0.04), flat(0), 0),
    plane(
      everywhere,
      columns(110, [-500, 0, 2100, 1000], (x, y) => (x - 930) * (y - 300) * 0.0006),
      wood,
      dimmed(wood, 0.6),
    ),
  ];
}
