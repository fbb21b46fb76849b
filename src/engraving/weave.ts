import { mix } from "./field.ts";

export type Point = readonly [x: number, y: number];

/** A family of lines: `u` counts across them and `t` runs along them, both from 0 to 1. */
export interface Weave {
  lines: number;
  steps: number;
  /** Set where the lines stand for something and must keep their number at night. */
  exact?: boolean;
  at(u: number, t: number): Point;
}

/** The edges of an upright area: left, top, right, bottom. */
export type Area = readonly [x0: number, y0: number, x1: number, y1: number];

const sheet: Area = [0, 0, 1600, 1000];
const still = () => 0;

/** Level lines, top to bottom, that may be bent up and down. */
export function rows(lines: number, [x0, y0, x1, y1] = sheet, bend: (x: number, y: number) => number = still): Weave {
  const at = (u: number, t: number): Point => {
    const [x, y] = [mix(x0, x1, t), mix(y0, y1, u)];
    return [x, y + bend(x, y)];
  };
  return { lines, steps: steps(x1 - x0), at };
}

/** Upright lines, left to right, that may be bent sideways. */
export function columns(lines: number, [x0, y0, x1, y1] = sheet, bend: (x: number, y: number) => number = still): Weave {
  const at = (u: number, t: number): Point => {
    const [x, y] = [mix(x0, x1, u), mix(y0, y1, t)];
    return [x + bend(x, y), y];
  };
  return { lines, steps: steps(y1 - y0), at };
}

/** Lines that change from one curve into another; `ease` above 1 crowds them near the first. */
export function between(
  lines: number,
  first: (x: number) => number,
  last: (x: number) => number,
  [x0, x1]: readonly [number, number] = [0, 1600],
  ease = 1,
): Weave {
  const at = (u: number, t: number): Point => {
    const x = mix(x0, x1, t);
    return [x, mix(first(x), last(x), Math.max(u, 0) ** ease)];
  };
  return { lines, steps: steps(x1 - x0), at };
}

/** Closed lines around a centre; `reach` shapes them by angle and `squash` lays them flat. */
export function rings(
  lines: number,
  [cx, cy]: Point,
  [inner, outer]: readonly [number, number],
  squash = 1,
  reach: (angle: number) => number = () => 1,
): Weave {
  const at = (u: number, t: number): Point => {
    const angle = t * 2 * Math.PI;
    const radius = mix(inner, outer, u) * reach(angle);
    return [cx + radius * Math.cos(angle), cy + radius * squash * Math.sin(angle)];
  };
  return { lines, steps: Math.min(steps(outer * 6.3), 1200), at };
}

/** Straight lines out of a centre, from one angle to another (in turns). */
export function rays(
  lines: number,
  [cx, cy]: Point,
  [inner, outer]: readonly [number, number],
  [from, to]: readonly [number, number] = [0, 1],
): Weave {
  const at = (u: number, t: number): Point => {
    const angle = mix(from, to, u) * 2 * Math.PI;
    const radius = mix(inner, outer, t);
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  };
  return { lines, steps: steps(outer - inner), at };
}

/** Lines that run from tip to tip of a leaf, parting towards its middle. */
export function veins(lines: number, [x0, y0]: Point, [x1, y1]: Point, thickness: number): Weave {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  const at = (u: number, t: number): Point => {
    const aside = ((u - 0.5) * thickness * Math.sin(t * Math.PI)) / length;
    return [x0 + t * dx - aside * dy, y0 + t * dy + aside * dx];
  };
  return { lines, steps: steps(length), at };
}

/** A rectangle seen in perspective: `t` runs from the first corner to the second, `u` from the first to the fourth. */
export function quad(lines: number, [x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point, [x3, y3]: Point): Weave {
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const scale = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / scale, (dx1 * sy - sx * dy1) / scale];
  const at = (u: number, t: number): Point => {
    const depth = g * t + h * u + 1;
    return [((x1 - x0 + g * x1) * t + (x3 - x0 + h * x3) * u + x0) / depth, ((y1 - y0 + g * y1) * t + (y3 - y0 + h * y3) * u + y0) / depth];
  };
  return { lines, steps: steps(Math.max(Math.hypot(x1 - x0, y1 - y0), Math.hypot(x3 - x2, y3 - y2))), at };
}

function steps(length: number): number {
  return Math.max(Math.ceil(Math.abs(length) / 5), 12);
}
