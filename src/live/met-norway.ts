import { dig, inquire, toDates, toUnchanged } from "./inquiry.ts";
import { type Provider, WeatherError } from "./provider.ts";
import { createObservation, degrees, instantOf } from "./reading.ts";

const hour = 3_600_000;

/** The Norwegian Meteorological Institute, for the whole Earth, under its terms of service (a contact in the User-Agent, four decimals, Expires, If-Modified-Since). */
export const metNorway: Provider = {
  source: "met-norway",
  name: "MET Norway",
  needsContact: true,
  async ask(place, question) {
    const query = `lat=${degrees(place.latitude)}&lon=${degrees(place.longitude)}`;
    const reply = await inquire(`https://api.met.no/weatherapi/locationforecast/2.0/compact?${query}`, question);
    if (reply.body === undefined) return toUnchanged(reply);
    const entry = nearest(dig(reply.body, "properties", "timeseries"), question.now);
    const observation = createObservation(
      {
        temperature: dig(entry.data, "instant", "details", "air_temperature"),
        condition: dig(entry.data, "next_1_hours", "summary", "symbol_code"),
        // An entry of the coming hour is what the model says of now, and no reading is of a time that has not been.
        at: Math.min(entry.at, question.now),
        source: "met-norway",
      },
      place.timeZone,
    );
    return { observation, ...toDates(reply) };
  },
};

/** The entry of a series nearest to now, at most an hour ahead of it. */
function nearest(series: unknown, now: number): { at: number; data: unknown } {
  if (!Array.isArray(series)) throw new WeatherError("its answer holds no series");
  const entries = series
    .map((entry) => ({ at: instantOf(dig(entry, "time")), data: dig(entry, "data") }))
    .filter(({ at }) => at - now <= hour)
    .sort((a, b) => Math.abs(a.at - now) - Math.abs(b.at - now));
  if (!entries[0]) throw new WeatherError("its answer holds no reading of this hour");
  return entries[0];
}
