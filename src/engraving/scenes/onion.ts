import type { Scene } from "../engraving.ts";
import { clamp, glow, mix, ramp } from "../field.ts";
import { flat, plane, table } from "../plane.ts";
import { ellipse, everywhere, type Shape } from "../shape.ts";
import { rings, rows, type Weave } from "../weave.ts";

/** Half an onion with its rings, and a whole one behind it. */
export function onion(): Scene {
  const [axis, radius, off] = [-1.2, 318, 150];
  const [cx, cy] = [560 - off * Math.cos(axis), 560 - off * Math.sin(axis)];
  const reach = (angle: number) => {
    const turn = Math.atan2(Math.sin(angle - axis), Math.cos(angle - axis));
    const neck = 0.3 * Math.exp(-((turn / 0.2) ** 2));
    return (off * Math.cos(turn) + Math.sqrt(radius ** 2 - (off * Math.sin(turn)) ** 2)) / radius + neck;
  };
  const half: Shape = (x, y) => radius * reach(Math.atan2(y - cy, x - cx)) - Math.hypot(x - cx, y - cy);
  const [layers, each] = [7, 4];
  const skin = (u: number) => [0.04, 0.66, 0.9, 0.84][Math.floor((1 - u) * layers * each + 1e-6) % each] as number;
  const rootless = (u: number) => (u < 0.06 ? 0.5 : skin(u));
  const [wx, wy, wide] = [1170, 500, 250];
  const profile = (t: number) =>
    Math.max(0, Math.sin(Math.PI * clamp((t - 0.2) / 0.8))) ** 0.62 + 0.12 * ramp(0.36, 0.16, t) * ramp(-0.12, 0.1, t);
  const whole: Weave = {
    lines: 34,
    steps: 140,
    at: (u, t) => [wx + wide * profile(t) * Math.sin((u - 0.5) * Math.PI) + 30 * ramp(0.25, 0, t), wy + mix(-400, 250, t)],
  };
  const wholeShape: Shape = (x, y) => {
    const t = (y - wy + 400) / 650;
    return t < 0.05 || t > 1 ? -99 : wide * profile(t) - Math.abs(x - wx - 30 * ramp(0.25, 0, t));
  };
  const round = (x: number, y: number) => 1 - 0.95 * ramp(0.1, 1.5, Math.hypot(x - wx + 100, y - wy + 60) / wide);
  return [
    plane(
      half,
      { ...rings(layers * each, [cx, cy], [0, radius], 1, reach), exact: true },
      (_x, y, u) => rootless(u) - 0.16 * ramp(460, 900, y),
      (x, _y, u) => (skin(u) < 0.1 ? 0.02 : 0.9 * rootless(u)) * (1 - 0.4 * ramp(360, 980, x)),
      6,
    ),
    plane(ellipse(640, 862, 350, 50), rows(80), flat(0.06), flat(0), 0),
    plane(
      wholeShape,
      whole,
      (x, y) => round(x, y) + 0.05 + 0.5 * ramp(wy - 190, wy - 250, y),
      (x, y) => 0.04 + 0.7 * clamp(round(x, y)) ** 1.6,
      5,
    ),
    plane(ellipse(wx + 60, wy + 246, 270, 34), rows(80), flat(0.06), flat(0), 0),
    table(640, 0.76),
    plane(
      everywhere,
      rows(62, [0, -100, 1600, 1100], (x) => 50 * Math.sin(x / 520)),
      (x, y) => 0.2 + 0.4 * glow(200, 100, 500)(x, y),
      (x, y) => 0.03 + 0.2 * glow(200, 100, 420)(x, y),
    ),
  ];
}
