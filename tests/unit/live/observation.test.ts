import assert from "node:assert/strict";
import { test } from "node:test";
import { isCurrent, isObservation } from "../../../src/live/observation.ts";

test("a reading is current for three hours, and ten minutes ahead of the clock", () => {
  const observation = { observedAt: "2024-04-25T08:00:00-04:00" };
  const at = Date.parse(observation.observedAt);
  const minute = 60_000;
  assert.ok(isCurrent(observation, at + 180 * minute));
  assert.ok(!isCurrent(observation, at + 180 * minute + 1));
  assert.ok(isCurrent(observation, at - 10 * minute));
  assert.ok(!isCurrent(observation, at - 10 * minute - 1));
  assert.ok(!isCurrent({ observedAt: "this morning" }, at));
});

test("only what has the form of a reading is one", () => {
  const whole = { temperature: 6.4, condition: "cloudy", observedAt: "2024-04-25T08:00:00-04:00", source: "nws" };
  assert.ok(isObservation(whole));
  for (const other of [
    null,
    5,
    "cloudy",
    [],
    {},
    { ...whole, temperature: "6.4" },
    { ...whole, temperature: null },
    { ...whole, source: 1 },
  ]) {
    assert.ok(!isObservation(other), JSON.stringify(other));
  }
});
