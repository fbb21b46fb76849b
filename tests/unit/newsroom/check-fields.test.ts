import assert from "node:assert/strict";
import { test } from "node:test";
import { faultOf, path, read, says, story } from "./desk.ts";

test("a missing field is named, with what belongs there", async () => {
  const wanted = { title: /headline/, description: /standfirst/, date: /2026-11-22/, section: /section in publication/ };
  for (const [field, expected] of Object.entries(wanted)) {
    const fault = await faultOf({ [field]: undefined });
    says(fault, {
      severity: "error",
      path,
      line: 1,
      column: 1,
      field,
      message: "is missing",
      got: undefined as never,
      expected,
      mend: /\w/,
    });
  }
});

test("an empty field is no field", async () => {
  says(await faultOf({ title: "" }), {
    severity: "error",
    line: 2,
    column: 1,
    field: "title",
    message: "is left empty",
    mend: "Write the headline",
  });
  says(await faultOf({ title: '"   "' }), { line: 2, column: 8, field: "title", message: "is left empty", got: '"   "' });
  says(await faultOf({ description: '""' }), { line: 3, field: "description", message: "is left empty" });
  says(await faultOf({ date: "null" }), {
    line: 4,
    column: 7,
    field: "date",
    message: "is left empty",
    got: "null",
    expected: /2026-11-22/,
  });
  says(await faultOf({ section: "~" }), { line: 5, field: "section", message: "is left empty", got: "~" });
  says(await faultOf({ tags: "[a, '']" }), { line: 6, column: 11, field: "tags[2]", message: "is left empty" });
  says(await faultOf({ tags: "\n  - a\n  -" }), { line: 8, field: "tags[2]", message: "is left empty" });
  says(await faultOf({ readMore: "['']" }), { line: 6, field: "readMore[1]", message: "is left empty", mend: /slug/ });
  says(await faultOf({ image: "{ src: '', alt: x }" }), { line: 6, field: "image.src", message: "is left empty" });
});

test("a text that YAML reads as something else is quoted as it was written", async () => {
  says(await faultOf({ title: "1984" }), {
    line: 2,
    column: 8,
    field: "title",
    message: /a number/,
    got: "1984",
    mend: 'Put it in quotes: "1984"',
  });
  says(await faultOf({ title: "007" }), { got: "007", mend: 'Put it in quotes: "007"' });
  says(await faultOf({ title: "1.10" }), { got: "1.10", mend: 'Put it in quotes: "1.10"' });
  says(await faultOf({ title: "true" }), { message: /true or false/, mend: 'Put it in quotes: "true"' });
  says(await faultOf({ tags: "[2024]" }), { field: "tags[1]", mend: 'Put it in quotes: "2024"' });
});

test("wrong types say what is there, what belongs there and how to write it", async () => {
  says(await faultOf({ title: "[a, b]" }), { line: 2, column: 8, field: "title", message: "is a list", expected: "the headline" });
  says(await faultOf({ title: "{ a: b }" }), { field: "title", message: "is a group of fields" });
  says(await faultOf({ tags: "one, two" }), {
    field: "tags",
    message: /a text/,
    got: "one, two",
    expected: "a list of subjects",
    mend: /\[one, two\]/,
  });
  says(await faultOf({ image: "./x.png" }), { field: "image", message: /a text/, expected: /src and alt/, mend: /src: .*alt:/ });
  says(await faultOf({ draft: "yes" }), {
    field: "draft",
    message: /a text/,
    got: "yes",
    expected: "true or false",
    mend: /true or false/,
  });
  says(await faultOf({ advertising: '"false"' }), { field: "advertising", got: '"false"', mend: /without quotes/ });
  says(await faultOf({ mustRead: "yes" }), { field: "mustRead", expected: /true, or from/, mend: /mustRead: true/ });
  says(await faultOf({ kind: "opinon" }), {
    field: "kind",
    message: "is none of the known values",
    expected: /analysis/,
    mend: "Did you mean `opinion`?",
  });
  says(await faultOf({ review: "{ item: Soup, rating: 9 }" }), {
    field: "review.rating",
    message: "is too large",
    got: "9",
    expected: /0 to 5/,
  });
  says(await faultOf({ keyPoints: "[a, b, c, d, e, f]" }), { field: "keyPoints", message: "has more than five sentences", mend: /five/ });
  says(await faultOf({ authors: "[Jane Doe]" }), { field: "authors[1]", got: "Jane Doe", message: /name of a file|hyphens/ });
  says(await faultOf({ section: "World" }), { field: "section", message: /small letters/, got: "World" });
  says(await faultOf({ language: "english" }), { field: "language", message: "is no language tag", got: "english", expected: /pt-BR/ });
  says(await faultOf({ language: "en_US" }), { field: "language", message: "is no language tag", mend: /hyphen/ });
  says(await faultOf({ source: "{ name: Paper, url: example.org }" }), {
    field: "source.url",
    message: /address on the web/,
    mend: /https/,
  });
  says(await faultOf({ source: '{ name: Paper, url: "https://a.example/x y" }' }), { field: "source.url", message: /address on the web/ });
  says(await faultOf({ corrections: "[{ date: 2026-02-30, text: x }]" }), { field: "corrections[1].date", message: /28 days/ });
  says(await faultOf({ audio: "{ src: ./a.mp3, duration: long }" }), { field: "audio.duration", expected: /4:30/ });
});

test("a field that lacks a part names the part and shows no other as what it got", async () => {
  const corrected = await faultOf({ corrections: "[{ date: 2026-02-03 }]" });
  says(corrected, { line: 6, column: 15, field: "corrections[1].text", message: "is missing", expected: /what was wrong/ });
  assert.equal(corrected.got, undefined);
  says(await faultOf({ source: "{ name: Paper }" }), { line: 6, column: 1, field: "source.url", message: "is missing" });
  says(await faultOf({ readMore: "[{ url: https://a.example/ }]" }), { field: "readMore[1].title", message: "is missing" });
});

test("an unknown field is told apart from a misspelt one", async () => {
  says(await faultOf({ titel: "x" }), {
    line: 6,
    column: 1,
    length: 5,
    field: "titel",
    message: "is no field of an article",
    mend: /Did you mean `title`/,
  });
  says(await faultOf({ keypoints: "[a]" }), { field: "keypoints", mend: /`keyPoints`/ });
  says(await faultOf({ autor: "x" }), { mend: /`authors`/ });
  says(await faultOf({ desc: "x" }), { mend: /`description`/ });
  says(await faultOf({ colour: "red" }), { field: "colour", message: /no field/, mend: /fields of an article are title, description/ });
  says(await faultOf({ image: "{ src: ./a.svg, atl: x }" }, "x\n", { "articles/2026/01/a.svg": "<svg/>" }), {
    line: 6,
    column: 24,
    field: "image.atl",
    message: "is no field of `image`",
    mend: /`alt`/,
  });
  says(await faultOf({ mustRead: "{ untl: 2026-02-01 }" }), { field: "mustRead.untl", mend: /`until`/ });
  says(await faultOf({ __proto__: undefined, "<<": "{ a: 1 }" }), { field: "<<", message: /no field/ });
  const proof = await read({ [path]: story().replace("section:", "__proto__: { x: 1 }\nconstructor: 1\nsection:") });
  assert.deepEqual(
    proof.problems.map(({ field, message }) => `${field} ${message}`),
    ["__proto__ is no field of an article", "constructor is no field of an article"],
  );
});

test("words of other programs lead to ours", async () => {
  for (const [theirs, ours] of [
    ["pubDate", "date"],
    ["headline", "title"],
    ["summary", "description"],
    ["excerpt", "description"],
    ["category", "section"],
    ["keywords", "tags"],
    ["byline", "authors"],
    ["heroImage", "image"],
    ["featured", "mustRead"],
    ["lastmod", "updated"],
    ["permalink", "slug"],
    ["lang", "language"],
  ] as const) {
    says(await faultOf({ [theirs]: "x" }), { field: theirs, mend: new RegExp(`\`${ours}\``) });
  }
});

test("control characters cannot come in by an escape", async () => {
  for (const fields of [
    { title: '"a\\u0007b"' },
    { kicker: '"a\\x00b"' },
    { tags: '["a\\u0080"]' },
    { image: '{ src: ./a.svg, alt: "a\\u0001" }' },
  ])
    says(await faultOf(fields, "x\n", { "articles/2026/01/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>' }), {
      line: fields.title ? 2 : 6,
      message: /control character/,
    });
  says(await faultOf({ title: '"a\\ud800"' }), { message: /control character/ });
  says(await faultOf({ source: '{ name: x, url: "https://a.example/\\u0007" }' }), { message: /address on the web/ });
});

test("all faults of one story are told at once", async () => {
  const { problems } = await read({
    [path]: story({ title: undefined, date: "tomorrow", sektion: "world", kind: "essay", tags: "x" }, ""),
  });
  assert.deepEqual(problems.map(({ field }) => field).sort(), ["body", "date", "kind", "sektion", "tags", "title"]);
});
