import type { Labels } from "../i18n/en.ts";

// MET Norway spells some of its names with a second s (lightssleetshowersandthunder), so both spellings are read.
const names =
  /^(?:(clearsky|fair|partlycloudy|cloudy|fog)|(light|heavy)?s?(rain|sleet|snow)(showers)?(andthunder)?)(_day|_night|_polartwilight)?$/;

/** The parts of a MET Norway symbol code: whole, sky, strength, what falls, showers, thunder, hour; null for a name it does not use. */
export const partsOf = (condition: string): RegExpExecArray | null => names.exec(condition);

/** Whether a text is one of the names MET Norway gives the sky (its weather symbol codes), with or without the suffix for the hour. */
export function isCondition(text: string): boolean {
  return names.test(text);
}

/** The key of the label for a MET Norway symbol code; undefined for a name it does not use. */
export function conditionLabel(condition: string): keyof Labels | undefined {
  const parts = partsOf(condition);
  if (!parts) return undefined;
  const [, sky, strength = "", fall, showers, thunder] = parts;
  if (sky) return sky as keyof Labels;
  if (thunder) return "thunder";
  if (fall === "sleet") return "sleet";
  if (showers) return fall === "snow" ? "snowshowers" : "rainshowers";
  return `${strength}${fall}` as keyof Labels;
}
