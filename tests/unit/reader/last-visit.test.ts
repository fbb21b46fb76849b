import assert from "node:assert/strict";
import { test } from "node:test";
import { isNew, nextVisit } from "../../../src/reader/last-visit.ts";

const minute = 60_000;
const noon = Date.parse("2024-04-21T12:00:00-04:00");

test("on the first visit nothing is new, nor later in it", () => {
  const first = nextVisit(undefined, noon);
  for (const visit of [first, nextVisit(JSON.parse(JSON.stringify(first)), noon + 10 * minute)]) {
    assert.equal(isNew("2024-04-25T10:00:00-04:00", visit[0]), false);
    assert.equal(isNew("2024-04-25", visit[0]), false);
  }
});

test("a visit lasts until half an hour without a page", () => {
  const second = nextVisit([0, noon], noon + 31 * minute);
  assert.deepEqual(second, [noon, noon + 31 * minute]);
  assert.deepEqual(nextVisit(second, noon + 61 * minute), [noon, noon + 61 * minute]);
  assert.deepEqual(nextVisit(second, noon + 62 * minute), [noon + 31 * minute, noon + 62 * minute]);
});

test("a clock set back ends no visit, and what is not a visit is none", () => {
  assert.deepEqual(nextVisit([5, noon], noon - minute), [5, noon - minute]);
  for (const broken of [null, 7, "text", {}]) assert.equal(isNew("2099-01-01", nextVisit(broken, noon)[0]), false);
  for (const broken of [[], ["a", "b"], [null, null]]) assert.doesNotThrow(() => isNew("2024-04-25", nextVisit(broken, noon)[0]));
});

test("a story with an hour is compared by it, one dated by day by the reader's day", () => {
  assert.equal(isNew("2024-04-21T12:00:01-04:00", noon), true);
  assert.equal(isNew("2024-04-21T16:00:00Z", noon), false);
  const [morning, night] = [new Date(2024, 3, 21, 0, 30).getTime(), new Date(2024, 3, 21, 23, 30).getTime()];
  for (const instant of [morning, night]) {
    assert.equal(isNew("2024-04-20", instant), false);
    assert.equal(isNew("2024-04-21", instant), false);
    assert.equal(isNew("2024-04-22", instant), true);
    assert.equal(isNew("", instant), false);
  }
});

test("where the paper's day is known, one dated by day is compared by that", () => {
  const today = { day: "2024-05-30", from: Date.parse("2024-05-30T00:00:00-04:00"), until: Date.parse("2024-05-31T00:00:00-04:00") };
  // Half past eleven at night in New York is the next day in London.
  const night = Date.parse("2024-04-21T23:30:00-04:00");
  assert.equal(isNew("2024-04-21", night, today), false);
  assert.equal(isNew("2024-04-22", night, today), true);
  assert.equal(isNew("2024-04-22", night + 60 * minute, today), false);
  assert.equal(isNew("2024-04-21T23:31:00-04:00", night, today), true);
  assert.equal(isNew("", night, today), false);
});
