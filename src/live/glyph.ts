import { partsOf } from "./condition.ts";

export { conditionLabel } from "./condition.ts";

// Every shape but its first point is relative, so that one drawing serves in several places.
const cloud = "a4 4 0 0 1 0-8 5.5 5.5 0 0 1 10.5 1.5 3.25 3.25 0 0 1 0 6.5z";
const small = "a3 3 0 0 1 0-6 4 4 0 0 1 8 1 2.5 2.5 0 0 1 0 5z";
const over = `M7 13.5${cloud}`;
// What shines behind a cloud ends where the cloud begins.
const sun = "a4 4 0 1 1 7-3.5m-4-5.5v-1.5m5 3.5 1-1m-11 1-1-1m-.5 5.5h-1.5";
const moon = "a5.5 5.5 0 0 1 4.5-9.5 5 5 0 0 0 5 5";
const drop = "l-1.5 4";
const flake = "v5m-2-4 4 3m0-3-4 3";

const drawings: Record<string, string> = {
  clearsky: "M12 7.5a4.5 4.5 0 0 1 0 9 4.5 4.5 0 0 1 0-9M12 2v2m0 16v2M2 12h2m16 0h2M5 5l1 1m12 12 1 1m0-14-1 1M6 18l-1 1",
  clearsky_night: "M20.5 14A8.5 8.5 0 1 1 10 3.5 7.5 7.5 0 0 0 20.5 14z",
  fair: `M7.5 14a4.5 4.5 0 1 1 6-5.5m-4-5.5V1.5m5 4 1-1m-11 1-1-1m-.5 5H1.5m3.5 5-1 1M11.5 20.5${small}`,
  fair_night: `M7.5 17a7 7 0 0 1 2-13.5 6.5 6.5 0 0 0 6.5 7.5M11.5 20.5${small}`,
  partlycloudy: `M5.5 11.5${sun}M7 20${cloud}`,
  partlycloudy_night: `M4.5 12.5${moon}M7 20${cloud}`,
  cloudy: `M7 18${cloud}`,
  fog: `${over}M5 17h14M8 20.5h8`,
  rain: `${over}M9 16.5${drop}M13 16.5${drop}M17 16.5${drop}`,
  sleet: `${over}M9 16.5${drop}M15 16.5${flake}`,
  snow: `${over}M8.5 16.5${flake}M15.5 16.5${flake}`,
  andthunder: `${over}M13 13.5l-3 4.5h4l-2.5 4`,
};

/** The icon of a sky, drawn for a 24 × 24 box as the `d` of one path with a stroke of 1.5 and round caps; empty for a name MET Norway does not use. */
export function glyph(condition: string): string {
  const [, sky, , fall = "", , thunder, hour = ""] = partsOf(condition) ?? [];
  const name = thunder ?? sky ?? fall;
  return drawings[name + hour] ?? drawings[name] ?? "";
}
