import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { faultOf, load, only, path, picture, publication, read, says, setUp, story } from "./desk.ts";

const second = "articles/2026/02/second.md";
const files = { [second]: story({ date: "2026-02-03", tags: "[Climate]" }, "## A heading\n\nText.\n"), "articles/2026/01/a.svg": picture };
/** The only problem of a body among two stories and a picture; it begins in line 8 of its file. */
const bodyFault = (body: string, more = {}) => faultOf({}, body, { ...files, ...more });
const fine = async (body: string, more = {}) => {
  const proof = await read({ ...files, [path]: story({}, body), ...more });
  assert.deepEqual(proof.problems, [], body);
  return proof.newsroom?.articles.find((article) => article.path === path)?.references;
};

test("a link by address or by path leads to the story, with its anchor", async () => {
  const target = { address: "/2026/02/03/second/" };
  for (const url of [
    "/2026/02/03/second/",
    "/2026/02/03/second",
    "/2026/02/03/Second/",
    "../02/second.md",
    "https://test.example/2026/02/03/second/",
  ]) {
    assert.deepEqual((await fine(`[a](${url})`))?.links, { [url]: target });
    assert.deepEqual((await fine(`[a](${url}#a-heading)`))?.links, { [`${url}#a-heading`]: { ...target, hash: "a-heading" } });
  }
});

test("a link to a list, a page or a file of the paper leads there, however it is spelt", async () => {
  const page = { "pages/about.md": story({ date: undefined, section: undefined }, "## Who\n") };
  for (const [url, address] of [
    ["/world/", "/world/"],
    ["/world", "/world/"],
    ["/World/", "/world/"],
    ["/tags/climate/", "/tags/climate/"],
    ["/2026/02/", "/2026/02/"],
    ["/rss.xml", "/rss.xml"],
    ["/", "/"],
    ["/about/#who", "/about/"],
    ["../../../pages/about.md", "/about/"],
  ] as const)
    assert.equal((await fine(`[a](${url})`, page))?.links[url]?.address, address, url);
});

test("links elsewhere and to the story's own headings are left as they are", async () => {
  assert.deepEqual(
    (await fine("## One\n\n[a](#one) [b](https://a.example/) [c](mailto:a@b.example) [d](//a.example/x) [e](#)"))?.links,
    {},
  );
});

test("a dead link is told with its place and what may be meant", async () => {
  says(await bodyFault("Some [words](/2026/02/03/secnod/) here.\n"), {
    severity: "error",
    path,
    line: 8,
    column: 6,
    rule: "links",
    field: "link",
    message: "leads nowhere",
    got: "/2026/02/03/secnod/",
    expected: /address of a story/,
    mend: "Did you mean /2026/02/03/second/?",
  });
  says(await bodyFault("[a](/2026/02/04/second/)"), { mend: "Did you mean /2026/02/03/second/?" });
  says(await bodyFault("[a](second.md)"), { message: "leads nowhere", got: "second.md", mend: /Did you mean/ });
  says(await bodyFault("[a](/nothing/like/it/)"), { mend: /Correct the address/ });
  says(await bodyFault("[a](/world/page/1/)"), { message: "leads nowhere" });
  says(await bodyFault("[a](https://test.example/nowhere-at-all/)"), { message: "leads nowhere" });
  says(await bodyFault("[a]()"), { message: "has no address", mend: /round brackets/ });
  says(await bodyFault("[a](report.pdf)", { "articles/2026/01/report.pdf": "x" }), { message: /leads to a file/, mend: /https/ });
  says(await bodyFault("[a][r]\n\n[r]: /nowhere-at-all/"), { line: 8, message: "leads nowhere" });
});

test("a dead anchor is told with what may be meant", async () => {
  says(await bodyFault("[a](../02/second.md#a-headng)"), { rule: "links", message: /not in that story/, mend: "Did you mean #a-heading?" });
  says(await bodyFault("## One\n\n[a](#two-words)"), { line: 10, message: /not in this story/, mend: /small letters/ });
  says(await bodyFault("## Onward\n\n[a](#onwrad)"), { mend: "Did you mean #onward?" });
});

test("links, cards and readMore to what is not public are no problem, at any hour", async () => {
  const body = "[a](/2026/02/03/second/) [b](../02/second.md)\n\n::read-more{to=second}\n";
  for (const fields of [{ draft: "true" }, { date: "2100-02-03" }, { expires: "2026-03-01" }]) {
    const address = fields.date ? "/2100/02/03/second/" : "/2026/02/03/second/";
    const text = story({ readMore: "[second]" }, body.replace("/2026/02/03/second/", address));
    for (const clock of [0, Date.parse("2026-06-01"), Date.parse("2200-01-01")]) {
      const { newsroom, problems } = await read({ [path]: text, [second]: story({ date: "2026-02-03", ...fields }) }, clock);
      assert.deepEqual(problems, []);
      const article = newsroom?.articles.find((one) => one.path === path);
      assert.deepEqual(article?.readMore, [address]);
      assert.deepEqual(article?.references.cards, { second: address });
      assert.equal(article?.references.links[address]?.address, address);
    }
  }
});

test("a draft may be pointed at before its headings are written, and before its fields are", async () => {
  await fine("[a](../02/second.md#later)", { [second]: story({ date: "2026-02-03", draft: "true" }) });
  const unfinished = await read({
    [path]: story({ readMore: "[second]" }, "[a](../02/second.md) [b](/2026/02/03/second/)\n"),
    [second]: story({ title: undefined, date: "2026-02-03", draft: "true" }),
  });
  assert.deepEqual(
    unfinished.problems.map(({ path: at, severity }) => [at, severity]),
    [[second, "warning"]],
  );
  assert.equal(unfinished.newsroom?.unreadableDrafts, 1);
});

test("a fault in one story is not told again by those that lead to it", async () => {
  const body = "[a](../02/second.md) [b](/2026/02/03/second/)\n\n::read-more{to=second}\n";
  for (const text of [story({ kind: "x", date: "2026-02-03" }), story({ date: "2026-02-30" }), "---\ntitle: x\n", "no fields"]) {
    const { problems } = await read({ [path]: story({ readMore: "[second]", translationOf: "second" }, body), [second]: text });
    assert.deepEqual(
      problems.map(({ path: at }) => at),
      [second],
    );
  }
  const { problems } = await read({
    "publication.yaml": publication({ sections: "[{ id: world }]" }),
    [path]: story({ section: "science" }, "[a](/science/)\n"),
  });
  assert.deepEqual(
    problems.map(({ path: at }) => at),
    ["publication.yaml"],
  );
});

test("a card to no story, to several or to its own is told", async () => {
  says(await bodyFault("x\n\n::read-more{to=secnod}\n"), {
    line: 10,
    column: 1,
    rule: "links",
    field: "read-more",
    message: "names no story",
    got: "secnod",
    mend: /`second`/,
  });
  says(await bodyFault("x\n\n::read-more{to=first}\n"), { rule: "directive", message: /story it stands in/ });
  says(await bodyFault("x\n\n::read-more{to=second}\n", { "articles/2026/03/second.md": story({ date: "2026-03-03" }) }), {
    message: "could be any of 2 stories",
  });
});

test("a second card to one story is told with the line of the first", async () => {
  says(await bodyFault("x\n\n::read-more{to=second}\n\ny\n\n::read-more{to=2026/02/03/second}\n"), {
    severity: "error",
    line: 14,
    column: 1,
    rule: "directive",
    field: "read-more",
    message: "leads to the story of the card in line 10, and a page shows no story twice",
    got: "2026/02/03/second",
    mend: /Remove one of the two/,
  });
  await fine("x\n\n::read-more{to=second}\n\n::read-more{to=third}\n", { "articles/2026/03/third.md": story({ date: "2026-03-03" }) });
});

test("space around an address and a colon in a file's name are as good as none", async () => {
  const spaced = await fine("[x](</2026/02/03/second/ >) [n](/2026/02/03/second/&nbsp;) ![alt](<./a.svg >) ![b](12:30.svg)", {
    "articles/2026/01/12:30.svg": picture,
  });
  assert.deepEqual(spaced?.links, { "/2026/02/03/second/": { address: "/2026/02/03/second/" } });
  assert.deepEqual(
    Object.entries(spaced?.pictures ?? {}).map(([key, file]) => [key, file?.src]),
    [
      ["./a.svg", "./a.svg"],
      ["./12:30.svg", "./12:30.svg"],
    ],
  );
});

test("a mark of a note that is not there is soft like a link that leads nowhere", async () => {
  says(await bodyFault("A[^x].\n"), { severity: "error", line: 8, column: 2, rule: "links", field: "footnote", got: "[^x]" });
  says(await bodyFault("A[^x].\n", { "publication.yaml": publication({ checks: "{ links: warn }" }) }), { severity: "warning" });
});

test("an anchor that the allow-list takes away is none", async () => {
  const third = "articles/2026/03/third.md";
  const body = "x <noscript>[^1]</noscript>\n\n[^1]: n\n";
  const { problems } = await read({
    ...files,
    [third]: story({ date: "2026-03-03" }, body),
    [path]: story({}, "[a](../03/third.md#fnref-1)\n"),
  });
  assert.deepEqual(
    problems.map(({ path: at, field }) => [at, field]),
    [
      [path, "link"],
      [third, "HTML"],
    ],
  );
});

test("pictures that are not there or cannot be read are told", async () => {
  says(await bodyFault("Text\n\n![A river](./b.svg)\n"), {
    severity: "error",
    line: 10,
    column: 1,
    rule: "pictures",
    field: "picture",
    message: "does not exist",
    got: "./b.svg",
    mend: "Did you mean `a.svg`?",
  });
  says(await bodyFault("![x](./wholly-other.jpg)"), { message: "does not exist", mend: /Put the picture beside/ });
  says(await bodyFault("![x](./a.jpeg)"), { message: "does not exist", mend: "Did you mean `a.svg`?" });
  says(await bodyFault("![x](./b.jpg)", { "articles/2026/01/b.jpg": "no picture" }), {
    message: "cannot be read as a picture",
    mend: /Export/,
  });
  says(await bodyFault("![x](./b.jpg)", { "articles/2026/01/b.jpg": "" }), { message: "is an empty file" });
  says(await bodyFault("![x](./b.svg)", { "articles/2026/01/b.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' }), {
    mend: /viewBox|Export/,
  });
  says(await bodyFault("![x](https://a.example/a.jpg)"), {
    message: /another site/,
    got: "https://a.example/a.jpg",
    mend: /Save the picture/,
  });
  says(await bodyFault("![x](//a.example/a.jpg)"), { message: /another site/ });
  says(await bodyFault("![x](/assets/a.svg)"), { message: /begins with a slash/, mend: "Did you mean `./a.svg`?" });
  says(await bodyFault("![x](/assets/b.svg)"), { mend: /Put the picture beside/ });
  says(await bodyFault("![x](../../../../../etc/passwd)"), { message: "lies outside the newsroom" });
  says(await bodyFault('<img src="" alt="x">'), { message: "names no file" });
  says(await bodyFault("![x](./sub)", { "articles/2026/01/sub/a.svg": picture }), { message: "is a folder" });
  says(await bodyFault("![x](./b%23c.svg)", { "articles/2026/01/b#c.svg": picture }), { message: /no address can carry/, mend: /Rename/ });
});

test("a picture may have spaces, percent signs and no dot before it", async () => {
  const more = { "articles/2026/01/a b.svg": picture, "articles/2026/01/50%.svg": picture, "media/c.svg": picture };
  assert.deepEqual((await fine("![x](./a%20b.svg) ![y](<a b.svg>) ![z](50%.svg) ![w](../../../media/c.svg)", more))?.pictures, {
    "./a%20b.svg": { src: "./a b.svg", width: 4, height: 2, imprint: "XzrI0jTk.svg" },
    "a b.svg": { src: "./a b.svg", width: 4, height: 2, imprint: "XzrI0jTk.svg" },
    "50%.svg": { src: "./50%.svg", width: 4, height: 2, imprint: "XzrI0jTk.svg" },
    "../../../media/c.svg": { src: "../../../media/c.svg", width: 4, height: 2, imprint: "XzrI0jTk.svg" },
  });
});

test("a picture that is a link out of the newsroom is refused", async () => {
  const folder = setUp({ [path]: story({}, "![x](./b.svg)\n") });
  const outside = setUp({ "a.svg": picture });
  mkdirSync(join(folder, "articles/2026/01"), { recursive: true });
  symlinkSync(join(outside, "a.svg"), join(folder, "articles/2026/01/b.svg"));
  says(only(await load(folder)), { rule: "pictures", message: "is a link out of the newsroom" });
});

test("a picture without its text is told, a decoration is none", async () => {
  says(await bodyFault("Text\n\n![](./a.svg)\n"), {
    severity: "error",
    line: 10,
    column: 1,
    rule: "alt",
    field: "picture",
    message: /alternative text/,
    got: "./a.svg",
    mend: "Say between the square brackets what it shows: ![A river in spring](./a.svg)",
  });
  says(await bodyFault("![ ](./a.svg)"), { rule: "alt" });
  says(await bodyFault('<img src="./a.svg">'), { rule: "alt" });
  await fine('Text <img src="./a.svg" alt="">');
});

test("updates need an hour that is one", async () => {
  const live = (time: string) => bodyFault(`:::update{time=${time} title="x"}\nText.\n:::\n`);
  says(await live("25:00"), {
    rule: "directive",
    field: "update",
    line: 8,
    got: "25:00",
    message: /no clock/,
    expected: "HH:MM or a full time",
  });
  says(await live("noon"), { field: "update", got: "noon", mend: /14:30/ });
  says(await live("2026-01-05"), { message: "has no time" });
  const moments = (await fine(':::update{time=9:30 title="x"}\nText.\n:::\n'))?.moments;
  assert.deepEqual(moments?.["9:30"], { instant: Date.parse("2026-01-05T14:30:00Z"), day: "2026-01-05", time: "09:30", title: "x" });
});

test("a link to an address that redirects.yaml leads on is one to where it leads", async () => {
  const more = { "redirects.yaml": "/old/: /2026/02/03/second/\n/away/: https://a.example/\n/gone/: { gone: x }\n" };
  assert.deepEqual((await fine("[a](/old/)", more))?.links, { "/old/": { address: "/2026/02/03/second/" } });
  says(await bodyFault("[a](/away/)", more), { message: /has moved/, mend: "Link to https://a.example/ itself" });
  says(await bodyFault("[a](/gone/)", more), { message: "leads nowhere" });
});

test("a former address of a story still leads to it", async () => {
  const more = { [second]: story({ date: "2026-02-03", aliases: "[/2014/alt%20name.html]" }) };
  assert.deepEqual((await fine("[a](/2014/alt%20name.html)", more))?.links, {
    "/2014/alt%20name.html": { address: "/2026/02/03/second/" },
  });
});
