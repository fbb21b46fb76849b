import assert from "node:assert/strict";
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { glyph } from "../../../src/live/glyph.ts";
import { readNewest, writeNewest } from "../../../src/live/newest.ts";
import { refreshWeather } from "../../../src/live/refresh.ts";
import type { Workplace } from "../../../src/newsroom/workplace.ts";
import { fixture, forecast, json, morning, network } from "./network.ts";

let root = "";
let place: Workplace;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "refresh-"));
  place = { newsroom: join(root, "content"), out: join(root, "dist"), cache: join(root, "cache") };
  mkdirSync(place.newsroom);
  write({ contact: "editor@meridian.example", normals: "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]" });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(weather: Record<string, string>, more = ""): void {
  const fields = Object.entries(weather).map(([name, value]) => `  ${name}: ${value}\n`);
  const frame = "timeZone: America/New_York\nplace: { name: New York, latitude: 40.7831, longitude: -73.9712 }\n";
  writeFileSync(join(place.newsroom, "publication.yaml"), `${frame}weather:\n${fields.join("") || "  units: metric\n"}${more}`);
}

const minute = 60_000;
const expires = "Thu, 25 Apr 2024 12:41:00 GMT";
const lastModified = "Thu, 25 Apr 2024 12:09:00 GMT";
const sky = (headers: Record<string, string> = {}) => network({ [forecast]: () => json(fixture("met-norway"), headers) });
const refresh = (fetch: typeof globalThis.fetch, now = morning) => refreshWeather({ workplace: place, now, fetch, patience: 50 });
const log = () => JSON.parse(readFileSync(join(place.newsroom, "weather.json"), "utf8"));

test("a reading is told, logged and kept", async () => {
  const { line, observation } = await refresh(sky().fetch);
  assert.equal(line, "6.4\u00a0°C, partly cloudy in New York at 08:00 (MET Norway); logged for 2024-04-25");
  assert.deepEqual(log(), { "2024-04-25": observation });
  assert.deepEqual(readNewest(place.cache)?.observation, observation);
  assert.match((await refresh(sky().fetch)).line, /; 2024-04-25 has its reading already$/);
});

test("Expires is obeyed, and a log that lost the day gets it again", async () => {
  await refresh(sky({ expires, "last-modified": lastModified }).fetch);
  rmSync(join(place.newsroom, "weather.json"));
  const silent = network({});
  assert.match((await refresh(silent.fetch, morning + 30 * minute)).line, /at 08:00 .*logged for/);
  assert.equal(silent.asked.length, 0);
  const { fetch, asked } = sky();
  await refresh(fetch, morning + 32 * minute);
  assert.equal(asked.length, 1);
  assert.equal(asked[0]?.headers.get("if-modified-since"), lastModified);
});

test("an Expires of another clock silences nobody", async () => {
  await refresh(sky({ expires: "Thu, 25 Apr 2034 12:41:00 GMT" }).fetch);
  const { fetch, asked } = sky();
  await refresh(fetch);
  assert.equal(asked.length, 1);
});

test("304 keeps the reading under a new date", async () => {
  await refresh(sky({ expires, "last-modified": lastModified }).fetch);
  const renewed = "Thu, 25 Apr 2024 13:11:00 GMT";
  const { fetch } = network({ [forecast]: () => new Response(null, { status: 304, headers: { expires: renewed } }) });
  assert.match((await refresh(fetch, morning + 35 * minute)).line, /^6.4\u00a0°C/);
  assert.deepEqual([readNewest(place.cache)?.expires, readNewest(place.cache)?.lastModified], [renewed, lastModified]);
});

test("after an hour the whole series is asked for", async () => {
  await refresh(sky({ expires, "last-modified": lastModified }).fetch);
  const { fetch, asked } = sky();
  const { observation } = await refresh(fetch, Date.parse("2024-04-25T13:01:00Z"));
  assert.equal(asked[0]?.headers.get("if-modified-since"), null);
  assert.equal(observation?.temperature, 8.1);
});

test("without a network within its time there is no weather, and nobody waits", async () => {
  const started = performance.now();
  const deaf = (() => new Promise(() => {})) as typeof fetch;
  assert.equal((await refresh(deaf)).line, "No weather: no network within 0.05 seconds. The paper prints the month's typical temperature.");
  const slow = network({ [forecast]: () => new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([123])) })) });
  assert.match((await refresh(slow.fetch)).line, /no network within/);
  assert.ok(performance.now() - started < 1000);
  assert.equal(
    (await refresh(network({}).fetch)).line,
    "No weather: no network (ENOTFOUND). The paper prints the month's typical temperature.",
  );
  assert.ok(!existsSync(join(place.newsroom, "weather.json")));
});

test("a reading that is still current outlives a failure", async () => {
  await refresh(sky().fetch);
  assert.match((await refresh(network({}).fetch, morning + 60 * minute)).line, /The paper keeps its reading of 08:00\.$/);
  const { observation, line } = await refresh(network({}).fetch, morning + 180 * minute);
  assert.equal(observation, null);
  assert.match(line, /typical temperature\.$/);
});

test("a malformed answer is told in one line and touches nothing", async () => {
  for (const body of ["<html>", "[]", "null", '{"properties":{"timeseries":[{}]}}']) {
    const { line } = await refresh(network({ [forecast]: () => new Response(body) }).fetch);
    assert.match(line, /^No weather: MET Norway: [^\n]+\.$/);
  }
  assert.ok(!existsSync(join(place.newsroom, "weather.json")));
  assert.equal(readNewest(place.cache), undefined);
});

test("nobody is asked without a contact, or where the paper says none", async () => {
  const { fetch, asked } = sky();
  for (const [weather, reason] of [
    [{}, /MET Norway wants a weather\.contact/],
    [{ provider: "nws" }, /National Weather Service wants a weather\.contact/],
    [{ contact: '"\\u2603"' }, /MET Norway wants/],
    [{ provider: "none" }, /asks nobody/],
  ] as [Record<string, string>, RegExp][]) {
    write(weather);
    assert.match((await refresh(fetch)).line, reason);
  }
  assert.equal(asked.length, 0);
});

test("a publication that cannot be read is told and never thrown", async () => {
  const file = join(place.newsroom, "publication.yaml");
  for (const text of [
    "a: [",
    "",
    "5",
    "place: 3",
    "\u0000",
    "weather: { provider: yr }\n",
    "place: { latitude: 1, longitude: 2 }\ntimeZone: Mars/Base",
  ]) {
    writeFileSync(file, text);
    assert.match((await refresh(sky().fetch)).line, /^No weather: publication\.yaml [^\n]+\.$/, text);
  }
  rmSync(file);
  assert.match((await refresh(sky().fetch)).line, /cannot be read/);
});

test("a broken log is left as it is, and the reading is kept all the same", async () => {
  const file = join(place.newsroom, "weather.json");
  writeFileSync(file, "{ broken");
  assert.match((await refresh(sky().fetch)).line, /; weather\.json is left as it is \([^\n]+\)$/);
  assert.equal(readFileSync(file, "utf8"), "{ broken");
  assert.equal(readNewest(place.cache)?.observation.temperature, 6.4);
});

test("a broken cache is none, and that of another place is forgotten", async () => {
  mkdirSync(place.cache);
  for (const text of [
    "{",
    "null",
    "[]",
    '{"observation":null}',
    '{"observation":{"temperature":1,"condition":"fog","observedAt":"?","source":"nws"}}',
  ]) {
    writeFileSync(join(place.cache, "observation.json"), text);
    assert.equal(readNewest(place.cache), undefined, text);
  }
  const observation = { temperature: 30, condition: "fog", observedAt: "2024-04-25T08:05:00-04:00", source: "met-norway" } as const;
  await writeNewest(place.cache, { observation, expires, lastModified, asked: "met-norway 1,2" });
  assert.equal((await refresh(network({}).fetch)).observation, null);
  assert.equal(readNewest(place.cache), undefined);
});

test("the built edition and its compressed copy get the reading", async () => {
  const file = join(place.out, "live", "edition.json");
  const empty = '{"observation":null,"picks":[],"latest":[]}';
  mkdirSync(join(place.out, "live"), { recursive: true });
  writeFileSync(file, empty);
  assert.match((await refresh(sky().fetch)).line, /live\/edition\.json is not looked for: .* holds files but no paper/);
  assert.equal(readFileSync(file, "utf8"), empty);
  writeFileSync(join(place.out, "index.html"), "<html>");
  writeFileSync(`${file}.br`, brotliCompressSync("{}"));
  const { observation } = await refresh(sky().fetch);
  const { today, reading, typical, ...rest } = JSON.parse(readFileSync(file, "utf8"));
  assert.deepEqual(rest, { observation, picks: [], latest: [] });
  assert.equal(today.long, "Thursday, April 25, 2024");
  assert.deepEqual([typical.month, typical.text], ["04", "4.0\u00a0°C"]);
  assert.deepEqual(reading, { text: "6.4\u00a0°C", spoken: "6.4 degrees Celsius in New York", glyph: glyph("partlycloudy_day") });
  assert.equal(brotliDecompressSync(readFileSync(`${file}.br`)).toString(), readFileSync(file, "utf8"));
  writeFileSync(file, "<html>");
  assert.match((await refresh(sky().fetch)).line, /live\/edition\.json is left as it is/);
  assert.equal(readFileSync(file, "utf8"), "<html>");
});

test("the built edition gets the reading in the paper's own language and words, and in English where the language is none", async () => {
  const file = join(place.out, "live", "edition.json");
  mkdirSync(join(place.out, "live"), { recursive: true });
  writeFileSync(join(place.out, "index.html"), "<html>");
  for (const [more, text, spoken, day] of [
    [
      "language: de\nlabels: { weatherIn: '{place}: {temperature}' }\n",
      "6,4\u00a0°C",
      "New York: 6,4 Grad Celsius",
      "Donnerstag, 25. April 2024",
    ],
    ["language: '?'\nlabels: 7\n", "6.4\u00a0°C", "6.4 degrees Celsius in New York", "Thursday, April 25, 2024"],
  ] as const) {
    writeFileSync(file, '{"observation":null}');
    write({ contact: "editor@meridian.example" }, more);
    await refresh(sky().fetch);
    const { today, reading } = JSON.parse(readFileSync(file, "utf8"));
    assert.deepEqual([reading.text, reading.spoken, today.long], [text, spoken, day]);
  }
});

test("the built edition gets the reading through a link to the folder that is served, which stays a link", async () => {
  const served = join(root, "served", "2024-04-25");
  mkdirSync(join(served, "live"), { recursive: true });
  writeFileSync(join(served, "index.html"), "<html>");
  writeFileSync(join(served, "live", "edition.json"), '{"observation":null}');
  symlinkSync(join("served", "2024-04-25"), place.out);
  const { observation } = await refresh(sky().fetch);
  assert.ok(observation && lstatSync(place.out).isSymbolicLink());
  assert.deepEqual(JSON.parse(readFileSync(join(served, "live", "edition.json"), "utf8")).observation, observation);
});
