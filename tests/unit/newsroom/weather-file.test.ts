import assert from "node:assert/strict";
import { test } from "node:test";
import { only, read, says } from "./desk.ts";

const reading = { temperature: 6.4, condition: "partlycloudy_day", observedAt: "2024-04-25T08:00:00-04:00", source: "met-norway" };
const log = (value: unknown, space: number | string = 2) => read({ "weather.json": JSON.stringify(value, null, space) });

test("a log comes through, with tabs too", async () => {
  for (const space of [0, 2, "\t"]) {
    const { newsroom, problems } = await log({ "2024-04-25": reading }, space);
    assert.deepEqual(problems, []);
    assert.deepEqual(newsroom?.weather, { "2024-04-25": reading });
  }
});

test("what is wrong in a log is told at its line", async () => {
  says(only(await log({ "2024-04-25": { ...reading, temperature: "6" } })), {
    path: "weather.json",
    line: 3,
    column: 20,
    field: "2024-04-25.temperature",
    got: '"6"',
  });
  says(only(await log({ "2024-02-30": reading })), { line: 2, field: "2024-02-30", message: /29 days/ });
  says(only(await read({ "weather.json": '{ "2024-04-25": \n' })), { path: "weather.json", rule: "yaml" });
  says(only(await read({ "weather.json": "[]" })), { message: "is not a list of days" });
});
