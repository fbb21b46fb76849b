import assert from "node:assert/strict";
import { test } from "node:test";
import { isLiveEdition } from "../../../src/live/live-edition.ts";

const pick = { href: "/2024/04/25/a/", title: "A", from: null, until: "2024-05-02T00:00:00.000Z" };
const story = { href: "/paper/2024/04/25/caf%C3%A9/", title: "B", date: "2024-04-25T08:00:00-04:00", day: "Apr 25, 2024" };
const today = { day: "2024-04-25", long: "Thursday, April 25, 2024", short: "Thu, Apr 25", from: 0, until: 1 };
const reading = { text: "6.4 °C", spoken: "6.4 degrees Celsius", glyph: "M7 18z" };
const observation = { temperature: 6.4, condition: "cloudy", observedAt: "2024-04-25T08:00:00-04:00", source: "nws" };

/** A wrong shape may be refused in either way. */
function isRefused(value: unknown): boolean {
  try {
    return !isLiveEdition(value);
  } catch {
    return true;
  }
}

test("what the build writes is an edition", () => {
  assert.ok(isLiveEdition({ observation, picks: [pick], latest: [story] }));
  assert.ok(isLiveEdition({ today, observation: null, reading: null, picks: [], latest: [] }));
  assert.ok(isLiveEdition({ today, observation, reading, typical: { month: "04", ...reading }, picks: [], latest: [] }));
  assert.ok(isLiveEdition({ observation: null, picks: [], latest: [{ ...story, date: "2024-04-25" }] }));
});

test("another shape is none", () => {
  const whole = { observation, picks: [pick], latest: [story] };
  for (const other of [
    null,
    "edition",
    [],
    {},
    { ...whole, today: { ...today, long: 5 } },
    { ...whole, reading: { ...reading, text: 6.4 } },
    { ...whole, reading: { ...reading, glyph: ["M7"] } },
    { ...whole, latest: [{ ...story, day: 25 }] },
    { ...whole, observation: undefined },
    { ...whole, observation: { ...observation, temperature: "6" } },
    { ...whole, picks: null },
    { ...whole, picks: {} },
    { ...whole, latest: [null] },
    { ...whole, latest: [{ href: "/a/" }] },
    { ...whole, latest: [{ ...story, title: 5 }] },
    { ...whole, latest: [{ ...story, title: "" }] },
    { ...whole, latest: [{ ...story, date: "yesterday" }] },
    { ...whole, picks: [{ ...pick, until: "later" }] },
    { ...whole, typical: { month: "04", text: 6.4, spoken: "" } },
  ]) {
    assert.ok(isRefused(other), JSON.stringify(other));
  }
});

test("a link that leads elsewhere is none", () => {
  for (const href of [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "/\t/evil.example",
    "/.//evil.example",
    "javascript:alert(1)",
    "a/b",
    "",
    "/",
    5,
  ]) {
    assert.ok(isRefused({ observation: null, picks: [{ ...pick, href }], latest: [] }), String(href));
  }
});
