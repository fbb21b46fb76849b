import { isCurrent, type Observation } from "../live/observation.ts";
import type { Edition } from "./edition.ts";

/** The weather a page prints; temperature in °C. */
export type Weather =
  | { kind: "observed"; temperature: number; condition: string; source: Observation["source"] }
  | { kind: "typical"; temperature: number; month: number };

/** The weather of a day: its logged reading, else the month's normal, else none. */
export function weatherOf(edition: Edition, day: string): Weather | null {
  const logged = edition.weather[day];
  if (logged) return { kind: "observed", temperature: logged.temperature, condition: logged.condition, source: logged.source };
  const month = Number(day.slice(5, 7));
  const normal = edition.publication.weather.normals?.[month - 1];
  return normal === undefined ? null : { kind: "typical", temperature: normal, month };
}

/** The newest reading if it is at most three hours old at the edition's clock. */
export function currentObservation(edition: Edition): Observation | null {
  return edition.newest && isCurrent(edition.newest, edition.clock) ? edition.newest : null;
}
