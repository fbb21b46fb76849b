import assert from "node:assert/strict";
import { test } from "node:test";
import { slugOf } from "../../../src/newsroom/check-addresses.ts";
import type { Manuscript } from "../../../src/newsroom/manuscript.ts";
import { faultOf, only, path, publication, read, says, story } from "./desk.ts";

test("names that no address can carry propose one that can", async () => {
  for (const [name, proposal] of [
    ["what-is-it?", "what-is-it"],
    ["c#", "c"],
    ["100%", "100"],
    ["two words", "two-words"],
    ["a&b", "a-b"],
    ["Dürer’s hare", "dürer-s-hare"],
    ["?", "a-name-in-letters"],
    ["a.", "a"],
  ] as const) {
    const proof = await read({ [path]: null, [`articles/2026/${name}.md`]: story() });
    says(only(proof), {
      severity: "error",
      path: `articles/2026/${name}.md`,
      line: 1,
      column: 1,
      field: "file name",
      message: "cannot be part of an address",
      got: `${name}.md`,
      expected: /letters, digits/,
      mend: `Rename the file to \`${proposal}.md\``,
    });
  }
});

test("a slug is held to the same rule, at its own line", async () => {
  says(await faultOf({ slug: "a/b" }), {
    line: 6,
    column: 7,
    field: "slug",
    message: "cannot be part of an address",
    got: "a/b",
    mend: "Write `a-b`",
  });
  says(await faultOf({ slug: "page" }), { line: 6, field: "slug", message: /keeps for itself/, mend: "Write `the-page`" });
  says(await faultOf({ slug: "x".repeat(201) }), { line: 6, field: "slug", message: "is too long for an address", expected: /200/ });
  const { newsroom, problems } = await read({ [path]: story({ slug: "Zweite_Fassung.2" }) });
  assert.deepEqual(problems, []);
  assert.equal(newsroom?.articles[0]?.address, "/2026/01/05/zweite_fassung.2/");
});

test("words of the paper are no names of stories and pages", async () => {
  says(only(await read({ [path]: null, "articles/2026/page.md": story() })), {
    field: "file name",
    message: /keeps for itself/,
    mend: /`the-page\.md`/,
  });
  says(only(await read({ [path]: null, "articles/index.md": story() })), { field: "file name", message: /keeps for itself/ });
  for (const name of ["tags", "search", "2024", "404", "live", "must-read", "_astro", "rss.xml", "authors"])
    says(only(await read({ [`pages/${name}.md`]: story({ date: undefined, section: undefined }) })), {
      severity: "error",
      path: `pages/${name}.md`,
      field: "file name",
      message: "is an address the paper keeps for itself",
      mend: "Rename the file",
    });
  says(only(await read({ "publication.yaml": publication({ sections: "[{ id: world, name: W }, { id: tags, name: T }]" }) })), {
    path: "publication.yaml",
    line: 7,
    column: 42,
    field: "sections[2].id",
    message: "is an address the paper keeps for itself",
    got: "tags",
  });
});

test("a story's address is its day in the zone of the paper and its name", async () => {
  const { newsroom } = await read({
    [path]: story({ date: "2026-01-05T03:00:00Z" }),
    "articles/2026/Über-uns.md": story(),
    "articles/2026/deep/index.md": story(),
  });
  assert.deepEqual(newsroom?.articles.map(({ address }) => address).sort(), [
    "/2026/01/04/first/",
    "/2026/01/05/deep/",
    "/2026/01/05/über-uns/",
  ]);
});

test("tags and series without a letter, or of reserved or endless words, are problems", async () => {
  says(await faultOf({ tags: "[fine, '!!!']" }), { line: 6, column: 14, field: "tags[2]", message: /no letter or digit/, got: "'!!!'" });
  says(await faultOf({ series: "'…'" }), { line: 6, field: "series", message: /no letter or digit/ });
  says(await faultOf({ tags: "[Page]" }), { field: "tags[1]", message: /keeps for itself/ });
  says(await faultOf({ series: "Page" }), { field: "series", message: /keeps for itself/ });
  says(await faultOf({ tags: `[${"long ".repeat(50)}]` }), { field: "tags[1]", message: /too long/ });
});

test("a draft of a bad name still gets an address that works", () => {
  const manuscript = { id: "articles/2026/what?.md", source: { path: "x" }, sound: {}, problems: [] } as unknown as Manuscript;
  assert.equal(slugOf(manuscript).slug, "what");
  assert.equal(slugOf({ ...manuscript, id: `articles/${"ü".repeat(150)}.md` }).problems.length, 1);
  assert.ok(Buffer.byteLength(slugOf({ ...manuscript, id: `articles/${"ü-".repeat(150)}.md` }).slug) <= 200);
});
