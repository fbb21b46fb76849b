import { dig, inquire, toDates, toUnchanged } from "./inquiry.ts";
import type { Provider } from "./provider.ts";
import { createObservation, degrees } from "./reading.ts";

/** Open-Meteo, for the whole Earth; its free service is for non-commercial use. */
export const openMeteo: Provider = {
  source: "open-meteo",
  name: "Open-Meteo",
  needsContact: false,
  async ask(place, question) {
    const query = `latitude=${degrees(place.latitude)}&longitude=${degrees(place.longitude)}`;
    const wanted = "current=temperature_2m,weather_code,is_day&timeformat=unixtime";
    const reply = await inquire(`https://api.open-meteo.com/v1/forecast?${query}&${wanted}`, question);
    if (reply.body === undefined) return toUnchanged(reply);
    const current = dig(reply.body, "current");
    const time = dig(current, "time");
    const observation = createObservation(
      {
        temperature: dig(current, "temperature_2m"),
        condition: toCondition(dig(current, "weather_code"), dig(current, "is_day") !== 0),
        at: typeof time === "number" ? time * 1000 : Number.NaN,
        source: "open-meteo",
      },
      place.timeZone,
    );
    return { observation, ...toDates(reply) };
  },
};

// WMO code table 4677 as far as Open-Meteo uses it; freezing rain, which MET Norway has no name for, is its sleet.
const conditions: Record<number, string> = {
  0: "clearsky",
  1: "fair",
  2: "partlycloudy",
  3: "cloudy",
  45: "fog",
  48: "fog",
  51: "lightrain",
  53: "lightrain",
  55: "rain",
  56: "lightsleet",
  57: "sleet",
  61: "lightrain",
  63: "rain",
  65: "heavyrain",
  66: "lightsleet",
  67: "heavysleet",
  71: "lightsnow",
  73: "snow",
  75: "heavysnow",
  77: "lightsnow",
  80: "lightrainshowers",
  81: "rainshowers",
  82: "heavyrainshowers",
  85: "lightsnowshowers",
  86: "heavysnowshowers",
  95: "rainandthunder",
  96: "rainandthunder",
  99: "heavyrainandthunder",
};

/** The name MET Norway gives a WMO code, with day or night where it tells them apart; undefined for a code without one. */
export function toCondition(code: unknown, isDay: boolean): string | undefined {
  const name = typeof code === "number" ? conditions[code] : undefined;
  return name && /sky|fair|partly|showers/.test(name) ? `${name}_${isDay ? "day" : "night"}` : name;
}
