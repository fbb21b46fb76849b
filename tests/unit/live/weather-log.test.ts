import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import type { Observation } from "../../../src/live/observation.ts";
import { checkWeatherLog, logObservation } from "../../../src/live/weather-log.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weather-log-"));
  file = join(folder, "weather.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const reading = (observedAt: string, temperature = 6.4): Observation => ({
  temperature,
  condition: "cloudy",
  observedAt,
  source: "met-norway",
});
const read = () => JSON.parse(readFileSync(file, "utf8")) as Record<string, Observation>;

test("the first reading makes the file, one day a line", async () => {
  assert.deepEqual(await logObservation(file, reading("2024-04-25T08:00:00-04:00"), "America/New_York"), {
    day: "2024-04-25",
    logged: true,
  });
  await logObservation(file, reading("2024-04-24T08:00:00-04:00", -1), "America/New_York");
  assert.equal(
    readFileSync(file, "utf8"),
    `{
  "2024-04-24": { "temperature": -1, "condition": "cloudy", "observedAt": "2024-04-24T08:00:00-04:00", "source": "met-norway" },
  "2024-04-25": { "temperature": 6.4, "condition": "cloudy", "observedAt": "2024-04-25T08:00:00-04:00", "source": "met-norway" }
}
`,
  );
  assert.deepEqual(checkWeatherLog(read()), { log: read(), problems: [] });
  assert.deepEqual(readdirSync(folder), ["weather.json"]);
});

test("a day is never written twice", async () => {
  await logObservation(file, reading("2024-04-25T08:00:00-04:00"), "America/New_York");
  const before = readFileSync(file);
  assert.deepEqual(await logObservation(file, reading("2024-04-25T20:00:00-04:00", 11), "America/New_York"), {
    day: "2024-04-25",
    logged: false,
  });
  assert.deepEqual(readFileSync(file), before);
});

test("a day somebody wrote by hand stays as it is, sound or not", async () => {
  writeFileSync(file, '{"2024-04-25": null, "2024-04-20": {"temperature": 3, "note": "by\\nhand"}, "later": [1]}');
  assert.equal((await logObservation(file, reading("2024-04-25T08:00:00-04:00"), "America/New_York")).logged, false);
  assert.equal((await logObservation(file, reading("2024-04-26T08:00:00-04:00"), "America/New_York")).logged, true);
  const { "2024-04-25": empty, "2024-04-20": noted } = read();
  assert.equal(empty, null);
  assert.deepEqual(noted, { temperature: 3, note: "by\nhand" });
  assert.deepEqual(Object.keys(read()), ["2024-04-20", "2024-04-25", "2024-04-26", "later"]);
});

test("a file that is no JSON object is refused and left alone", async () => {
  for (const broken of ["", "{", "[]", "null", '"2024"', "{'2024-04-25': 1}", '{"a": 1,}']) {
    writeFileSync(file, broken);
    await assert.rejects(logObservation(file, reading("2024-04-25T08:00:00-04:00"), "America/New_York"));
    assert.equal(readFileSync(file, "utf8"), broken);
  }
  assert.deepEqual(readdirSync(folder), ["weather.json"]);
});

test("a byte order mark is no fault, and a link stays a link", async () => {
  const kept = join(folder, "kept.json");
  writeFileSync(kept, "\ufeff{}");
  symlinkSync(kept, file);
  assert.equal((await logObservation(file, reading("2024-04-25T08:00:00-04:00"), "America/New_York")).logged, true);
  assert.equal(readFileSync(kept, "utf8"), readFileSync(file, "utf8"));
});

test("the day is the zone's", async () => {
  const cases: [string, string, string][] = [
    ["2024-04-26T03:59:59Z", "America/New_York", "2024-04-25"],
    ["2024-04-26T04:00:00Z", "America/New_York", "2024-04-26"],
    ["2024-04-25T14:59:59Z", "Asia/Tokyo", "2024-04-25"],
    ["2024-04-25T15:00:00Z", "Asia/Tokyo", "2024-04-26"],
    // The days on which clocks are put forward and back begin and end at different offsets.
    ["2024-03-10T04:59:59Z", "America/New_York", "2024-03-09"],
    ["2024-03-10T05:00:00Z", "America/New_York", "2024-03-10"],
    ["2024-03-11T03:59:59Z", "America/New_York", "2024-03-10"],
    ["2024-03-11T04:00:00Z", "America/New_York", "2024-03-11"],
    ["2024-11-03T04:00:00Z", "America/New_York", "2024-11-03"],
    ["2024-11-04T04:59:59Z", "America/New_York", "2024-11-03"],
    ["2024-11-04T05:00:00Z", "America/New_York", "2024-11-04"],
  ];
  for (const [at, zone, day] of cases) {
    rmSync(file, { force: true });
    assert.equal((await logObservation(file, reading(at), zone)).day, day, `${at} ${zone}`);
  }
});

test("what is wrong in a log is told with its place, and the rest is kept", () => {
  const sound = reading("2024-04-25T08:00:00-04:00");
  const at = (value: unknown) => checkWeatherLog(value).problems.map(({ path }) => path.join("."));
  assert.deepEqual(checkWeatherLog({}), { log: {}, problems: [] });
  assert.deepEqual(at([]), [""]);
  assert.deepEqual(at(null), [""]);
  assert.deepEqual(at({ "2024-02-30": sound, "2024-4-5": sound, "2024-04-25T08:00": sound }), [
    "2024-02-30",
    "2024-4-5",
    "2024-04-25T08:00",
  ]);
  assert.deepEqual(at({ "2024-04-25": null }), ["2024-04-25"]);
  assert.deepEqual(at({ "2024-04-25": {} }), ["2024-04-25", "2024-04-25", "2024-04-25", "2024-04-25"]);
  const spoilt = { temperature: 61, condition: "sunny", observedAt: "2024-04-25", source: "yr", humidity: 3 };
  assert.deepEqual(
    at({ "2024-04-25": spoilt }),
    ["temperature", "condition", "observedAt", "source", "humidity"].map((name) => `2024-04-25.${name}`),
  );
  const { log, problems } = checkWeatherLog({ "2024-04-25": sound, "2024-04-26": { ...sound, observedAt: "2024-04-28T08:00:00-04:00" } });
  assert.deepEqual(log, { "2024-04-25": sound });
  assert.equal(problems.length, 1);
  assert.ok(problems.every(({ message, mend, expected, got }) => message && mend && expected && got));
});

test("a time of the day anywhere on Earth is one of that day", () => {
  for (const observedAt of ["2024-04-25T00:00:00+14:00", "2024-04-25T23:59:59-12:00", "2024-04-26T03:00:00Z"]) {
    assert.deepEqual(checkWeatherLog({ "2024-04-25": reading(observedAt) }).problems, [], observedAt);
  }
  for (const observedAt of ["2024-04-25T08:00:00", "2024-04-25 08:00:00Z", "2024-04-25T25:00:00Z", "2024-04-26T12:00:00Z"]) {
    assert.equal(checkWeatherLog({ "2024-04-25": reading(observedAt) }).problems.length, 1, observedAt);
  }
});
