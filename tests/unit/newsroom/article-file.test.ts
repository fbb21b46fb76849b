import assert from "node:assert/strict";
import { test } from "node:test";
import { countByStatus } from "../../../src/newsroom/article-file.ts";
import { faultOf, noon, paper, path, picture, read, says, story } from "./desk.ts";

const second = (date: string) => ({ [`articles/${date}/second.md`]: story({ date }) });

test("every field of the content model comes through", async () => {
  const fields = {
    title: "'  Two   spaces  '",
    date: "2026-01-05T18:30",
    updated: "2026-01-06",
    authors: "[desk]",
    tags: "[Climate, 'Sea ice']",
    kicker: "Ice",
    place: "Rutba, Iraq",
    kind: "review",
    image: "{ src: a.svg, alt: A drawing, caption: C, credit: D }",
    keyPoints: "[One., Two.]",
    mustRead: "{ until: 2026-01-31, reason: It matters }",
    readMore: "[second, 2026-02-03/second.md, { url: 'https://a.example/', title: T }]",
    series: "The ice",
    corrections: "[{ date: 2026-01-07, text: Fixed. }]",
    source: "{ name: Paper, url: 'https://p.example/x' }",
    review: "{ item: A book, rating: 4.5 }",
    audio: "{ src: ./a.mp3, duration: 90 }",
    language: "de",
    translationOf: "second",
    aliases: "[/old/]",
    slug: "neu",
    id: "tag:1",
    advertising: "false",
    expires: "2027-01-01",
  };
  const more = { "articles/2026/01/a.svg": picture, "articles/2026/01/a.mp3": "x", "authors/desk.yaml": "name: Desk\n" };
  const { newsroom, problems } = await read({
    [path]: story({ ...fields, readMore: fields.readMore.replace("2026-02-03/second.md", "2026/02/03/second") }),
    ...second("2026-02-03"),
    ...more,
  });
  assert.deepEqual(problems, []);
  const article = newsroom?.articles.find((one) => one.path === path);
  assert.ok(article);
  const { digest, terms, references, ...rest } = article;
  assert.match(digest, /^[0-9a-f]{32}$/);
  assert.match(terms, /^(\S+ \d+ ?)+$/);
  assert.deepEqual(references, { links: {}, cards: {}, pictures: {}, moments: {} });
  assert.deepEqual(rest, {
    path,
    address: "/2026/01/05/neu/",
    slug: "neu",
    title: "Two spaces",
    description: "A standfirst.",
    date: { instant: Date.parse("2026-01-05T23:30:00Z"), day: "2026-01-05", time: "18:30" },
    updated: { instant: Date.parse("2026-01-06T05:00:00Z"), day: "2026-01-06", time: null },
    section: "world",
    authors: ["desk"],
    tags: ["Climate", "Sea ice"],
    kicker: "Ice",
    place: "Rutba, Iraq",
    kind: "review",
    image: { src: "./a.svg", width: 4, height: 2, imprint: "XzrI0jTk.svg", alt: "A drawing", caption: "C", credit: "D" },
    keyPoints: ["One.", "Two."],
    mustRead: { from: Date.parse("2026-01-05T23:30:00Z"), until: Date.parse("2026-02-01T05:00:00Z"), reason: "It matters" },
    readMore: ["/2026/02/03/second/", "/2026/02/03/second/", { url: "https://a.example/", title: "T" }],
    series: "The ice",
    corrections: [{ date: { instant: Date.parse("2026-01-07T05:00:00Z"), day: "2026-01-07", time: null }, text: "Fixed." }],
    source: { name: "Paper", url: "https://p.example/x", canonical: true },
    review: { item: "A book", rating: 4.5 },
    audio: { src: "./a.mp3", bytes: 1, duration: 90 },
    language: "de",
    translationOf: "/2026/02/03/second/",
    aliases: ["/old/"],
    id: "tag:1",
    advertising: false,
    draft: false,
    expires: Date.parse("2027-01-01T05:00:00Z"),
    words: 5,
  });
});

test("what is left out has its default and no field of its own", async () => {
  const { newsroom } = await read();
  const article = newsroom?.articles[0];
  assert.equal(article?.kind, "report");
  assert.equal(article?.language, "en");
  assert.equal(article?.advertising, true);
  assert.equal(article?.draft, false);
  for (const field of ["updated", "image", "mustRead", "series", "expires", "id", "translationOf"])
    assert.ok(!(field in (article ?? {})), field);
});

test("mustRead: true holds for seven days from date, false for none", async () => {
  const pick = async (mustRead: string) => (await read({ [path]: story({ mustRead }) })).newsroom?.articles[0]?.mustRead;
  const from = Date.parse("2026-01-05T05:00:00Z");
  assert.deepEqual(await pick("true"), { from, until: from + 7 * 86_400_000 });
  assert.equal(await pick("false"), undefined);
  assert.deepEqual(await pick("{ from: 2026-02-01 }"), {
    from: Date.parse("2026-02-01T05:00:00Z"),
    until: Date.parse("2026-02-08T05:00:00Z"),
  });
});

test("a slug of several stories asks which is meant and lists them", async () => {
  says(await faultOf({ readMore: "[second]" }, undefined, { ...second("2026-02-03"), ...second("2026-03-04") }), {
    severity: "error",
    path,
    line: 6,
    column: 12,
    rule: "links",
    field: "readMore[1]",
    message: "could be any of 2 stories",
    got: "second",
    mend: "Say which: `2026/02/03/second` or `2026/03/04/second`",
  });
  says(await faultOf({ readMore: "[2026/02/04/second]" }, undefined, { ...second("2026-02-03"), ...second("2026-03-04") }), {
    message: /of that day/,
    mend: /Say which/,
  });
  assert.deepEqual(
    (await read({ [path]: story({ readMore: "[2026/03/04/second]" }), ...second("2026-02-03"), ...second("2026-03-04") })).problems,
    [],
  );
});

test("the whole address of a story of this paper in readMore is that story", async () => {
  const at = (url: string) => ({ readMore: `[{ url: '${paper.url.replace(/\/$/, "")}${url}', title: T }]` });
  const { newsroom } = await read({ [path]: story(at("/2026/02/03/second/")), ...second("2026-02-03") });
  assert.deepEqual(newsroom?.articles.find((article) => article.path === path)?.readMore, ["/2026/02/03/second/"]);
  says(await faultOf(at("/2026/02/04/second/"), undefined, second("2026-02-03")), { rule: "links", message: "leads nowhere" });
  says(await faultOf(at("/2026/01/05/first/")), { message: "is the story itself" });
  const section = await read({ [path]: story(at("/world/")) });
  assert.deepEqual(section.newsroom?.articles[0]?.readMore, [{ url: "/world/", title: "T" }]);
});

test("readMore that names no story, or its own, is told", async () => {
  says(await faultOf({ readMore: "[secnd]" }, undefined, second("2026-02-03")), {
    field: "readMore[1]",
    message: "names no story",
    got: "secnd",
    mend: "Did you mean `second`?",
  });
  says(await faultOf({ readMore: "[2026/02/04/second]" }, undefined, second("2026-02-03")), { mend: "Did you mean `2026/02/03/second`?" });
  says(await faultOf({ readMore: "[nothing-like-it]" }), { mend: /last part of its address/ });
  says(await faultOf({ readMore: "[first]" }), { message: "is the story itself" });
  says(await faultOf({ translationOf: "first" }), { field: "translationOf", message: "is the story itself" });
  says(await faultOf({ translationOf: "frist" }), {
    field: "translationOf",
    rule: "links",
    message: "names no story",
    mend: "Did you mean `first`?",
  });
});

test("the picture of a story is there, its own and described", async () => {
  const image = (value: string) => faultOf({ image: value }, undefined, { "articles/2026/01/a.svg": picture });
  says(await image("{ src: ./a.svg }"), {
    severity: "error",
    line: 6,
    column: 1,
    rule: "alt",
    field: "image.alt",
    message: /is missing/,
    mend: /Say in a sentence/,
  });
  says(await image('{ src: ./a.svg, alt: " " }'), { line: 6, column: 29, rule: "alt", field: "image.alt" });
  says(await image("{ src: ./b.svg, alt: x }"), {
    line: 6,
    column: 15,
    rule: "pictures",
    field: "image.src",
    message: "does not exist",
    mend: "Did you mean `a.svg`?",
  });
  says(await image("{ src: 'https://a.example/a.jpg', alt: x }"), { field: "image.src", message: /another site/ });
});

test("stories are counted by what keeps them out of print", async () => {
  const { newsroom } = await read({
    [path]: story(),
    "articles/a.md": story({ draft: "true", date: "2100-01-01" }),
    "articles/b.md": story({ date: "2100-01-01" }),
    "articles/c.md": story({ expires: "2026-02-01" }),
    "articles/d.md": story({ date: "2026-06-01T12:00" }),
    "articles/e.md": story({ date: "2026-06-01T12:01" }),
    "articles/f.md": story({ expires: "2026-06-01T12:00" }),
  });
  assert.deepEqual(countByStatus(newsroom?.articles ?? [], noon), { public: 2, draft: 1, scheduled: 2, expired: 2 });
});
