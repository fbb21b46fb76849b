import assert from "node:assert/strict";
import { test } from "node:test";
import { todayAt } from "../../../src/live/today.ts";

const dayAt = (instant: string, zone: string, printed = "") => todayAt(Date.parse(instant), zone, "en", printed)?.day;

test("today is the zone's day, in the paper's language", () => {
  assert.equal(dayAt("2024-04-26T03:59:59Z", "America/New_York"), "2024-04-25");
  assert.equal(dayAt("2024-04-26T04:00:00Z", "America/New_York"), "2024-04-26");
  assert.equal(dayAt("2024-04-25T15:00:00Z", "Asia/Tokyo"), "2024-04-26");
  assert.equal(dayAt("2024-03-11T03:59:59Z", "America/New_York"), "2024-03-10");
  assert.equal(dayAt("2024-11-04T04:59:59Z", "America/New_York"), "2024-11-03");
  assert.throws(() => dayAt("2024-04-25T15:00:00Z", "Mars/Base"), RangeError);
  const { long, short } = todayAt(Date.parse("2024-04-25T12:00:00Z"), "Europe/Berlin", "de", "") ?? {};
  assert.deepEqual([long, short], ["Donnerstag, 25. April 2024", "Do., 25. Apr."]);
});

test("a day that is known is not asked for while it is not over", () => {
  const from = Date.parse("2024-04-25T04:00:00Z");
  const until = Date.parse("2024-04-26T04:00:00Z");
  const known = { day: "2024-04-25", long: "the long day", short: "the day", from, until };
  const at = (instant: number) => todayAt(instant, "Mars/Base", "en", "", known);
  assert.deepEqual([at(from), at(until - 1)], [known, known]);
  for (const instant of [from - 1, until]) assert.throws(() => at(instant), RangeError);
  assert.equal(todayAt(until, "America/New_York", "en", "", known)?.long, "Friday, April 26, 2024");
  assert.equal(todayAt(from, "America/New_York", "en", "2024-04-27", known), undefined);
});

test("a clock more than a day behind the page is not believed", () => {
  const at = (printed: string) => dayAt("2024-04-25T12:00:00Z", "America/New_York", printed);
  assert.equal(at("2019-01-01"), "2024-04-25");
  assert.equal(at("2024-04-26"), "2024-04-25");
  assert.equal(at("2024-04-27"), undefined);
  assert.equal(at(""), "2024-04-25");
});
