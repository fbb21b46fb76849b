import { toPath } from "./ribbon.ts";
import type { Field, Shape } from "./shape.ts";
import type { Point, Weave } from "./weave.ts";

/** Lightness from 0 (black) to 1 (bare light) at a place on the sheet and on its weave. */
export type Tone = (x: number, y: number, u: number, t: number) => number;

/** One surface of a picture: where it shows, how its lines run, and how light falls on it by day and by night. */
export interface Plane {
  shape: Shape;
  weave: Weave;
  day: Tone;
  night: Tone;
  /** The bare margin, in units, that this plane keeps free on those behind it. */
  halo: number;
}

/** A picture: its planes, the nearest first. */
export type Scene = readonly Plane[];

export const width = 1600;
export const height = 1000;

const ink = { day: "#14110f", night: "#ece6da" };
const faintest = 0.035;
const nightLines = 0.75;

const sheet: Field = (x, y) => Math.min(x, width - x, y, height - y);

/** Draws a scene as an SVG that shows its day or its night, whichever the reader prefers. */
export function engrave(scene: Scene): string {
  const day = scene.map((plane, index) => lines(plane, scene.slice(0, index), (...at) => 1 - plane.day(...at), 1));
  const night = scene.map((plane, index) => lines(plane, scene.slice(0, index), plane.night, nightLines));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    "<style>.night{display:none}@media(prefers-color-scheme:dark){.day{display:none}.night{display:inline}}</style>",
    group("day", day),
    group("night", night),
    "</svg>\n",
  ].join("");
}

function group(light: "day" | "night", paths: string[]): string {
  const drawn = paths.filter(Boolean).map((path) => `<path d="${path}"/>`);
  return `<g class="${light}" fill="${ink[light]}" transform="scale(.5)">${drawn.join("")}</g>`;
}

type Stretch = { t: number; a: number; b: number };

/** What is seen of a line at one place along it: parts that run from `a` to `b` on the weave. */
interface Cut {
  t: number;
  weight: number;
  parts: { a: number; b: number }[];
  /** Which probes across the line could see; where it changes, something begins or ends. */
  sight: string;
}

function lines(plane: Plane, before: Scene, coverage: Tone, share: number): string {
  const { weave, shape } = plane;
  const count = weave.exact || weave.lines < 12 ? weave.lines : Math.round(weave.lines * share);
  const shows = ([x, y]: Point) => sheet(x, y) >= 0 && shape(x, y) >= 0 && before.every((front) => front.shape(x, y) < -front.halo);

  const cutAt = (u: number, t: number): Cut => {
    const weight = Math.min(coverage(...weave.at(u, t), u, t), 1.02);
    if (!(weight > faintest)) return { t, weight: 0, parts: [], sight: "" };
    const probes = count < 3 ? 80 : weight > 0.5 ? 6 : 2;
    const across = (probe: number) => u + (weight * (probe / probes - 0.5)) / count;
    const sees = (v: number) => shows(weave.at(v, t));
    const parts: Cut["parts"] = [];
    let sight = "";
    for (let probe = 0; probe <= probes; probe++) {
      const seen = sees(across(probe));
      const before = sight.endsWith("1");
      if (seen && !before) parts.push({ a: probe ? bisect(across(probe), across(probe - 1), sees) : across(0), b: across(probes) });
      if (!seen && before) (parts[parts.length - 1] as Cut["parts"][number]).b = bisect(across(probe - 1), across(probe), sees);
      if (!probe || seen !== before || probe === probes) sight += seen ? "1" : "0";
    }
    return { t, weight, parts, sight };
  };

  const ribbons: Point[][][] = [];
  for (let line = 0; line < count; line++) {
    const cuts = cutsAlong((t) => cutAt((line + 0.5) / count, t), weave.steps);
    for (const part of [0, 1, 2]) {
      for (const run of runs(cuts, part)) {
        ribbons.push([run.map(({ a, t }) => weave.at(a, t)), run.map(({ b, t }) => weave.at(b, t))]);
      }
    }
  }
  return toPath(ribbons);
}

/** Cuts at even steps, with two more wherever something begins or ends between them, so that ends are crisp. */
function cutsAlong(cutAt: (t: number) => Cut, steps: number): Cut[] {
  const cuts: Cut[] = [cutAt(0)];
  for (let step = 1; step <= steps; step++) {
    const last = cuts[cuts.length - 1] as Cut;
    const next = cutAt(step / steps);
    if (last.sight !== next.sight || Math.abs(last.weight - next.weight) > 0.12) {
      const isLast = (t: number) => {
        const cut = cutAt(t);
        return cut.sight === last.sight && Math.abs(cut.weight - last.weight) <= Math.abs(cut.weight - next.weight);
      };
      const edge = bisect(last.t, next.t, isLast);
      cuts.push(cutAt(edge), cutAt(edge + (next.t - last.t) / 200));
    }
    cuts.push(next);
  }
  return cuts;
}

/** The unbroken stretches of the first, second or third part of a line. */
function runs(cuts: Cut[], part: number): Stretch[][] {
  const found: Stretch[][] = [];
  let run: Stretch[] = [];
  cuts.forEach(({ t, parts }, index) => {
    const seen = parts[part];
    // A second part grows out of a whole line; a small overlap hides the seam that rounding would leave.
    const lap = part && (cuts[index - 1]?.parts.length ?? 0) ? 0.2 / cuts.length : 0;
    if (seen && !run.length && lap) run.push({ t: t - lap, ...seen });
    if (seen) run.push({ t, ...seen });
    if (seen || !run.length) return;
    if (parts.length) run.push({ ...(run[run.length - 1] as Stretch), t: t + 0.2 / cuts.length });
    found.push(run);
    run = [];
  });
  return [...found, run].filter((stretch) => stretch.length > 1);
}

function bisect(inside: number, outside: number, holds: (value: number) => boolean): number {
  let [yes, no] = [inside, outside];
  for (let turn = 0; turn < 9; turn++) {
    const middle = (yes + no) / 2;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
