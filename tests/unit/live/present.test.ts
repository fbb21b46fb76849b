import assert from "node:assert/strict";
import { test } from "node:test";
import type { Observation } from "../../../src/live/observation.ts";
import { dayAt, normalOf, type Paper, weatherAt } from "../../../src/live/present.ts";

const paper: Paper = { zone: "America/New_York", language: "en", units: "metric", degrees: "{value} degrees Celsius" };
const observation: Observation = { temperature: -6.4, condition: "fog", observedAt: "2024-01-25T08:00:00-05:00", source: "nws" };
const observed = Date.parse(observation.observedAt);

test("today is the zone's day", () => {
  const at = (instant: string, zone: string) => dayAt(Date.parse(instant), zone, "");
  assert.equal(at("2024-04-26T03:59:59Z", "America/New_York"), "2024-04-25");
  assert.equal(at("2024-04-26T04:00:00Z", "America/New_York"), "2024-04-26");
  assert.equal(at("2024-04-25T15:00:00Z", "Asia/Tokyo"), "2024-04-26");
  assert.equal(at("2024-03-11T03:59:59Z", "America/New_York"), "2024-03-10");
  assert.equal(at("2024-11-04T04:59:59Z", "America/New_York"), "2024-11-03");
  assert.throws(() => at("2024-04-25T15:00:00Z", "Mars/Base"), RangeError);
});

test("a clock more than a day behind the page is not believed", () => {
  const at = (printed: string) => dayAt(Date.parse("2024-04-25T12:00:00Z"), "America/New_York", printed);
  assert.equal(at("2019-01-01"), "2024-04-25");
  assert.equal(at("2024-04-26"), "2024-04-25");
  assert.equal(at("2024-04-27"), undefined);
  assert.equal(at(""), "2024-04-25");
});

test("a reading is shown for three hours, in the paper's units", () => {
  const shown = weatherAt(observation, observed + 3 * 3_600_000, paper);
  assert.equal(shown?.text, "\u22126.4\u00a0°C");
  assert.equal(shown?.spoken, "\u22126.4 degrees Celsius");
  assert.equal(weatherAt(observation, observed + 3 * 3_600_000 + 1, paper), undefined);
  assert.equal(weatherAt(observation, observed - 3_600_000, paper), undefined);
  assert.equal(weatherAt(null, observed, paper), undefined);
  const imperial: Paper = { ...paper, units: "imperial", degrees: "{value} degrees Fahrenheit" };
  assert.equal(weatherAt(observation, observed, imperial)?.spoken, "20.5 degrees Fahrenheit");
});

test("a normal is of its month, whatever the year", () => {
  const normals = [0.9, 2.2, 6, 12.1, 17.3, 22.4, 25.3, 24.7, 20.7, 14.6, 8.9, 3.8];
  assert.deepEqual(normalOf("2019-04-30", normals, paper), { text: "12.1\u00a0°C", spoken: "12.1 degrees Celsius" });
  assert.equal(normalOf("2024-01-01", normals, paper)?.text, "0.9\u00a0°C");
  assert.equal(normalOf("2024-01-01", undefined, paper), undefined);
  assert.equal(normalOf("2024-12-01", [1], paper), undefined);
});
