import { dayAround } from "../edition/moment.ts";
import { longDay, monthAlone, shortDay } from "../edition/time.ts";
import type { Labels } from "../i18n/en.ts";
import { fill } from "../i18n/labels.ts";
import { glyph } from "./glyph.ts";
import type { Reading, Shown, Today, Typical } from "./live-edition.ts";
import type { Observation } from "./observation.ts";
import { formatDegrees, formatTemperature, type Units } from "./temperature.ts";

/** In what a paper prints its day and its weather. */
export interface Voice {
  language: string;
  labels: Labels;
  timeZone: string;
  units: Units;
  place: string;
}

/** The day of an instant (milliseconds since 1970) as a page prints it. */
export function presentDay(instant: number, { timeZone, language }: Voice): Today {
  const day = dayAround(instant, timeZone);
  return { ...day, long: longDay(day.day, language), short: shortDay(day.day, language) };
}

/** A reading as a page prints it, with the icon of its sky; the drawings would weigh on every page. */
export const presentReading = ({ temperature, condition }: Observation, voice: Voice): Reading => ({
  ...presentTemperature(temperature, voice),
  glyph: glyph(condition),
});

/** What is typical of the month of a day, from the normals of the twelve months in °C; undefined where there are none. */
export function presentNormal(day: string, normals: readonly number[] | undefined, voice: Voice): Typical | undefined {
  const month = day.slice(5, 7);
  const normal = normals?.[Number(month) - 1];
  if (normal === undefined) return undefined;
  const { text, spoken } = presentTemperature(normal, voice);
  return { month, text, spoken: `${spoken}, ${fill(voice.labels.typicalFor, { month: monthAlone(day.slice(0, 7), voice.language) })}` };
}

/** A temperature in °C as a page shows it, and as a screen reader says it. */
export function presentTemperature(celsius: number, { language, labels, units, place }: Voice): Shown {
  const degrees = units === "imperial" ? labels.degreesFahrenheit : labels.degreesCelsius;
  return {
    text: formatTemperature(celsius, units, language),
    spoken: fill(labels.weatherIn, { temperature: fill(degrees, { value: formatDegrees(celsius, units, language) }), place }),
  };
}
