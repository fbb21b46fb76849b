import type { Point } from "./weave.ts";

/** A number for every place on the sheet. */
export type Field = (x: number, y: number) => number;

/** A field that is positive inside, negative outside, and about as large as the distance to the edge. */
export type Shape = Field;

/** The whole sheet. */
export const everywhere: Shape = () => 1e6;

/** A disc. */
export const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    radius - Math.hypot(x - cx, y - cy);

/** An upright ellipse. */
export const ellipse =
  (cx: number, cy: number, rx: number, ry: number): Shape =>
  (x, y) =>
    (1 - Math.hypot((x - cx) / rx, (y - cy) / ry)) * Math.min(rx, ry);

/** An upright box by its edges. */
export const box =
  (x0: number, y0: number, x1: number, y1: number): Shape =>
  (x, y) =>
    Math.min(x - x0, x1 - x, y - y0, y1 - y);

/** Everything below a line that has one height for each x. */
export const below =
  (line: (x: number) => number): Shape =>
  (x, y) =>
    y - line(x);

/** A band of even thickness along a line that has one height for each x. */
export const band =
  (line: (x: number) => number, thickness: number): Shape =>
  (x, y) =>
    thickness / 2 - Math.abs(y - line(x));

/** A straight bar with round ends. */
export function bar([x0, y0]: Point, [x1, y1]: Point, thickness: number): Shape {
  const [dx, dy] = [x1 - x0, y1 - y0];
  return (x, y) => {
    const part = Math.min(Math.max(((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1), 0), 1);
    return thickness / 2 - Math.hypot(x - x0 - part * dx, y - y0 - part * dy);
  };
}

/** A leaf from tip to tip, widest in the middle. */
export function leaf([x0, y0]: Point, [x1, y1]: Point, thickness: number): Shape {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  return (x, y) => {
    const part = ((x - x0) * dx + (y - y0) * dy) / length ** 2;
    const breadth = (thickness / 2) * Math.max(0, Math.sin(part * Math.PI));
    const beyond = length * Math.max(-part, part - 1, 0);
    return breadth - Math.abs((x - x0) * dy - (y - y0) * dx) / length - beyond;
  };
}

/** A convex polygon whose corners run clockwise on the sheet. */
export function polygon(...corners: Point[]): Shape {
  const sides = corners.map(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] as Point;
    const length = Math.hypot(nextX - x, nextY - y) || 1;
    return { x, y, nx: (y - nextY) / length, ny: (nextX - x) / length };
  });
  return (x, y) => Math.min(...sides.map((side) => (x - side.x) * side.nx + (y - side.y) * side.ny));
}

/** What lies in every one of the shapes. */
export const within =
  (...shapes: Shape[]): Shape =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));

/** What lies in any of the shapes. */
export const either =
  (...shapes: Shape[]): Shape =>
  (x, y) =>
    Math.max(...shapes.map((shape) => shape(x, y)));

/** The first shape without the others. */
export const without =
  (shape: Shape, ...holes: Shape[]): Shape =>
  (x, y) =>
    Math.min(shape(x, y), ...holes.map((hole) => -hole(x, y)));
