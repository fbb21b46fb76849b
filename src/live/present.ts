import { isCurrent, type Observation } from "./observation.ts";
import { formatDegrees, formatTemperature, type Units } from "./temperature.ts";

/** What a page says of the paper it belongs to; `degrees` is what a screen reader hears, with `{value}` for the number. */
export interface Paper {
  zone: string;
  language: string;
  units: Units;
  degrees: string;
}

/** A temperature as a page shows it. */
export interface ShownWeather {
  text: string;
  spoken: string;
}

const day = 86_400_000;

/** Today in a zone, `YYYY-MM-DD`, from milliseconds since 1970; undefined if the clock is more than a day behind the day a page is printed with, and a RangeError for a zone that is none. */
export function dayAt(now: number, zone: string, printed: string): string | undefined {
  // Swedish writes days as ISO 8601 does.
  const today = new Date(now).toLocaleDateString("sv", { timeZone: zone });
  return Date.parse(printed) - Date.parse(today) > day ? undefined : today;
}

/** A reading as a page shows it; undefined if there is none of the three hours before now (milliseconds since 1970). */
export const weatherAt = (observation: Observation | null, now: number, paper: Paper): ShownWeather | undefined =>
  observation && isCurrent(observation, now) ? show(observation.temperature, paper) : undefined;

/** The normal of a day's month, of twelve in °C, as a page shows it; undefined if there are none. */
export function normalOf(day: string, normals: number[] | undefined, paper: Paper): ShownWeather | undefined {
  const normal = normals?.[Number(day.slice(5, 7)) - 1];
  return normal === undefined ? undefined : show(normal, paper);
}

const show = (celsius: number, { language, units, degrees }: Paper): ShownWeather => ({
  text: formatTemperature(celsius, units, language),
  spoken: degrees.replace("{value}", formatDegrees(celsius, units, language)),
});
