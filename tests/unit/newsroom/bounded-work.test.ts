import assert from "node:assert/strict";
import { test } from "node:test";
import { cpuSeconds } from "../cpu-seconds.ts";
import { path, publication, read, story } from "./desk.ts";

const many = (count: number, write: (index: number) => string, between = "") =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);
const letters = "abcdefghij";
const reading = { temperature: 6.4, condition: "partlycloudy_day", observedAt: "2024-04-25T08:00:00-04:00", source: "met-norway" };
const days = (count: number) =>
  JSON.stringify(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const day = new Date(Date.UTC(1950, 0, 1 + index)).toISOString().slice(0, 10);
        return [day, { ...reading, observedAt: `${day}T12:00:00Z` }];
      }),
    ),
  );

const fields: Record<string, string> = {
  "aliases that multiply": `\na: &a [x,x,x,x,x,x,x,x,x]\n${many(9, (index) => `${letters[index + 1]}: &${letters[index + 1]} [${many(9, () => `*${letters[index]}`, ",")}]`, "\n")}`,
  "an alias of itself": "&a [*a]",
  "many aliases": `[&a x,${"*a,".repeat(20_000)}]`,
  "many anchors": many(8_000, (index) => `\n  - &b${index} x`),
  "nested brackets": `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  "nested braces": `${"{a: ".repeat(10_000)}${"}".repeat(10_000)}`,
  "brackets left open": "[".repeat(90_000),
  "nested lists": `\n  ${"- ".repeat(20_000)}a`,
  "a name that stands often": "\na: b".repeat(10_000),
  "many remarks": many(8_000, (index) => `\na${index}: b #c`),
  "a million words": "x ".repeat(1_000_000),
};

for (const [name, value] of Object.entries(fields)) {
  test(`fields with ${name} are an error within a second`, async () => {
    const start = cpuSeconds();
    const { problems } = await read({ [path]: story({ tags: value }) });
    assert.ok(problems.some(({ severity }) => severity === "error"));
    assert.ok(problems.length < 50, String(problems.length));
    // Twice as long as on a machine that has nothing else to do.
    assert.ok(cpuSeconds() - start < 2);
  });
}

const files: Record<string, [Record<string, string>, RegExp | null]> = {
  "50,000 former addresses": [{ "redirects.yaml": many(50_000, (index) => `/a${index}/: { gone: It is over }\n`) }, /have \d+ characters/],
  "10,000 former addresses": [{ "redirects.yaml": many(10_000, (index) => `/a${index}/: { gone: It is over }\n`) }, null],
  "a reading for each day since 1950": [{ "weather.json": days(27_000) }, null],
  "a publication of millions of letters": [{ "publication.yaml": publication({ tagline: "a ".repeat(1_000_000) }) }, /have \d+ characters/],
  "an author of millions of letters": [{ "authors/a.yaml": `name: ${"a ".repeat(1_000_000)}` }, /have \d+ characters/],
  "a story of ten million letters": [{ [path]: story({}, "Some words. ".repeat(850_000)) }, /The body has \d+ characters/],
  "a story of thirty million letters": [{ [path]: story({}, "Some words. ".repeat(2_500_000)) }, /has 30\d+ bytes/],
};

for (const [name, [content, message]] of Object.entries(files)) {
  test(`a newsroom with ${name} is ${message ? "refused" : "read"} in a second or two`, async () => {
    const start = cpuSeconds();
    const { problems } = await read(content);
    const errors = problems.filter(({ severity }) => severity === "error");
    if (message) assert.match(errors[0]?.message ?? "", message);
    else assert.deepEqual(errors, []);
    assert.ok(cpuSeconds() - start < 3);
  });
}
