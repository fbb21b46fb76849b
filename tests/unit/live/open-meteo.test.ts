import assert from "node:assert/strict";
import { test } from "node:test";
import { isCondition } from "../../../src/live/condition.ts";
import { openMeteo, toCondition } from "../../../src/live/open-meteo.ts";
import { fixture, json, type Loose, network, newYork, question } from "./network.ts";

const service = "https://api.open-meteo.com/v1/forecast";
const ask = (value: unknown) => openMeteo.ask(newYork, question(network({ [service]: () => json(value) }).fetch));

test("the current values are the reading", async () => {
  assert.deepEqual(await ask(fixture("open-meteo")), {
    observation: { temperature: 6.4, condition: "partlycloudy_day", observedAt: "2024-04-25T08:00:00-04:00", source: "open-meteo" },
  });
});

test("it is asked for the three values it takes and needs no contact", async () => {
  const { fetch, asked } = network({ [service]: () => json(fixture("open-meteo")) });
  await openMeteo.ask(newYork, question(fetch));
  const address = new URL(asked[0]?.url ?? "");
  assert.equal(address.searchParams.get("latitude"), "40.7831");
  assert.equal(address.searchParams.get("current"), "temperature_2m,weather_code,is_day");
  assert.equal(openMeteo.needsContact, false);
});

test("every WMO code it uses has a name of MET Norway's, and no other has", () => {
  const codes = [0, 1, 2, 3, 45, 48, 51, 53, 55, 56, 57, 61, 63, 65, 66, 67, 71, 73, 75, 77, 80, 81, 82, 85, 86, 95, 96, 99];
  for (let code = -1; code <= 100; code++) {
    for (const isDay of [true, false]) {
      const name = toCondition(code, isDay);
      assert.equal(name !== undefined && isCondition(name), codes.includes(code), `${code}`);
    }
  }
  assert.equal(toCondition(0, false), "clearsky_night");
  assert.equal(toCondition(63, false), "rain");
  assert.equal(toCondition(81, true), "rainshowers_day");
});

test("malformed answers are failures with a reason", async () => {
  const spoilt = (spoil: (current: Loose) => void) => {
    const value = fixture("open-meteo");
    spoil(value.current);
    return value;
  };
  const cases: [unknown, RegExp][] = [
    [{ error: true, reason: "Latitude must be in range" }, /no temperature/],
    [[1], /no temperature/],
    [spoilt((current) => (current.temperature_2m = null)), /no temperature/],
    [spoilt((current) => (current.temperature_2m = 61)), /61 °C/],
    [spoilt((current) => (current.weather_code = 4)), /no condition/],
    [spoilt((current) => (current.weather_code = "2")), /no condition/],
    [spoilt((current) => (current.time = "2024-04-25T12:00")), /no time/],
  ];
  for (const [value, reason] of cases) await assert.rejects(ask(value), reason);
});
