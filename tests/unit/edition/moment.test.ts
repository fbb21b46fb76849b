import assert from "node:assert/strict";
import { test } from "node:test";
import { dayAround, guessDay, momentAt, parseMoment, toIso, toMoment } from "../../../src/edition/moment.ts";

const place = (text: string, zone: string, edge?: "start" | "end") => {
  const parsed = parseMoment(text);
  if (typeof parsed === "string") throw new Error(parsed);
  return toMoment(parsed, zone, edge);
};
const instant = (text: string, zone: string, edge?: "start" | "end") => new Date(place(text, zone, edge).instant).toISOString();

test("days and times are read as they are written", () => {
  assert.deepEqual(parseMoment("2026-11-22"), { day: "2026-11-22" });
  assert.deepEqual(parseMoment(" 2026-11-22T18:30 "), { day: "2026-11-22", time: "18:30" });
  assert.deepEqual(parseMoment("2026-11-22 18:30:05"), { day: "2026-11-22", time: "18:30:05" });
  assert.deepEqual(parseMoment("2026-11-22T18:30:05.123Z"), { day: "2026-11-22", time: "18:30:05", offset: "Z" });
  assert.deepEqual(parseMoment("2026-11-22 18:30 +05:45"), { day: "2026-11-22", time: "18:30", offset: "+05:45" });
  assert.deepEqual(parseMoment("2024-02-29"), { day: "2024-02-29" });
});

test("what is no day or time says why", () => {
  for (const [text, reason] of [
    ["2026-02-30", /February 2026 has 28 days/],
    ["2026-02-29", /February 2026 has 28 days/],
    ["1900-02-29", /February 1900 has 28 days/],
    ["0050-02-29", /February 0050 has 28 days/],
    ["2026-04-31", /April 2026 has 30 days/],
    ["2026-01-00", /January 2026 has 31 days/],
    ["2026-13-01", /month 13/],
    ["0000-01-01", /lies outside the years 1001 to 9998/],
    ["1000-12-31", /outside the years/],
    ["9999-01-01T00:00-14:00", /outside the years/],
    ["2026-11-22T25:00", /no clock shows, 25:00/],
    ["2026-11-22T24:00", /no clock shows/],
    ["2026-11-22T12:00:60", /no clock shows/],
    ["2026-11-22T12:00+15:00", /offset no place has/],
  ] as const)
    assert.match(String(parseMoment(text)), reason, text);
  for (const text of [
    "25:00",
    "20260105",
    "null",
    "tomorrow",
    "",
    "2026-1-5",
    "2026-11-22T18",
    "2026-11-22T6:30",
    "22.11.2026",
    "2026-11-22TZ",
    "2026-11-22T18:30 UTC",
    "+002026-11-22",
  ])
    assert.equal(parseMoment(text), "is not a date", text);
});

test("the first and last days that can be written have four digits in every zone", () => {
  for (const zone of ["Pacific/Kiritimati", "America/New_York", "Pacific/Pago_Pago"])
    for (const text of ["1001-01-01T00:00+14:00", "1001-01-01", "9998-12-31T23:59-14:00", "9998-12-31"])
      for (const edge of ["start", "end"] as const) assert.match(place(text, zone, edge).day, /^\d{4}-\d\d-\d\d$/, `${text} ${zone}`);
});

test("a day written another way is guessed, an impossible one is not", () => {
  for (const text of ["2026-1-5", "2026/01/05", "2026.1.5", "20260105", "5.1.2026", "05. 01. 2026"])
    assert.equal(guessDay(text), "2026-01-05", text);
  for (const text of ["20260230", "tomorrow", "1/5/2026", "", "2026"]) assert.equal(guessDay(text), undefined, text);
});

test("a day begins at midnight of its zone and ends where the next begins", () => {
  assert.equal(instant("2026-01-05", "America/New_York"), "2026-01-05T05:00:00.000Z");
  assert.equal(instant("2026-07-05", "America/New_York"), "2026-07-05T04:00:00.000Z");
  assert.equal(instant("2026-01-05", "Asia/Tokyo"), "2026-01-04T15:00:00.000Z");
  assert.equal(instant("2026-01-05", "Asia/Tokyo", "end"), "2026-01-05T15:00:00.000Z");
  assert.equal(instant("2026-12-31", "Asia/Tokyo", "end"), instant("2027-01-01", "Asia/Tokyo"));
  assert.deepEqual(place("2026-01-05", "Asia/Tokyo"), { instant: Date.parse("2026-01-04T15:00:00Z"), day: "2026-01-05", time: null });
});

test("days have 23 and 25 hours where clocks change", () => {
  const hours = (day: string, zone: string) => (place(day, zone, "end").instant - place(day, zone).instant) / 3_600_000;
  assert.equal(hours("2026-03-08", "America/New_York"), 23);
  assert.equal(hours("2026-11-01", "America/New_York"), 25);
  assert.equal(hours("2026-06-01", "America/New_York"), 24);
  assert.equal(hours("2026-03-08", "Asia/Tokyo"), 24);
});

test("an hour that clocks skip is the one after, one they repeat is the first", () => {
  assert.deepEqual(place("2026-03-08T02:30", "America/New_York"), {
    instant: Date.parse("2026-03-08T07:30:00Z"),
    day: "2026-03-08",
    time: "03:30",
  });
  assert.equal(instant("2026-11-01T01:30", "America/New_York"), "2026-11-01T05:30:00.000Z");
  assert.equal(instant("2026-11-01T01:30-05:00", "America/New_York"), "2026-11-01T06:30:00.000Z");
});

test("a day begins later where clocks change at midnight", () => {
  assert.equal(instant("2018-11-04", "America/Sao_Paulo"), "2018-11-04T03:00:00.000Z");
});

test("Apia has no 30 December 2011 and its days meet all the same", () => {
  assert.equal(instant("2011-12-29", "Pacific/Apia", "end"), "2011-12-30T10:00:00.000Z");
  assert.equal(instant("2011-12-31", "Pacific/Apia"), "2011-12-30T10:00:00.000Z");
  assert.equal(instant("2011-12-30", "Pacific/Apia"), "2011-12-30T10:00:00.000Z");
  assert.equal(place("2011-12-30", "Pacific/Apia").day, "2011-12-30");
  assert.equal(instant("2026-01-05", "Pacific/Apia"), "2026-01-04T11:00:00.000Z");
});

test("a time is where the calendar of its zone has it, on every day of a year", () => {
  const years = {
    "America/Sao_Paulo": 2018,
    "America/New_York": 2026,
    "Australia/Lord_Howe": 2026,
    "Antarctica/Troll": 2026,
    "Pacific/Apia": 2011,
  };
  for (const [zone, year] of Object.entries(years)) {
    for (let day = Temporal.PlainDate.from(`${year}-01-01`); day.year === year; day = day.add({ days: 1 })) {
      for (const time of ["00:00:59", "01:30", "02:10", "23:45"]) {
        const zoned = day.toPlainDateTime(time).toZonedDateTime(zone);
        const [there, clock] = [zoned.toPlainDate().toString(), zoned.toPlainTime().toString({ smallestUnit: "minute" })];
        assert.deepEqual(place(`${day}T${time}`, zone), { instant: zoned.epochMilliseconds, day: there, time: clock });
      }
    }
  }
});

test("the day around an instant goes from its first to the first of the next", () => {
  const around = (text: string, zone: string) => {
    const { day, from, until } = dayAround(Date.parse(text), zone);
    return [day, ...[from, until].map((instant) => new Date(instant).toISOString())];
  };
  assert.deepEqual(around("2024-04-26T03:59:59Z", "America/New_York"), [
    "2024-04-25",
    "2024-04-25T04:00:00.000Z",
    "2024-04-26T04:00:00.000Z",
  ]);
  assert.deepEqual(around("2024-03-10T12:00:00Z", "America/New_York"), [
    "2024-03-10",
    "2024-03-10T05:00:00.000Z",
    "2024-03-11T04:00:00.000Z",
  ]);
  assert.equal(dayAround(Date.parse("2024-04-25T15:00:00Z"), "Asia/Tokyo").from, Date.parse("2024-04-25T15:00:00Z"));
});

test("a time with an offset falls on the day of the zone", () => {
  assert.deepEqual(place("2026-01-05T20:00Z", "Asia/Tokyo"), {
    instant: Date.parse("2026-01-05T20:00:00Z"),
    day: "2026-01-06",
    time: "05:00",
  });
  assert.equal(place("2026-01-05T03:00Z", "America/New_York").day, "2026-01-04");
  assert.equal(place("2026-01-05T03:00Z", "Pacific/Apia").time, "16:00");
  assert.deepEqual(momentAt(0, "Asia/Tokyo"), { instant: 0, day: "1970-01-01", time: "09:00" });
});

test("machines read the offset of the zone, and a day alone", () => {
  assert.equal(toIso(place("2026-01-05T18:30", "America/New_York"), "America/New_York"), "2026-01-05T18:30:00-05:00");
  assert.equal(toIso(place("2026-07-05T18:30", "America/New_York"), "America/New_York"), "2026-07-05T18:30:00-04:00");
  assert.equal(toIso(place("2026-01-05", "America/New_York"), "America/New_York"), "2026-01-05");
  assert.equal(toIso(place("2026-01-05T18:30:15", "Asia/Tokyo"), "Asia/Tokyo"), "2026-01-05T18:30:15+09:00");
});
