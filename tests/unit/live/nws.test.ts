import assert from "node:assert/strict";
import { test } from "node:test";
import { nws, toCondition } from "../../../src/live/nws.ts";
import { fixture, json, type Loose, network, newYork, question } from "./network.ts";

const service = "https://api.weather.gov";

function ask({
  points = fixture("nws-points"),
  stations = fixture("nws-stations"),
  latest = fixture("nws-latest"),
}: Record<string, Loose> = {}) {
  const { fetch, asked } = network({
    [`${service}/points/`]: () => json(points),
    [`${service}/gridpoints/`]: () => json(stations),
    [`${service}/stations/KNYC/observations/latest`]: () => json(latest),
  });
  return { answer: nws.ask(newYork, question(fetch)), asked };
}

test("point, stations and latest observation are asked one after the other", async () => {
  const { answer, asked } = ask();
  assert.deepEqual(await answer, {
    observation: { temperature: 6.4, condition: "partlycloudy_day", observedAt: "2024-04-25T07:51:00-04:00", source: "nws" },
  });
  assert.deepEqual(
    asked.map(({ url }) => url.slice(service.length)),
    ["/points/40.7831,-73.9712", "/gridpoints/OKX/34,45/stations", "/stations/KNYC/observations/latest"],
  );
});

test("an address of somebody else is never asked", async () => {
  for (const stranger of [
    "https://evil.example/stations",
    "http://api.weather.gov/stations",
    "https://api.weather.gov.evil.example/",
    "",
    5,
    null,
  ]) {
    const points = fixture("nws-points");
    points.properties.observationStations = stranger;
    const { answer, asked } = ask({ points });
    await assert.rejects(answer, /named no station/);
    assert.equal(asked.length, 1);
  }
});

test("malformed answers are failures with a reason", async () => {
  const spoilt = (spoil: (properties: Loose) => void) => {
    const latest = fixture("nws-latest");
    spoil(latest.properties);
    return { latest };
  };
  const cases: [Record<string, unknown>, RegExp][] = [
    [{ stations: { features: [] } }, /named no station/],
    [spoilt((properties) => (properties.temperature.value = null)), /no temperature/],
    [spoilt((properties) => delete properties.temperature), /no temperature/],
    [spoilt((properties) => (properties.temperature.unitCode = "wmoUnit:degF")), /another unit/],
    [spoilt((properties) => (properties.timestamp = "2024-04-25 11:51")), /no time/],
    [spoilt((properties) => Object.assign(properties, { icon: null, textDescription: "" })), /no condition/],
  ];
  for (const [given, reason] of cases) await assert.rejects(ask(given).answer, reason);
});

test("icons, and words where an icon does not tell, become names of MET Norway's", () => {
  const icon = (name: string) => `https://api.weather.gov/icons/land/${name}?size=medium`;
  const cases: [unknown, unknown, string | undefined][] = [
    [icon("day/skc"), "Clear", "clearsky_day"],
    [icon("night/skc"), "Clear", "clearsky_night"],
    [icon("day/few"), "Mostly Clear", "fair_day"],
    [icon("night/sct"), "Partly Cloudy", "partlycloudy_night"],
    [icon("day/wind_bkn"), "Mostly Cloudy and Windy", "cloudy"],
    [icon("day/ovc"), "Cloudy", "cloudy"],
    [icon("day/rain"), "Light Rain", "lightrain"],
    [icon("day/rain,30"), "Heavy Rain", "heavyrain"],
    [icon("day/rain"), "", "rain"],
    [icon("day/rain_showers"), "Rain Showers", "rainshowers_day"],
    [icon("night/snow"), "Light Snow", "lightsnow"],
    [icon("day/rain_snow"), "Rain and Snow", "sleet"],
    [icon("day/fzra"), "Freezing Rain", "sleet"],
    [icon("day/tsra_hi"), "Thunderstorms", "rainandthunder"],
    [icon("day/fog"), "Fog/Mist", "fog"],
    [icon("day/hot"), "Sunny", "clearsky_day"],
    [icon("day/cold"), "", undefined],
    [null, "Mostly Cloudy", "cloudy"],
    [null, "Haze", "fog"],
    [null, null, undefined],
  ];
  for (const [picture, words, name] of cases) assert.equal(toCondition(picture, words), name, `${picture} ${words}`);
});
