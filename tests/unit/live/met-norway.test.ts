import assert from "node:assert/strict";
import { test } from "node:test";
import { metNorway } from "../../../src/live/met-norway.ts";
import { WeatherError } from "../../../src/live/provider.ts";
import { askMetNorway, fixture, forecast, json, type Loose, morning, network, newYork, question } from "./network.ts";

test("the entry nearest to now is the reading, in the offset of the zone", async () => {
  assert.deepEqual(await askMetNorway(fixture("met-norway")), {
    observation: { temperature: 6.4, condition: "partlycloudy_day", observedAt: "2024-04-25T08:00:00-04:00", source: "met-norway" },
  });
});

test("an entry ahead of now is a reading of now", async () => {
  const answer = await askMetNorway(fixture("met-norway"), { now: Date.parse("2024-04-25T12:40:00Z") });
  assert.ok("observation" in answer);
  assert.equal(answer.observation.temperature, 8.1);
  assert.equal(answer.observation.observedAt, "2024-04-25T08:40:00-04:00");
});

test("an entry more than an hour ahead is none", async () => {
  await assert.rejects(askMetNorway(fixture("met-norway"), { now: Date.parse("2024-04-25T09:59:00Z") }), /no reading of this hour/);
});

test("it is asked under the paper's name and with four decimals", async () => {
  const { fetch, asked } = network({ [forecast]: () => json(fixture("met-norway")) });
  await metNorway.ask(newYork, question(fetch));
  assert.equal(asked[0]?.url, `${forecast}?lat=40.7831&lon=-73.9712`);
  assert.match(asked[0]?.headers.get("user-agent") ?? "", /^Dateline\/\d+\.\d+\.\d+ editor@meridian\.example$/);
  assert.equal(asked[0]?.headers.get("if-modified-since"), null);
});

test("its dates are handed on, and a 304 renews the first", async () => {
  const dates = { expires: "Thu, 25 Apr 2024 12:41:00 GMT", "last-modified": "Thu, 25 Apr 2024 12:09:00 GMT" };
  const first = await metNorway.ask(newYork, question(network({ [forecast]: () => json(fixture("met-norway"), dates) }).fetch));
  assert.ok("observation" in first);
  assert.deepEqual([first.expires, first.lastModified], Object.values(dates));
  const { fetch, asked } = network({ [forecast]: () => new Response(null, { status: 304, headers: { expires: dates.expires } }) });
  const again = await metNorway.ask(newYork, question(fetch, { ifModifiedSince: dates["last-modified"] }));
  assert.deepEqual(again, { unchanged: true, expires: dates.expires });
  assert.equal(asked[0]?.headers.get("if-modified-since"), dates["last-modified"]);
});

test("refusals and bodies that are no JSON are failures with a reason", async () => {
  const cases: [() => Response, RegExp][] = [
    [() => new Response("", { status: 403 }), /answered 403 \(it wants a contact/],
    [() => new Response("", { status: 429 }), /answered 429 \(asked too often\)/],
    [() => new Response("", { status: 500 }), /answered 500$/],
    [() => new Response(null, { status: 304 }), /answered 304$/],
    [() => new Response("<!doctype html><title>Sign in</title>"), /not JSON/],
    [() => new Response(""), /not JSON/],
  ];
  for (const [answer, reason] of cases) {
    await assert.rejects(metNorway.ask(newYork, question(network({ [forecast]: answer }).fetch)), (error: Error) => {
      assert.ok(error instanceof WeatherError);
      assert.match(error.message, reason);
      assert.doesNotMatch(error.message, /\n/);
      return true;
    });
  }
});

test("malformed answers are failures with a reason", async () => {
  const spoilt = (spoil: (entry: Loose) => void) => {
    const value = fixture("met-norway");
    spoil(value.properties.timeseries[1]);
    return value;
  };
  const cases: [unknown, RegExp][] = [
    [null, /no series/],
    [[], /no series/],
    ["text", /no series/],
    [{ properties: { timeseries: {} } }, /no series/],
    [{ properties: { timeseries: [] } }, /no reading of this hour/],
    [{ properties: { timeseries: [null, 3, { time: 5 }, { time: "today" }] } }, /no reading of this hour/],
    [spoilt((entry) => delete entry.data.instant), /no temperature/],
    [spoilt((entry) => (entry.data.instant.details.air_temperature = "6.4")), /no temperature/],
    [spoilt((entry) => (entry.data.instant.details.air_temperature = 279.5)), /279.5 °C, which no air/],
    [spoilt((entry) => (entry.data.instant.details.air_temperature = -90.1)), /-90.1 °C, which no air/],
    [spoilt((entry) => delete entry.data.next_1_hours), /no condition/],
    [spoilt((entry) => (entry.data.next_1_hours.summary.symbol_code = "<b>sun</b>")), /no condition/],
  ];
  for (const [value, reason] of cases) await assert.rejects(askMetNorway(value, { now: morning }), reason);
});
