import { momentAt, toIso } from "../edition/moment.ts";
import { isCondition } from "./condition.ts";
import { believable, type Observation, type Source } from "./observation.ts";
import { WeatherError } from "./provider.ts";

/** What a provider said, not yet believed. */
export interface Reading {
  /** °C. */
  temperature: unknown;
  condition: unknown;
  /** Milliseconds since 1970. */
  at: number;
  source: Source;
}

/** An observation in the zone of the paper from what a provider said; throws a WeatherError for what no sky shows. */
export function createObservation({ temperature, condition, at, source }: Reading, timeZone: string): Observation {
  if (typeof temperature !== "number" || !Number.isFinite(temperature)) throw new WeatherError("it gave no temperature");
  if (temperature < believable.coldest || temperature > believable.warmest)
    throw new WeatherError(`it gave ${temperature} °C, which no air on Earth has`);
  if (typeof condition !== "string" || !isCondition(condition)) throw new WeatherError("it named no condition of the sky that we know");
  if (Number.isNaN(at)) throw new WeatherError("it gave no time");
  return {
    temperature: Math.round(temperature * 10) / 10 || 0,
    condition,
    observedAt: toIso(momentAt(at, timeZone), timeZone),
    source,
  };
}

/** Milliseconds since 1970 of an ISO time with an offset; NaN for anything else. */
export function instantOf(value: unknown): number {
  return typeof value === "string" && /T.*(Z|[+-]\d\d:?\d\d)$/.test(value) ? Date.parse(value) : Number.NaN;
}

/** Degrees as an address takes them, to four decimals (about ten metres), the most MET Norway and the NWS accept. */
export function degrees(value: number): string {
  return String(Number(value.toFixed(4)));
}
