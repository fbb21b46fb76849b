import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { countByStatus } from "../../../src/newsroom/article-file.ts";
import { loadNewsroom, readClock } from "../../../src/newsroom/newsroom.ts";
import { compareProblems } from "../../../src/newsroom/problem.ts";
import { load, noon, path, publication, read, setUp, story } from "./desk.ts";

test("a sound newsroom has no problems", async () => {
  const { newsroom, problems, files } = await read({ "pages/about.md": story({ date: undefined, section: undefined }) });
  assert.deepEqual(problems, []);
  assert.equal(files, 1);
  assert.equal(newsroom?.clock, noon);
  assert.deepEqual(
    newsroom?.pages.map(({ address }) => address),
    ["/about/"],
  );
});

test("every problem of every file is told in one run, sorted", async () => {
  const { problems } = await read({
    "publication.yaml": publication({ labels: "{ nothing: x }", colors: '{ accent: "#ffffff" }' }),
    "redirects.yaml": "old: /\n",
    "weather.json": '{ "x": {} }',
    "authors/jane.yaml": "kind: desk\n",
    "pages/about.md": "no fields\n",
    "articles/b.md": story({ title: undefined, kind: "x" }, ""),
    "articles/a.md": story({ date: "tomorrow" }),
    "articles/c.mdx": story(),
    "articles/d.md": new Uint8Array([0xff]),
    [path]: story({ section: "none" }, "[a](nowhere.md)\n\n:::qoute\nx\n:::\n"),
  });
  assert.deepEqual([...problems].sort(compareProblems), problems);
  assert.deepEqual(
    problems.map(({ path: at, field }) => `${at} ${field}`),
    [
      "articles/2026/01/first.md section",
      "articles/2026/01/first.md link",
      "articles/2026/01/first.md directive",
      "articles/a.md date",
      "articles/b.md title",
      "articles/b.md kind",
      "articles/b.md body",
      "articles/c.mdx file name",
      "articles/d.md file",
      "authors/jane.yaml name",
      "pages/about.md file",
      "publication.yaml labels.nothing",
      "publication.yaml colors.accent",
      "redirects.yaml old",
      "weather.json x",
    ],
  );
  for (const problem of problems) {
    assert.ok(problem.line >= 1 && problem.column >= 1 && problem.length >= 1);
    assert.match(problem.mend, /^\S.*[^.\s]$/s, problem.field);
    assert.match(problem.message, /^\S.*[^.\s]$/s, problem.field);
  }
});

test("a fault in one field hides none of the others, nor any of the body", async () => {
  const fields = {
    kind: "x",
    section: "wrold",
    authors: "[nobody]",
    readMore: "[nothing]",
    image: "{ src: ./none.jpg }",
    updated: "2026-01-04",
    tags: "['!']",
  };
  const { problems } = await read({
    [path]: story(fields, "[a](nowhere.md) ![](./none.jpg)\n"),
    "articles/a/first.md": story({ aliases: "[/world/]" }),
  });
  const found = problems.map(({ path: at, field }) => `${at} ${field}`);
  for (const field of ["kind", "section", "authors[1]", "readMore[1]", "image.src", "image.alt", "updated", "tags[1]", "link", "picture"])
    assert.ok(found.includes(`${path} ${field}`), field);
  assert.ok(found.includes("articles/a/first.md address") && found.includes("articles/a/first.md aliases[1]"));
});

test("articles in are public, drafts, scheduled and expired, and no clock breaks a newsroom", async () => {
  const folder = setUp({
    "articles/a.md": story({ draft: "true" }),
    "articles/b.md": story({ date: "2030-01-01", expires: "2031-01-01" }),
    "articles/c.md": story({ title: undefined, draft: "true" }),
    [path]: story({ readMore: "[a, b]", mustRead: "true" }, "[a](../../a.md) [b](../../b.md) [c](../../c.md)\n"),
  });
  for (const [clock, counts] of [
    ["1970-01-01", { public: 0, draft: 1, scheduled: 2, expired: 0 }],
    ["2026-06-01", { public: 1, draft: 1, scheduled: 1, expired: 0 }],
    ["2030-06-01", { public: 2, draft: 1, scheduled: 0, expired: 0 }],
    ["2200-01-01", { public: 1, draft: 1, scheduled: 0, expired: 1 }],
  ] as const) {
    const { newsroom, problems } = await load(folder, Date.parse(clock));
    assert.deepEqual(
      problems.filter(({ severity }) => severity === "error"),
      [],
    );
    assert.deepEqual(countByStatus(newsroom?.articles ?? [], Date.parse(clock)), counts);
    const { public: printed, draft, scheduled, expired } = counts;
    assert.equal(newsroom?.files, printed + draft + scheduled + expired + (newsroom?.unreadableDrafts ?? 0));
  }
});

test("a newsroom reads the same in any order, twice", async () => {
  const folder = setUp({ "articles/a.md": story({ tags: "[b, a]" }), "authors/jane.yaml": "name: Jane\n" });
  assert.deepEqual(await load(folder), await load(folder));
});

test("the door writes nothing into a newsroom", async () => {
  const folder = setUp({ "articles/a.md": story({ kind: "x" }) });
  const before = readdirSync(folder, { recursive: true }).sort();
  await load(folder);
  assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), before);
});

test("long readings say how far they are", async () => {
  const folder = setUp(Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`articles/a${index}.md`, story()])));
  const steps: [number, number][] = [];
  const place = { newsroom: folder, out: join(folder, "out"), cache: join(folder, ".cache") };
  await loadNewsroom(place, noon, (done, all) => steps.push([done, all]));
  assert.deepEqual(steps, [
    [0, 251],
    [100, 251],
    [200, 251],
    [251, 251],
  ]);
});

test("the clock is SOURCE_DATE_EPOCH or now", () => {
  assert.equal(readClock({ SOURCE_DATE_EPOCH: "1700000000" }), 1_700_000_000_000);
  for (const env of [{}, { SOURCE_DATE_EPOCH: "" }]) assert.ok(Math.abs(readClock(env) - Date.now()) < 1000);
  for (const epoch of ["tomorrow", "-1", "1.5", "99999999999999", "253370764801"])
    assert.throws(() => readClock({ SOURCE_DATE_EPOCH: epoch }), {
      name: "RangeError",
      message: new RegExp(`SOURCE_DATE_EPOCH is "${epoch}"`),
    });
});

test("hostile text in fields and bodies is text or a problem, never a crash", async () => {
  const own = [
    "\\",
    "{}",
    "[[",
    "*a",
    "&a",
    "!!js/function x",
    "<<: *a",
    "%00",
    "$\u007bx}",
    "{{x}}",
    "\u202e",
    "\u200f",
    "🏳️‍🌈",
    "Ω≈ç√",
    "田中さん",
    "<script>",
    "' OR 1=1",
    "../../x",
    "null",
    "undefined",
    "NaN",
    "1e9999",
    "0x10",
    "__proto__",
  ];
  const given = join(process.cwd(), "../shared/payloads/naughty-strings.json");
  const strings = [...own, ...readStrings(given)];
  const files = Object.fromEntries(
    strings.map((text, index) => [
      `articles/n${index}.md`,
      story({ title: JSON.stringify(text), tags: `[${JSON.stringify(text)}]`, date: "2026-01-06" }, `${text}\n\nText.\n`),
    ]),
  );
  const { files: count, problems, newsroom } = await read(files);
  assert.equal(count, strings.length + 1);
  const faulty = new Set(problems.filter(({ severity }) => severity === "error").map(({ path: at }) => at));
  const whole = new Set(newsroom?.articles.map((article) => article.path));
  for (const file of Object.keys(files)) assert.ok(whole.has(file) || faulty.has(file), file);
});

function readStrings(file: string): string[] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as string[];
  } catch {
    return [];
  }
}
