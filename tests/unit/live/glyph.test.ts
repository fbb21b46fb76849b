import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../src/i18n/en.ts";
import { isCondition } from "../../../src/live/condition.ts";
import { conditionLabel, glyph } from "../../../src/live/glyph.ts";

const falls = ["rain", "sleet", "snow"].flatMap((fall) =>
  ["", "light", "heavy"].flatMap((strength) =>
    ["", "showers"].flatMap((showers) => ["", "andthunder"].map((thunder) => strength + fall + showers + thunder)),
  ),
);
// As MET Norway's own list of symbols misspells them.
const misspelt = ["lightssleetshowersandthunder", "lightssnowshowersandthunder"];
const plain = ["clearsky", "fair", "partlycloudy", "cloudy", "fog", ...falls, ...misspelt];
const all = plain.flatMap((name) => ["", "_day", "_night", "_polartwilight"].map((hour) => name + hour));

test("every name of MET Norway's has a label and a drawing", () => {
  for (const name of all) {
    assert.ok(isCondition(name), name);
    assert.ok(Object.hasOwn(en, conditionLabel(name) ?? ""), name);
    assert.match(glyph(name), /^M[\d.]+ [\d.]+[-\d. MmLlHhVvAaQqz]+$/, name);
  }
});

test("the long tail falls to the nearest label", () => {
  assert.equal(conditionLabel("heavyrainshowersandthunder_day"), "thunder");
  assert.equal(conditionLabel("lightrainshowers_night"), "rainshowers");
  assert.equal(conditionLabel("heavysnowshowers"), "snowshowers");
  assert.equal(conditionLabel("lightsleetshowers_polartwilight"), "sleet");
  assert.equal(conditionLabel("heavysnow"), "heavysnow");
  assert.equal(conditionLabel("lightrain"), "lightrain");
  assert.equal(conditionLabel("partlycloudy_night"), "partlycloudy");
});

test("day and night differ where the sky is seen", () => {
  for (const name of ["clearsky", "fair", "partlycloudy"]) {
    assert.notEqual(glyph(`${name}_day`), glyph(`${name}_night`));
    assert.equal(glyph(name), glyph(`${name}_day`));
  }
  assert.equal(
    new Set(["clearsky", "fair", "partlycloudy", "cloudy", "fog", "rain", "sleet", "snow", "rainandthunder"].map(glyph)).size,
    9,
  );
});

test("an unknown name has neither label nor drawing", () => {
  for (const name of ["", "sunny", "rainbow", "Cloudy", "cloudy_dusk", "clearsky_day ", "constructor", "_day", "andthunder"]) {
    assert.equal(glyph(name), "", name);
    assert.equal(conditionLabel(name), undefined, name);
  }
});
