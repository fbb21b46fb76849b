import { dig, inquire, toDates, toUnchanged } from "./inquiry.ts";
import { type Provider, type Question, WeatherError } from "./provider.ts";
import { createObservation, degrees, instantOf } from "./reading.ts";

const service = "https://api.weather.gov";

/** The National Weather Service, for the United States: the latest observation of the station nearest to the place. */
export const nws: Provider = {
  source: "nws",
  name: "National Weather Service",
  needsContact: true,
  async ask(place, question) {
    const { ifModifiedSince, ...anew } = question;
    const point = await inquire(`${service}/points/${degrees(place.latitude)},${degrees(place.longitude)}`, anew);
    const stations = await inquire(own(dig(point.body, "properties", "observationStations")), anew);
    const station = own(dig(stations.body, "features", 0, "id"));
    const again: Question = { ...anew, ...(ifModifiedSince ? { ifModifiedSince } : {}) };
    const reply = await inquire(`${station}/observations/latest`, again);
    if (reply.body === undefined) return toUnchanged(reply);
    const properties = dig(reply.body, "properties");
    const unit = dig(properties, "temperature", "unitCode") ?? "wmoUnit:degC";
    if (unit !== "wmoUnit:degC") throw new WeatherError("it gave a temperature in another unit than °C");
    const observation = createObservation(
      {
        temperature: dig(properties, "temperature", "value"),
        condition: toCondition(dig(properties, "icon"), dig(properties, "textDescription")),
        at: instantOf(dig(properties, "timestamp")),
        source: "nws",
      },
      place.timeZone,
    );
    return { observation, ...toDates(reply) };
  },
};

/** An address the service gave, if it is one of its own. */
function own(address: unknown): string {
  if (typeof address !== "string" || !URL.canParse(address) || new URL(address).origin !== service)
    throw new WeatherError("it named no station");
  return address;
}

// Icon names of api.weather.gov/icons, then words of its descriptions; the first line that fits counts.
const conditions: [RegExp, string][] = [
  [/tsra|tornado|thunder/, "rainandthunder"],
  [/hurricane|tropical/, "heavyrain"],
  [/sleet|fzra|rain_snow|freezing|ice pellets|wintry|rain and snow|rain snow/, "sleet"],
  [/blizzard|heavy snow/, "heavysnow"],
  [/snow showers/, "snowshowers"],
  [/light snow|flurries|snow grains/, "lightsnow"],
  [/snow/, "snow"],
  [/rain_showers|showers/, "rainshowers"],
  [/heavy rain/, "heavyrain"],
  [/light rain|drizzle/, "lightrain"],
  [/rain/, "rain"],
  [/fog|mist|haze|smoke|dust|sand|ash/, "fog"],
  [/ovc|overcast/, "cloudy"],
  [/bkn|mostly cloudy/, "cloudy"],
  [/sct|partly|mostly sunny/, "partlycloudy"],
  [/few|mostly clear|a few clouds/, "fair"],
  [/skc|clear|sunny|fair/, "clearsky"],
  [/cloudy/, "cloudy"],
];

/** The name MET Norway gives what an NWS icon shows, or what its description says where the icon tells only heat or cold; undefined if neither has one. */
export function toCondition(icon: unknown, description: unknown): string | undefined {
  const [, hour, drawn] = /\/(day|night)\/([a-z_]+)/.exec(typeof icon === "string" ? icon : "") ?? [];
  const said = typeof description === "string" ? description.toLowerCase() : "";
  // Words tell light from heavy, where the icon of rain or snow does not.
  const told = drawn && !/^(snow|rain|hot|cold)$/.test(drawn) ? [drawn, said] : [said, drawn ?? ""];
  const name = told.map((text) => conditions.find(([form]) => form.test(text))?.[1]).find(Boolean);
  return name && /sky|fair|partly|showers/.test(name) ? `${name}_${hour ?? "day"}` : name;
}
