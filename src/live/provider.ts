import type { Observation, Source } from "./observation.ts";

/** Where the sky is read: degrees north and east, and the IANA zone its day is counted in. */
export interface Place {
  latitude: number;
  longitude: number;
  timeZone: string;
}

/** A reading with the HTTP dates its provider gave it, as they were written. */
export interface Answer {
  observation: Observation;
  expires?: string;
  lastModified?: string;
}

/** That nothing is new since `ifModifiedSince`, and until when not to ask again (RFC 9111 section 4.3.4: a 304 renews what it confirms). */
export interface Unchanged {
  unchanged: true;
  expires?: string;
}

/** What a provider is asked with; `now` is in milliseconds since 1970. */
export interface Question {
  contact?: string;
  ifModifiedSince?: string;
  now: number;
  signal: AbortSignal;
  fetch: typeof fetch;
}

/** Somebody who reads the sky; `ask` throws a WeatherError, or what `fetch` throws. */
export interface Provider {
  source: Source;
  name: string;
  needsContact: boolean;
  ask(place: Place, question: Question): Promise<Answer | Unchanged>;
}

/** An answer that is no reading, with the reason in one line. */
export class WeatherError extends Error {
  override name = "WeatherError";
}
