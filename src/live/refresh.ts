import { join } from "node:path";
import { momentAt } from "../edition/moment.ts";
import { en } from "../i18n/en.ts";
import { outProblem } from "../newsroom/out-folder.ts";
import type { Workplace } from "../newsroom/workplace.ts";
import { updateEdition } from "./built-edition.ts";
import { conditionLabel } from "./condition.ts";
import { type Newest, questionOf, readNewest, removeNewest, writeNewest } from "./newest.ts";
import { isCurrent, type Observation } from "./observation.ts";
import { OutOfPatience, withPatience } from "./patience.ts";
import { type Provider, type Question, WeatherError } from "./provider.ts";
import { loadStation, oneLine, type Station } from "./station.ts";
import { formatTemperature } from "./temperature.ts";
import { logObservation } from "./weather-log.ts";

/** Where to refresh the weather, when (milliseconds since 1970), by what, and for how many milliseconds to wait at most. */
export interface Refreshment {
  workplace: Workplace;
  now: number;
  fetch: typeof fetch;
  patience?: number;
}

/** What came of it, in one line for people, and the reading that is now the newest, if it is current. */
export interface Refreshed {
  line: string;
  observation: Observation | null;
}

const hour = 3_600_000;

/** Asks the paper's provider for the weather, logs it, and sets it in the built paper; what goes wrong is told in the line and never thrown. */
export async function refreshWeather({ workplace, now, fetch, patience = 2000 }: Refreshment): Promise<Refreshed> {
  let station: Station | undefined;
  try {
    station = await loadStation(workplace.newsroom);
    const { provider, contact } = station;
    if (!provider || (provider.needsContact && !contact)) {
      await removeNewest(workplace.cache);
      return {
        line: `No weather: ${provider ? `${provider.name} wants a weather.contact in publication.yaml` : "publication.yaml asks nobody"}.`,
        observation: null,
      };
    }
    const newest = await renewNewest(station, provider, { workplace, now, fetch, patience });
    const { observation } = newest;
    if (!isCurrent(observation, now)) throw new WeatherError(`the newest reading of ${provider.name} is of ${observation.observedAt}`);
    const notes = [await noteLog(workplace, observation, station), await noteEdition(workplace, observation, now, station)];
    return { line: [describe(observation, station, provider), ...notes.filter(Boolean)].join("; "), observation };
  } catch (error) {
    const kept = readNewest(workplace.cache)?.observation;
    const observation = kept && isCurrent(kept, now) ? kept : null;
    return { line: `No weather: ${reasonOf(error, station, patience)}. ${consequence(observation, station)}`.trim(), observation };
  }
}

/** The newest reading after asking, where the last answer has not forbidden to ask so soon. */
async function renewNewest(station: Station, provider: Provider, { workplace, now, fetch, patience = 2000 }: Refreshment): Promise<Newest> {
  const { place, contact } = station;
  const asked = questionOf(provider.source, place);
  let kept = readNewest(workplace.cache);
  if (kept && kept.asked !== asked) {
    await removeNewest(workplace.cache);
    kept = undefined;
  }
  if (kept && isFresh(kept, now)) return kept;
  // After an hour another entry of the same series is nearer to now, and a 304 would not bring it.
  const ifModifiedSince = kept && now - Date.parse(kept.observation.observedAt) < hour ? kept.lastModified : undefined;
  const question = { now, fetch, ...(contact ? { contact } : {}), ...(ifModifiedSince ? { ifModifiedSince } : {}) };
  const answer = await withPatience(patience, (signal) => provider.ask(place, { ...question, signal } satisfies Question));
  if ("observation" in answer) kept = { ...answer, asked };
  else if (kept) kept = { ...kept, ...(answer.expires ? { expires: answer.expires } : {}) };
  else throw new WeatherError("it answered 304 to a first question");
  await writeNewest(workplace.cache, kept);
  return kept;
}

// A date more than a day ahead is another clock's, and would silence the weather for good.
function isFresh({ expires }: Newest, now: number): boolean {
  const until = Date.parse(expires ?? "");
  return until > now && until - now <= 24 * hour;
}

async function noteLog({ newsroom }: Workplace, observation: Observation, { place }: Station): Promise<string> {
  try {
    const { day, logged } = await logObservation(join(newsroom, "weather.json"), observation, place.timeZone);
    return logged ? `logged for ${day}` : `${day} has its reading already`;
  } catch (error) {
    return `weather.json is left as it is (${oneLine((error as Error).message)})`;
  }
}

async function noteEdition(workplace: Workplace, observation: Observation, now: number, station: Station): Promise<string> {
  const kept = outProblem(workplace);
  if (kept) return `live/edition.json is not looked for: ${workplace.out} ${kept.message}`;
  try {
    const { language, labels, units, name, place, normals } = station;
    await updateEdition(workplace.out, observation, now, { language, labels, units, place: name, timeZone: place.timeZone }, normals);
    return "";
  } catch (error) {
    return `live/edition.json is left as it is (${oneLine((error as Error).message)})`;
  }
}

function describe(observation: Observation, { name, units, place }: Station, provider: Provider): string {
  const { time } = momentAt(Date.parse(observation.observedAt), place.timeZone);
  const key = conditionLabel(observation.condition);
  const sky = [formatTemperature(observation.temperature, units, "en"), key && en[key]].filter(Boolean).join(", ");
  return `${sky}${name && ` in ${name}`} at ${time} (${provider.name})`;
}

function reasonOf(error: unknown, station: Station | undefined, patience: number): string {
  if (error instanceof OutOfPatience) return `no network within ${patience / 1000} seconds`;
  if (error instanceof WeatherError) return station?.provider ? `${station.provider.name}: ${error.message}` : error.message;
  const { message, cause } = error as Error & { cause?: { code?: string } };
  return cause?.code ? `no network (${cause.code})` : oneLine(message);
}

function consequence(observation: Observation | null, station: Station | undefined): string {
  if (observation && station)
    return `The paper keeps its reading of ${momentAt(Date.parse(observation.observedAt), station.place.timeZone).time}.`;
  return station?.normals ? "The paper prints the month's typical temperature." : "";
}
