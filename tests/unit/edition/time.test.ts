import assert from "node:assert/strict";
import { test } from "node:test";
import { toMoment } from "../../../src/edition/moment.ts";
import { briefDay, dayStamp, longDay, monthAlone, monthName, plainDay, shortDay, stampOf } from "../../../src/edition/time.ts";

test("days are printed in a language, whatever the zone of the machine", () => {
  assert.equal(longDay("2024-04-25", "en"), "Thursday, April 25, 2024");
  assert.equal(shortDay("2024-04-25", "en"), "Thu, Apr 25");
  assert.equal(plainDay("2024-04-25", "de"), "25. April 2024");
  assert.equal(briefDay("2024-04-25", "en"), "Apr 25, 2024");
  assert.equal(monthName("2024-04", "fr"), "avril 2024");
  assert.equal(monthAlone("2024-04", "en"), "April");
  assert.equal(plainDay("1001-01-02", "en"), "January 2, 1001");
  assert.equal(plainDay("0099-12-31", "en"), "December 31, 99");
});

test("no clock time is printed for a story dated by day", () => {
  const zone = "Asia/Tokyo";
  assert.deepEqual(stampOf(toMoment({ day: "2024-04-25" }, zone), "en", zone), { iso: "2024-04-25", text: "April 25, 2024" });
  assert.deepEqual(stampOf(toMoment({ day: "2024-04-25", time: "06:00" }, zone), "en", zone), {
    iso: "2024-04-25T06:00:00+09:00",
    text: "April 25, 2024, 06:00",
  });
  assert.deepEqual(dayStamp(toMoment({ day: "2024-04-25", time: "06:00" }, zone), "en", zone), {
    iso: "2024-04-25T06:00:00+09:00",
    text: "Apr 25, 2024",
  });
});

test("a day with its time stays that day", () => {
  assert.equal(briefDay("2024-05-01T20:00:00-04:00", "en"), "May 1, 2024");
});
