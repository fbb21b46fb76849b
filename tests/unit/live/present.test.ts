import assert from "node:assert/strict";
import { test } from "node:test";
import { labelsOf } from "../../../src/i18n/labels.ts";
import type { Observation } from "../../../src/live/observation.ts";
import { presentDay, presentNormal, presentReading, type Voice } from "../../../src/live/present.ts";

const voice: Voice = { language: "en", labels: labelsOf("en"), timeZone: "America/New_York", units: "metric", place: "New York" };
const observation: Observation = { temperature: -6.4, condition: "fog", observedAt: "2024-01-25T08:00:00-05:00", source: "nws" };

test("a day is that of the zone, with the instants between which it lasts", () => {
  assert.deepEqual(presentDay(Date.parse("2024-04-26T03:59:59Z"), voice), {
    day: "2024-04-25",
    long: "Thursday, April 25, 2024",
    short: "Thu, Apr 25",
    from: Date.parse("2024-04-25T04:00:00Z"),
    until: Date.parse("2024-04-26T04:00:00Z"),
  });
});

test("a reading is shown and heard in the paper's units and words", () => {
  const { text, spoken, glyph } = presentReading(observation, voice);
  assert.deepEqual([text, spoken], ["\u22126.4\u00a0°C", "\u22126.4 degrees Celsius in New York"]);
  assert.match(glyph, /^M/);
  assert.equal(presentReading(observation, { ...voice, units: "imperial" }).spoken, "20.5 degrees Fahrenheit in New York");
  const german = { ...voice, language: "de", labels: labelsOf("de", { weatherIn: "{place}: {temperature}" }) };
  assert.equal(presentReading(observation, german).spoken, "New York: \u22126,4 Grad Celsius");
});

test("a normal is of its month, whatever the year", () => {
  const normals = [0.9, 2.2, 6, 12.1, 17.3, 22.4, 25.3, 24.7, 20.7, 14.6, 8.9, 3.8];
  const spoken = "12.1 degrees Celsius in New York, typical for April";
  assert.deepEqual(presentNormal("2019-04-30", normals, voice), { month: "04", text: "12.1\u00a0°C", spoken });
  assert.equal(presentNormal("2024-01-01", normals, voice)?.text, "0.9\u00a0°C");
  assert.equal(presentNormal("2024-01-01", undefined, voice), undefined);
});
