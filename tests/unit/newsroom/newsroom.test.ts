import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { countByStatus } from "../../../src/newsroom/article-file.ts";
import { readClock } from "../../../src/newsroom/clock.ts";
import { loadNewsroom } from "../../../src/newsroom/newsroom.ts";
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

test("a fault in one entry of a list or line of a record hides none of the others", async () => {
  const told = async (files: Record<string, string>) =>
    (await read(files)).problems.map(({ path: at, field, message }) => `${at} ${field} ${message}`);
  const lists = { aliases: "[old, /world/, /x/]", authors: "[Jane, nobody]", tags: "[1, '!']", readMore: "['', nothing]" };
  assert.deepEqual(
    (await told({ [path]: story(lists), "articles/a.md": story({ aliases: "[/x/]", date: "2026-01-06" }) })).toSorted(),
    [
      `${path} aliases[1] is no address of the paper`,
      `${path} aliases[2] is a living address: section world stands there`,
      `${path} authors[1] is not the name of a file under authors/`,
      `${path} authors[2] has no file under authors/`,
      `${path} readMore[1] is left empty`,
      `${path} readMore[2] names no story`,
      `${path} tags[1] is a number, not what is expected`,
      `${path} tags[2] has no letter or digit to make an address of`,
      `articles/a.md aliases[1] is claimed by ${path} too`,
    ].sort(),
  );
  assert.deepEqual(await told({ "redirects.yaml": "old: /a/\n/world/: /science/\n/b/: /wrold/\n" }), [
    "redirects.yaml old is no address of the paper",
    "redirects.yaml /world/ is a living address: section world stands there",
    "redirects.yaml /b/ leads nowhere",
  ]);
});

test("a fault in publication.yaml hides none of its others", async () => {
  const fields = {
    sections: "[{ id: world, name: W }, { id: No, name: N }, { id: tags, name: T }, { id: about, name: A }]",
    labels: "{ mustRead: '', nothing: x }",
    host: "x",
  };
  const about = { "pages/about.md": story({ date: undefined, section: undefined }) };
  const told = async (more: Record<string, string>) =>
    (await read({ "publication.yaml": publication({ ...fields, ...more }), ...about, [path]: story({ section: "science" }) })).problems.map(
      ({ path: at, field, message }) => `${at} ${field} ${message}`,
    );
  assert.deepEqual((await told({})).toSorted(), [
    "pages/about.md file name is taken: section about stands there already (/about/)",
    "publication.yaml host is none of the known values",
    "publication.yaml labels.mustRead is left empty",
    "publication.yaml labels.nothing is no label",
    "publication.yaml sections[2].id is not made of small letters, digits and hyphens",
    "publication.yaml sections[3].id is an address the paper keeps for itself",
  ]);
  const links = { sections: "[{ id: science, name: S }]", labels: "{}", navigation: "[{ label: A }, { label: B, url: /nowhere/ }]" };
  assert.deepEqual(await told({ ...links, policies: "{ ethics: x, privacy: /private/ }" }), [
    "publication.yaml host is none of the known values",
    "publication.yaml navigation[1].url is missing",
    "publication.yaml navigation[2].url leads nowhere",
    "publication.yaml policies.ethics is no address",
    "publication.yaml policies.privacy leads nowhere",
  ]);
});

test("a control character hides no other fault, and is told once", async () => {
  const told = async (files: Record<string, string>) => (await read(files)).problems.map(({ field, message }) => `${field} ${message}`);
  const control = "file holds a control character, which no page or feed can carry";
  assert.deepEqual(await told({ "publication.yaml": publication({ tagline: "A\u0007", host: "x" }) }), [
    control,
    "host is none of the known values",
  ]);
  assert.deepEqual(await told({ "authors/jane.yaml": "name: J\u0007\nkind: x\n" }), [control, "kind is none of the known values"]);
  assert.deepEqual(await told({ "redirects.yaml": "# \u0007\n/b/: /wrold/\n" }), [control, "/b/ leads nowhere"]);
  assert.deepEqual(await told({ "weather.json": '{ "x": {},\n"y": "\u0007" }' }), ["x is not a date", "y is not a date", control]);
  assert.deepEqual(await told({ [path]: story({ title: "A\u0007", kicker: '"\\a"' }) }), [
    control,
    "kicker holds a control character, which no page or feed can carry",
  ]);
});

test("a fault of YAML hides nothing of the text below it", async () => {
  const { problems } = await read({ [path]: story({ title: "a: b" }, "[a](nowhere.md) ![x](./none.jpg)\n\n:::qoute\nx\n:::\n") });
  assert.deepEqual(
    problems.map(({ field, severity }) => `${field} ${severity}`),
    ["title error", "link error", "picture error", "directive error"],
  );
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
  // Where these tests keep the cache, which is elsewhere in life.
  const after = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith(".cache"));
  assert.deepEqual(after.sort(), before);
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
