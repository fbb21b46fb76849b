import type { Scene } from "../engraving.ts";
import { chance, glitter, glow, mix, noise, ramp } from "../field.ts";
import { light, plane } from "../plane.ts";
import { bar, below, disc, everywhere } from "../shape.ts";
import { columns, type Point, rings, rows } from "../weave.ts";

/** The moon over a moving sea, and the posts that measure it. */
export function tide(): Scene {
  const horizon = 590;
  const moon: Point = [530, 270];
  const shine = glow(...moon, 210);
  const cloud = (x: number, y: number) => 0.24 * noise(x / 380, y / 70, 12);
  const sparkle = glitter(moon[0], horizon, 90);
  const swell = (x: number, y: number) => {
    const depth = ramp(horizon, 1000, y) * 26;
    return depth * noise(x / (70 + depth * 8), y / 60, 5) + depth * 0.5 * Math.sin(x / (60 + depth * 5) + y / 30);
  };
  const posts = Array.from({ length: 8 }, (_, index) => {
    const away = 1 / (0.62 + index * 0.42);
    const foot: Point = [1010 + 330 * away, horizon + 190 * away];
    const top: Point = [foot[0] + 6 * (chance(index) - 0.5) * away, foot[1] - (250 + 40 * chance(index, 3)) * away];
    const shape = bar(foot, top, 44 * away);
    return plane(
      shape,
      columns(index < 3 ? 5 : 3, [foot[0] - 24 * away, top[1] - 30, foot[0] + 24 * away, foot[1] + 30]),
      (x) => 0.72 - 0.76 * ramp(-20 * away, 8 * away, x - foot[0]),
      (x) => 0.9 * ramp(4, -18 * away, x - foot[0]),
    );
  });
  return [
    ...posts,
    light(disc(...moon, 122), rows(62)),
    plane(
      below(() => horizon),
      {
        ...rows(30, [0, horizon, 1600, 1010]),
        at: (u, t) => {
          const y = mix(horizon, 1030, (u + u * u) / 2);
          return [1600 * t, y + swell(1600 * t, y)];
        },
      },
      (x, y) => (sparkle(x, y) ? 0.96 : 0.3 + 0.22 * noise(x / 120, y / 18, 6) - 0.12 * ramp(700, 1000, y)),
      (x, y) => 0.09 + 0.06 * noise(x / 120, y / 18, 6) + 0.82 * sparkle(x, y),
    ),
    plane(
      everywhere,
      rings(76, moon, [122, 1330]),
      (x, y) => 0.14 + 0.7 * shine(x, y) + 0.2 * ramp(300, 590, y) + cloud(x, y),
      (x, y) => 0.05 + 0.66 * shine(x, y) * (1 + 1.4 * cloud(x, y)),
    ),
  ];
}
