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
export function weatherAt(observation: Observation | null, now: number, { language, units, degrees }: Paper): ShownWeather | undefined {
  if (!observation || !isCurrent(observation, now)) return undefined;
  const { temperature } = observation;
  return {
    text: formatTemperature(temperature, units, language),
    spoken: degrees.replace("{value}", formatDegrees(temperature, units, language)),
  };
}

/** Whether the month a normal was printed for is still that of today. */
export function isSameMonth(printed: string, today: string): boolean {
  return printed.slice(5, 7) === today.slice(5, 7);
}
