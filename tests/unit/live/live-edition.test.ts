import assert from "node:assert/strict";
import { test } from "node:test";
import { isLiveEdition } from "../../../src/live/live-edition.ts";

const pick = { href: "/2024/04/25/a/", title: "A", from: null, until: "2024-05-02T00:00:00.000Z" };
const story = { href: "/paper/2024/04/25/caf%C3%A9/", title: "B", date: "2024-04-25T08:00:00-04:00", timed: true };
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
  assert.ok(isLiveEdition({ observation: null, picks: [], latest: [], normals: [0.9, -2.2] }));
  assert.ok(isLiveEdition({ observation: null, picks: [], latest: [{ ...story, date: "2024-04-25", timed: false }] }));
});

test("another shape is none", () => {
  const whole = { observation, picks: [pick], latest: [story] };
  for (const other of [
    null,
    "edition",
    [],
    {},
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
    { ...whole, normals: "mild" },
    { ...whole, normals: [6.4, "6.4"] },
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
