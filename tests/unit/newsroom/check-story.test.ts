import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { faultOf, load, only, path, read, says, setUp, story } from "./desk.ts";

test("days and times that are none are told in words", async () => {
  for (const [date, message, mend] of [
    ["2026-02-30", "is not a day of the calendar: February 2026 has 28 days", /2026-11-22/],
    ["2026-13-01", "names month 13, and a year has twelve", /2026-11-22/],
    ["2026-00-10", "names month 00, and a year has twelve", /2026-11-22/],
    ["25:00", "is not a date", /2026-11-22/],
    ["2026-01-05T25:00", "names a time no clock shows, 25:00", /2026-11-22/],
    ["2026-01-05T12:60", "names a time no clock shows, 12:60", /2026-11-22/],
    ["2026-01-05T12:00+19:00", "names an offset no place has, +19:00", /2026-11-22/],
    ["20260105", "is not a date", /^Did you mean 2026-01-05\?$/],
    ["2026-1-5", "is not a date", /^Did you mean 2026-01-05\?$/],
    ["2026/01/05", "is not a date", /^Did you mean 2026-01-05\?$/],
    ["5.1.2026", "is not a date", /^Did you mean 2026-01-05\?$/],
    ["tomorrow", "is not a date", /2026-11-22/],
    ["2026", "is not a date", /2026-11-22/],
  ] as const) {
    says(await faultOf({ date }), {
      severity: "error",
      path,
      line: 4,
      column: 7,
      field: "date",
      message,
      got: date,
      expected: /a day such as/,
      mend,
    });
  }
  for (const date of ["[2026-01-05]", "true", "{ day: 5 }"])
    says(await faultOf({ date }), { line: 4, field: "date", message: "is not a date" });
});

test("the same holds for every other date", async () => {
  for (const fields of [{ updated: "2026-02-30" }, { expires: "soon" }, { mustRead: "{ until: 2026-02-30 }" }])
    says(await faultOf(fields), { line: 6, message: /is not/, got: /2026-02-30|soon/ });
});

test("updated never lies before date; by day where either has no time", async () => {
  says(await faultOf({ updated: "2026-01-04" }), {
    severity: "error",
    line: 6,
    column: 10,
    field: "updated",
    message: "lies before `date`",
    got: "2026-01-04",
    expected: "2026-01-05 or later",
    mend: /Correct one of the two/,
  });
  says(await faultOf({ date: "2026-01-05T12:00", updated: "2026-01-05T11:59" }), { field: "updated" });
  says(await faultOf({ date: "2026-01-05T12:00-05:00", updated: "2026-01-05T16:00Z" }), { field: "updated" });
  // 03:00 in London is still the day before in New York.
  says(await faultOf({ updated: "2026-01-05T03:00Z" }), { field: "updated" });
  for (const fields of [
    { updated: "2026-01-05" },
    { date: "2026-01-05T12:00", updated: "2026-01-05" },
    { updated: "2026-01-05T00:01" },
    { date: "2026-01-05T12:00-05:00", updated: "2026-01-05T17:00Z" },
  ])
    assert.deepEqual((await read({ [path]: story(fields) })).problems, []);
});

test("a story or a pick that could never appear is told", async () => {
  says(await faultOf({ expires: "2026-01-05" }), {
    line: 6,
    field: "expires",
    message: /would never appear/,
    expected: /later than 2026-01-05/,
  });
  says(await faultOf({ mustRead: "{ from: 2026-02-02, until: 2026-02-01 }" }), { field: "mustRead.until", message: /never be picked/ });
  assert.deepEqual(
    (await read({ [path]: story({ expires: "2026-01-06", mustRead: "{ from: 2026-01-05, until: 2026-01-05 }" }) })).problems,
    [],
  );
});

test("an unknown section or author is told with the one that may be meant", async () => {
  says(await faultOf({ section: "wrold" }), {
    severity: "error",
    line: 5,
    column: 10,
    field: "section",
    message: "is no section of this paper",
    got: "wrold",
    expected: "one of world, science",
    mend: "Did you mean `world`?",
  });
  says(await faultOf({ section: "gardening" }), { mend: /add it to publication.yaml/ });
  const desk = { "authors/science-desk.yaml": "name: Science desk\nkind: desk\n" };
  says(await faultOf({ authors: "[science-desk, sience-desk]" }, undefined, desk), {
    line: 6,
    column: 25,
    field: "authors[2]",
    message: "has no file under authors/",
    got: "sience-desk",
    mend: "Did you mean `science-desk`?",
  });
  says(await faultOf({ authors: "[jane-doe]" }), { field: "authors[1]", mend: /authors\/jane-doe.yaml/ });
});

test("an author with faults of his own is known", async () => {
  says(
    only(
      await read({ "authors/jane.yaml": "nam: Jane\n", [path]: story({ authors: "[jane]" }) }).then(({ problems }) => ({
        problems: problems.filter(({ field }) => field === "nam"),
      })),
    ),
    {
      path: "authors/jane.yaml",
      line: 1,
      column: 1,
      mend: /`name`/,
    },
  );
  assert.ok(
    (await read({ "authors/jane.yaml": "nam: Jane\n", [path]: story({ authors: "[jane]" }) })).problems.every(
      ({ path: at }) => at === "authors/jane.yaml",
    ),
  );
});

test("an author stands in a byline once", async () => {
  const desk = { "authors/desk.yaml": "name: Desk\n" };
  says(await faultOf({ authors: "[desk, desk]" }, undefined, desk), {
    severity: "error",
    line: 6,
    column: 17,
    field: "authors[2]",
    message: "stands in the byline twice",
    got: "desk",
    mend: "Keep one of the two and delete the other",
  });
});

test("a tag in several spellings is one, as it is spelt first", async () => {
  const { newsroom, problems } = await read({ [path]: story({ tags: "[Sea ice, climate, 'sea-ice', Climate, SEA ICE]" }) });
  assert.deepEqual(problems, []);
  assert.deepEqual(newsroom?.articles[0]?.tags, ["Sea ice", "climate"]);
});

test("a sound that is not beside the story is told", async () => {
  says(await faultOf({ audio: "{ src: ./a.mp3 }" }), {
    severity: "error",
    field: "audio.src",
    message: "does not exist",
    got: "./a.mp3",
    expected: "a sound file",
    mend: /^Put the sound beside this file/,
  });
  says(await faultOf({ audio: '{ src: "https://a.example/a.mp3" }' }), { message: /another site/ });
  says(await faultOf({ audio: '{ src: "./a b.mp3" }' }, undefined, { "articles/2026/01/a b.mp3": "x" }), { message: /part of an address/ });
  const beside = (name: string, src = `./${name}`) =>
    faultOf({ audio: `{ src: "${src}" }` }, undefined, { [`articles/2026/01/${name}`]: "x" });
  for (const name of ["data.json", "index.pdf", "picture.svg", "a.mp3.txt"])
    says(await beside(name), { message: "is not named as a sound" });
  says(await beside("x.mp3", "../../../publication.yaml"), { message: "is not named as a sound", mend: /\.mp3, / });
  says(await beside("x.mp3", "./first.md"), { message: "is not named as a sound" });
  says(await beside("x.mp3", "../01"), { message: "is a folder" });
  says(await beside("x.mp3", "/x.mp3"), { message: /begins with a slash/, mend: "Did you mean `./x.mp3`?" });
  says(await faultOf({ audio: "{ src: ./a.mp3 }" }, undefined, { "articles/2026/01/a.mp3": "" }), { message: "is an empty file" });
  assert.deepEqual(
    (await read({ [path]: story({ audio: "{ src: ./a.mp3, duration: 4:30 }" }), "articles/2026/01/a.mp3": "x" })).problems,
    [],
  );
});

test("a sound that is a link out of the newsroom is refused", async () => {
  const folder = setUp({ [path]: story({ audio: "{ src: ./host.mp3 }" }) });
  symlinkSync("/etc/hostname", join(folder, "articles/2026/01/host.mp3"));
  says(only(await load(folder)), {
    field: "audio.src",
    message: "is a link out of the newsroom",
    mend: "Copy the sound itself into the newsroom",
  });
});
