import assert from "node:assert/strict";
import { test } from "node:test";
import { currentObservation, weatherOf } from "../../../src/edition/weather.ts";
import { editionOf, noon } from "./sample-edition.ts";

const reading = { temperature: 6.4, condition: "cloudy", observedAt: "2024-04-25T08:00:00-04:00", source: "met-norway" } as const;
const edition = editionOf([]);
const normals = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const withNormals = { ...edition, publication: { ...edition.publication, weather: { ...edition.publication.weather, normals } } };

test("a day has its reading, else the month's normal, else none", () => {
  assert.deepEqual(weatherOf({ ...withNormals, weather: { "2024-04-25": reading } }, "2024-04-25"), {
    kind: "observed",
    temperature: 6.4,
    condition: "cloudy",
    source: "met-norway",
  });
  assert.deepEqual(weatherOf(withNormals, "2024-04-26"), { kind: "typical", temperature: 4, month: 4 });
  assert.deepEqual(weatherOf(withNormals, "2024-12-26"), { kind: "typical", temperature: 12, month: 12 });
  assert.equal(weatherOf(edition, "2024-04-26"), null);
});

test("a reading is the newest for three hours", () => {
  const at = (minutes: number) => ({ ...edition, newest: { ...reading, observedAt: new Date(noon - minutes * 60_000).toISOString() } });
  assert.ok(currentObservation(at(180)));
  assert.equal(currentObservation(at(181)), null);
  assert.equal(currentObservation(edition), null);
});
