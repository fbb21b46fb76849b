import type { Edition } from "../edition/edition.ts";
import { momentAt } from "../edition/moment.ts";
import type { Publication } from "../edition/publication.ts";
import { longDay, monthAlone, shortDay } from "../edition/time.ts";
import { currentObservation, type Weather, weatherOf } from "../edition/weather.ts";
import { fill } from "../i18n/labels.ts";
import { conditionLabel, glyph } from "../live/glyph.ts";
import { attribution } from "../live/observation.ts";
import { presentTemperature, type Voice } from "../live/present.ts";
import { labelsFor } from "./paper-labels.ts";

/** The quiet line at the top of a page: weather, place and date. */
export interface DatelineView {
  place: string;
  /** Whether a newer reading may come to this page. */
  isLive: boolean;
  day: { iso: string; long: string; short: string } | null;
  weather: { text: string; spoken: string; glyph: string; condition: string; note: string; observedAt: string | null } | null;
}

/** The dateline of a page: its day with the weather of that day, or of the edition's clock when it prints the present. */
export function datelineView(edition: Edition, day: string | null, now: boolean): DatelineView {
  const { publication } = edition;
  const { language } = publication;
  const place = publication.place.name;
  if (!day) return { place, isLive: false, day: null, weather: null };
  const reading = now ? currentObservation(edition) : null;
  // A day's first reading is no news on a page that prints the present: there it is the hour's reading or the month's normal.
  const weather: Weather | null = reading
    ? { kind: "observed", temperature: reading.temperature, condition: reading.condition, source: reading.source }
    : weatherOf(now ? { ...edition, weather: {} } : edition, day);
  return {
    place,
    isLive: isAsked(publication),
    day: { iso: day, long: longDay(day, language), short: shortDay(day, language) },
    weather: weather && weatherView(edition, weather, reading ? momentAt(Date.parse(reading.observedAt), publication.timeZone).time : null),
  };
}

/** In what the paper prints its day and its weather. */
export function voiceOf(edition: Edition): Voice {
  const { language, timeZone, weather, place } = edition.publication;
  return { language, timeZone, labels: labelsFor(edition), units: weather.units, place: place.name };
}

type WeatherView = NonNullable<DatelineView["weather"]>;

function weatherView(edition: Edition, weather: Weather, hour: string | null): WeatherView {
  if (weather.kind === "typical") return typicalViews(edition)[weather.month - 1] as WeatherView;
  const voice = voiceOf(edition);
  const condition = conditionLabel(weather.condition);
  return {
    ...presentTemperature(weather.temperature, voice),
    glyph: glyph(weather.condition),
    condition: condition ? voice.labels[condition] : "",
    note: "",
    observedAt: hour,
  };
}

const typical = new WeakMap<Edition, WeatherView[]>();

/** What is typical of the twelve months, made once: most pages of an archive show it. */
function typicalViews(edition: Edition): WeatherView[] {
  const known = typical.get(edition);
  if (known) return known;
  const voice = voiceOf(edition);
  const shown = (edition.publication.weather.normals ?? []).map((normal) => presentTemperature(normal, voice));
  // All are one width, so that another month's moves nothing.
  const widest = Math.max(0, ...shown.map(({ text }) => text.length));
  const views = shown.map(({ text, spoken }, index) => ({
    text: text.padEnd(widest, "\u2007"),
    spoken,
    glyph: "",
    condition: "",
    note: fill(voice.labels.typicalFor, { month: monthAlone(`2001-${String(index + 1).padStart(2, "0")}`, voice.language) }),
    observedAt: null,
  }));
  typical.set(edition, views);
  return views;
}

/** Whom a page names for its weather, where the licence asks for it. */
export function creditOf(edition: Edition, page: { day: string | null; now?: boolean }): { label: string; href: string } | null {
  const { publication } = edition;
  const { provider } = publication.weather;
  const observation = page.now ? currentObservation(edition) : page.day ? edition.weather[page.day] : undefined;
  const source = observation ? attribution[observation.source] : isAsked(publication) && provider !== "none" ? attribution[provider] : null;
  return source ? { label: fill(labelsFor(edition).weatherFrom, { source: source.name }), href: source.url } : null;
}

/** Whether somebody is asked for the weather: MET Norway and the NWS want a contact. */
function isAsked({ weather }: Publication): boolean {
  return weather.provider === "open-meteo" || (weather.provider !== "none" && weather.contact !== undefined);
}
