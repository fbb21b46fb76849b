import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDegrees, formatTemperature } from "../../../src/live/temperature.ts";

test("one decimal, a no-break space and the scale of the paper", () => {
  assert.equal(formatTemperature(6.4, "metric", "en"), "6.4\u00a0°C");
  assert.equal(formatTemperature(6.4, "imperial", "en"), "43.5\u00a0°F");
  assert.equal(formatTemperature(20, "metric", "en"), "20.0\u00a0°C");
  assert.equal(formatTemperature(-40, "imperial", "en"), "\u221240.0\u00a0°F");
});

test("the minus is a minus, and nought has none", () => {
  assert.equal(formatDegrees(-6.4, "metric", "en"), "\u22126.4");
  assert.equal(formatDegrees(-0.04, "metric", "en"), "0.0");
  assert.equal(formatDegrees(-0, "metric", "en"), "0.0");
});

test("the decimal sign is the language's, the digits are Latin", () => {
  assert.equal(formatTemperature(6.4, "metric", "de"), "6,4\u00a0°C");
  assert.equal(formatTemperature(6.4, "metric", "pt-BR"), "6,4\u00a0°C");
  assert.match(formatTemperature(6.4, "metric", "ar-EG"), /^\u200e?6[.,]4\u00a0°C$/);
  assert.match(formatTemperature(6.4, "metric", "fa"), /^\u200e?6[.,]4\u00a0°C$/);
});
