import type { Point } from "./weave.ts";

const grain = 2;
const tolerance = 0.4;
const sharp = Math.cos(0.45);

/** Part of an edge: from the end of the one before, bent towards `pull`, to `end`. */
interface Bow {
  pull: Point;
  end: Point;
  straight: boolean;
}

/** Writes ribbons (a top and a bottom edge each) as path data in half units, relative, with as few curves as will do. */
export function toPath(ribbons: Point[][][]): string {
  let data = "";
  let from: Point = [0, 0];
  for (const [top = [], bottom = []] of ribbons) {
    const back = bottom.toReversed();
    if (Math.abs(area([...top, ...back])) < 2) continue;
    const start = toGrid(top[0] as Point);
    const outline = [...bows(top), line(back[0] as Point), ...bows(back)];
    data += `m${numbers(from, start)}`;
    let at = start;
    let command = "l";
    for (const bow of outline) {
      const [pull, end] = [toGrid(bow.pull), toGrid(bow.end)];
      if (end[0] === at[0] && end[1] === at[1]) continue;
      const next = bow.straight ? "l" : "q";
      const step = bow.straight ? numbers(at, end) : numbers(at, pull, end);
      data += next !== command ? next + step : step.startsWith("-") ? step : ` ${step}`;
      [at, command] = [end, next];
    }
    data += "z";
    from = start;
  }
  return data;
}

function numbers(from: Point, ...points: Point[]): string {
  return points
    .flatMap(([x, y]) => [x - from[0], y - from[1]])
    .join(" ")
    .replaceAll(" -", "-");
}

function toGrid([x, y]: Point): Point {
  return [Math.round(x * grain), Math.round(y * grain)];
}

function line(end: Point): Bow {
  return { pull: end, end, straight: true };
}

function area(outline: Point[]): number {
  return outline.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] as Point;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Covers an edge with bows between its corners. */
function bows(edge: Point[]): Bow[] {
  const points = edge.filter(([x, y], index) => {
    const [lastX, lastY] = edge[index - 1] ?? [Infinity, Infinity];
    return Math.hypot(x - lastX, y - lastY) > 0.08 || index === edge.length - 1;
  });
  const found: Bow[] = [];
  for (let start = 0; start < points.length - 1; ) {
    let end = start + 1;
    while (end < points.length - 1 && !isCorner(points[end - 1] as Point, points[end] as Point, points[end + 1] as Point)) end++;
    found.push(...cover(points.slice(start, end + 1)));
    start = end;
  }
  return found;
}

function isCorner([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point): boolean {
  const [ax, ay, bx, by] = [x1 - x0, y1 - y0, x2 - x1, y2 - y1];
  const [before, after] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
  // A leap between cuts is an edge across the line; bent into the curve beside it, it would leave a sliver.
  const leaps = Math.max(before, after) > 14 && Math.max(before, after) > 3 * Math.min(before, after);
  return leaps || ax * bx + ay * by < sharp * before * after;
}

/** Covers a smooth stretch with bows, each as long as it can be: its reach doubles until it fails, then the doubt is halved. */
function cover(edge: Point[]): Bow[] {
  const found: Bow[] = [];
  const last = edge.length - 1;
  for (let start = 0; start < last; ) {
    let [good, bad, reach] = [start + 1, last + 1, 2];
    let bow = line(edge[good] as Point);
    while (bad - good > 1) {
      const goal = bad > last ? Math.min(start + reach, last) : (good + bad) >> 1;
      const fitted = fit(edge.slice(start, goal + 1));
      if (fitted) [good, bow] = [goal, fitted];
      else bad = goal;
      reach *= 2;
    }
    found.push(bow);
    start = good;
  }
  return found;
}

/** The line or the quadratic curve that passes all the points within the tolerance, if there is one. */
function fit(points: Point[]): Bow | undefined {
  const [first, end] = [points[0] as Point, points[points.length - 1] as Point];
  const travelled = [0];
  for (let index = 1; index < points.length; index++) {
    const [[x0, y0], [x1, y1]] = [points[index - 1] as Point, points[index] as Point];
    travelled.push((travelled[index - 1] as number) + Math.hypot(x1 - x0, y1 - y0));
  }
  const parts = travelled.map((length) => length / ((travelled[points.length - 1] as number) || 1));
  const passes = (pull: Point) =>
    points.every(([x, y], index) => {
      const part = parts[index] as number;
      const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
      return Math.hypot(a * first[0] + b * pull[0] + c * end[0] - x, a * first[1] + b * pull[1] + c * end[1] - y) < tolerance;
    });
  const middle: Point = [(first[0] + end[0]) / 2, (first[1] + end[1]) / 2];
  if (passes(middle)) return line(end);
  let [sumX, sumY, weights] = [0, 0, 0];
  points.forEach(([x, y], index) => {
    const part = parts[index] as number;
    const weight = 2 * part * (1 - part);
    sumX += weight * (x - (1 - part) ** 2 * first[0] - part ** 2 * end[0]);
    sumY += weight * (y - (1 - part) ** 2 * first[1] - part ** 2 * end[1]);
    weights += weight * weight;
  });
  const pull: Point = [sumX / weights, sumY / weights];
  return passes(pull) ? { pull, end, straight: false } : undefined;
}
