/** Who was asked. */
export type Source = "met-norway" | "open-meteo" | "nws";

/** One reading of the sky. */
export interface Observation {
  /** °C, one decimal. */
  temperature: number;
  /** As MET Norway names it: `partlycloudy_night`, or without the suffix. */
  condition: string;
  /** ISO 8601 with the offset of the publication's zone. */
  observedAt: string;
  source: Source;
}

const minute = 60_000;
/** A reading is current for this long before and after it was taken, in milliseconds, the ends among it. */
export const currency = { before: 10 * minute, after: 180 * minute } as const;

/** Whether parsed JSON has the form of a reading; its values are those of whoever wrote it. */
export function isObservation(value: unknown): value is Observation {
  if (typeof value !== "object" || value === null) return false;
  const { temperature, condition, observedAt, source } = value as Record<string, unknown>;
  return Number.isFinite(temperature) && [condition, observedAt, source].every((text) => typeof text === "string");
}

/** Whether a reading may be called the weather of now (milliseconds since 1970): at most three hours old and at most ten minutes ahead. */
export function isCurrent(observation: Pick<Observation, "observedAt">, now: number): boolean {
  const age = now - Date.parse(observation.observedAt);
  return age <= currency.after && age >= -currency.before;
}

/** Whom a page must name beside a reading, where the licence asks for it (CC BY 4.0); null where the data are in the public domain. */
export const attribution: Record<Source, { name: string; url: string } | null> = {
  "met-norway": { name: "MET Norway", url: "https://api.met.no/" },
  "open-meteo": { name: "Open-Meteo", url: "https://open-meteo.com/" },
  nws: null,
};

/** The coldest and the warmest air that is believed, in °C. */
export const believable = { coldest: -90, warmest: 60 } as const;
