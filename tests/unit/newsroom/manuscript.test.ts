import assert from "node:assert/strict";
import { test } from "node:test";
import { withSeverity } from "../../../src/newsroom/manuscript.ts";
import type { Problem, Rule } from "../../../src/newsroom/problem.ts";
import { faultOf, only, path, picture, publication, read, says, story } from "./desk.ts";

test("a misspelt directive is told at its line of the file", async () => {
  says(await faultOf({}, "Text.\n\n:::qoute{by=x}\nText.\n:::\n"), {
    severity: "error",
    path,
    line: 10,
    column: 1,
    rule: "directive",
    field: "directive",
    message: /no directive “qoute”$/,
    got: "qoute",
    expected: "quote",
    mend: /Did you mean “quote”\?/,
  });
  says(await faultOf({}, "::readmore{to=first}\n"), { rule: "directive", line: 8, mend: /read-more/ });
  says(await faultOf({}, ":::note{titel=x}\nText.\n:::\n"), { rule: "directive", message: /attribute “titel”/, mend: /title/ });
  says(await faultOf({}, ":::note\nText.\n"), { rule: "directive", message: /never closed/ });
  says(await faultOf({}, "::read-more\n"), { rule: "directive", message: /lacks “to”/ });
  says(await faultOf({}, ':::update{title="x"}\nText.\n:::\n'), { rule: "directive", message: /lacks “time”/ });
  says(await faultOf({}, '::embed{url="http://a.example/" title=x}\n'), { rule: "directive", field: "embed", got: "http://a.example/" });
});

test("a colon inside a line is text", async () => {
  assert.deepEqual((await read({ [path]: story({}, "At 10:30 it was 3:2, said :name and ::name.\n") })).problems, []);
});

test("removed HTML warns unless the paper wants it as an error", async () => {
  const body = "Text.\n\n<marquee>x</marquee>\n";
  says(await faultOf({}, body), { severity: "warning", line: 10, column: 1, rule: "html", field: "HTML", message: /marquee.*[^.]$/ });
  says(await faultOf({}, body, { "publication.yaml": publication({ checks: "{ html: error }" }) }), { severity: "error", rule: "html" });
});

test("a story without text is told, and one of nothing but markup too", async () => {
  for (const body of ["", "\n \n"])
    says(await faultOf({}, body), {
      severity: "error",
      line: 6,
      column: 1,
      field: "body",
      message: "has no text below its fields",
      mend: /draft: true/,
    });
  for (const body of ["<!-- later -->\n", "[a]: https://a.example/\n", "<div></div>\n"])
    says(await faultOf({}, body), { line: 6, field: "body", message: /nothing left to print/ });
  const { problems } = await read({ [path]: story({}, "<script>alert(1)</script>\n") });
  assert.deepEqual(
    problems.map(({ rule, severity }) => [rule, severity]),
    [
      ["field", "error"],
      ["html", "warning"],
    ],
  );
  assert.deepEqual((await read({ [path]: story({}, "![A drawing](./a.svg)\n"), "articles/2026/01/a.svg": picture })).problems, []);
  assert.deepEqual((await read({ [path]: story({}, '::embed{url="https://a.example/x" title="X"}\n') })).problems, []);
});

test("cards alone are no text, nor is a picture that is not there and has no words", async () => {
  const second = "articles/2026/02/second.md";
  const soft = { "publication.yaml": publication({ checks: "{ pictures: warn, alt: warn }" }) };
  says(await faultOf({}, "::read-more{to=second}\n", { [second]: story({ date: "2026-02-03" }) }), {
    severity: "error",
    line: 6,
    field: "body",
    message: /nothing left to print: all of it is cards/,
  });
  const errors = async (body: string) =>
    (await read({ ...soft, [path]: story({}, body), "articles/2026/01/a.svg": picture })).problems
      .filter(({ severity }) => severity === "error")
      .map(({ message }) => message);
  for (const body of ["![](gone.png)\n", '<img src="gone.png" alt="">\n', "<b>&#8203;&nbsp;</b>\n", "&#173;\n"])
    assert.match((await errors(body)).join(), /^has nothing left to print/, body);
  for (const body of ["![](a.svg)\n", "![Words](gone.png)\n", '<img src="a.svg" alt="">\n']) assert.deepEqual(await errors(body), [], body);
});

test("what would lose the rest of a story cannot be softened", async () => {
  const soft = { "publication.yaml": publication({ checks: "{ html: warn }" }) };
  says(await faultOf({}, "Intro.\n\n<!-- TODO check this\n\nThe rest.\n", soft), {
    severity: "error",
    line: 10,
    column: 1,
    rule: "field",
    field: "HTML",
    message: "This comment is never closed, so that what follows would be lost",
    got: "<!-- TODO check this",
    expected: "-->",
    mend: /^Close it with -->, or remove it.*[^.]$/,
  });
  says(await faultOf({}, "Intro.\n\n<noscript>\n\nText.\n\n</noscript>\n", soft), {
    severity: "error",
    rule: "field",
    field: "HTML",
    line: 10,
  });
  says(await faultOf({}, "Intro.\n\n[^a]: note\n", soft), { severity: "error", rule: "field", field: "footnote", line: 10 });
  says(await faultOf({}, "<div>&#1;</div>\n", soft), { severity: "error", rule: "field", field: "body", line: 8, column: 6 });
});

test("a body too much for the parser is a problem of its file", async () => {
  says(await faultOf({}, `${"> ".repeat(300)}x\n`), { severity: "error", path, rule: "limit", field: "body", line: 8 });
});

test("checks soften links, pictures and alternative texts, and nothing else", async () => {
  const body = "[a](nowhere.md)\n\n![x](./none.jpg)\n\n![](./a.svg)\n\n:::qoute\nx\n:::\n";
  const severities = async (checks: string | undefined) => {
    const { problems } = await read({
      "publication.yaml": publication({ checks }),
      [path]: story({}, body),
      "articles/2026/01/a.svg": picture,
    });
    return problems.map(({ rule, severity }) => `${rule} ${severity}`);
  };
  assert.deepEqual(await severities(undefined), ["links error", "pictures error", "alt error", "directive error"]);
  assert.deepEqual(await severities("{ links: warn }"), ["links warning", "pictures error", "alt error", "directive error"]);
  assert.deepEqual(await severities("{ links: warn, pictures: warn, alt: warn, html: warn }"), [
    "links warning",
    "pictures warning",
    "alt warning",
    "directive error",
  ]);
});

test("what is softened is shown as text: a link without target, a picture without file", async () => {
  const { newsroom } = await read({
    "publication.yaml": publication({ checks: "{ links: warn, pictures: warn }" }),
    [path]: story(
      { image: "{ src: ./none.jpg, alt: x }", readMore: "[none]" },
      "[a](nowhere.md) ![x](https://a.example/x.jpg)\n\n::read-more{to=none}\n",
    ),
  });
  const article = newsroom?.articles[0];
  assert.deepEqual(article?.references, {
    links: { "nowhere.md": null },
    cards: { none: null },
    pictures: { "https://a.example/x.jpg": null },
    moments: {},
  });
  assert.equal(article?.image, undefined);
  assert.deepEqual(article?.readMore, []);
});

test("no word is too strange to be softened", async () => {
  const checks = "{ links: warn, pictures: warn }";
  const words = ["__proto__", "constructor", "toString"];
  const body = `${words.map((word) => `[a](${word}) ![x](${word})`).join(" ")}\n\n::read-more{to=__proto__}\n`;
  const about = story({ date: undefined, section: undefined }, body);
  const { newsroom, problems } = await read({
    "publication.yaml": publication({ checks }),
    [path]: story({}, body),
    "pages/about.md": about,
  });
  assert.equal(problems.length, 14);
  for (const one of [newsroom?.articles[0], newsroom?.pages[0]]) {
    for (const word of words) {
      assert.ok(Object.hasOwn(one?.references.links ?? {}, word), word);
      assert.equal(one?.references.links[word], null, word);
      assert.equal(one?.references.pictures[word], null, word);
    }
    assert.deepEqual(Object.entries(one?.references.cards ?? {}), [["__proto__", null]]);
  }
});

test("a draft's problems are warnings unless its bytes or YAML cannot be read", async () => {
  const drafts = [
    story({ title: undefined }),
    story({ date: "2026-02-30" }),
    story({ kind: "x" }, ""),
    story({}, "[a](nowhere.md)\n"),
    story({ section: "x", slug: "a/b" }),
  ];
  for (const draft of drafts) {
    const { problems, newsroom } = await read({ [path]: draft.replace("---\n", "---\ndraft: true\n"), "articles/b.md": story() });
    assert.ok(problems.length > 0);
    for (const problem of problems) says(problem, { severity: "warning", path });
    assert.equal(newsroom?.files, (newsroom?.articles.length ?? 0) + (newsroom?.unreadableDrafts ?? 0));
  }
  says(only(await read({ [path]: story({ draft: "true", title: "a: b" }) })), { severity: "error", rule: "yaml" });
  says(only(await read({ [path]: story({ draft: "'true'" }) })), { severity: "error", field: "draft", got: "'true'" });
});

test("severity by rule", () => {
  const problem = (rule: Rule): Problem => ({ rule }) as Problem;
  const severity = (rule: Rule, checks: object, draft: boolean) => withSeverity([problem(rule)], checks, draft)[0]?.severity;
  for (const rule of ["links", "pictures", "alt"] as const) {
    assert.equal(severity(rule, {}, false), "error");
    assert.equal(severity(rule, { [rule]: "warn" }, false), "warning");
  }
  assert.equal(severity("html", {}, false), "warning");
  for (const rule of ["field", "address", "directive", "limit"] as const) assert.equal(severity(rule, {}, true), "warning");
  for (const rule of ["bytes", "yaml"] as const) assert.equal(severity(rule, {}, true), "error");
});
