import assert from "node:assert/strict";
import { test } from "node:test";
import { only, path, publication, read, says, story } from "./desk.ts";

const page = (fields: Record<string, string | undefined> = {}) => story({ date: undefined, section: undefined, ...fields });

test("two stories at one address are told, each by name", async () => {
  const clashes: [string, string, Record<string, string>?][] = [
    ["articles/a/same.md", "articles/b/same.md"],
    ["articles/a/same.md", "articles/b/Same.md"],
    ["articles/a/caf\u00e9.md", "articles/b/cafe\u0301.md"],
    ["articles/a/x.md", "articles/a/x/index.md"],
    ["articles/a/one.md", "articles/a/two.md", { slug: "one" }],
  ];
  for (const [first, second, fields] of clashes) {
    const proof = await read({ [path]: null, [first]: story(), [second]: story(fields) });
    const fault = only(proof);
    const other = fault.path === second ? first : second;
    assert.ok([first, second].includes(fault.path));
    says(fault, { severity: "error", rule: "address", line: 1, field: "address", got: /^\/2026\/01\/05\//, mend: /Rename one of the two/ });
    assert.ok(fault.message.startsWith(`is taken: ${other} stands there already (/2026/01/05/`), fault.message);
    assert.equal(proof.files, 2);
  }
});

test("one name on two days is no clash", async () => {
  assert.deepEqual((await read({ "articles/first.md": story({ date: "2026-01-06" }) })).problems, []);
});

test("a draft gives way to what is in print", async () => {
  const proof = await read({ "articles/a/first.md": story({ draft: "true" }) });
  says(only(proof), { severity: "warning", path: "articles/a/first.md", message: /is taken: articles\/2026/ });
  assert.equal(proof.newsroom?.articles.length, 2);
  says(only(await read({ "articles/a/first.md": story({ date: "2026-01-05" }), [path]: story({ expires: "2026-02-01" }) })), {
    severity: "error",
  });
});

test("a section and a standing page may not share a name", async () => {
  says(only(await read({ "pages/world.md": page() })), {
    severity: "error",
    path: "pages/world.md",
    message: "is taken: section world stands there already (/world/)",
  });
  says(only(await read({ "pages/About.md": page(), "pages/deep/about.md": page() })), { message: /is taken: pages\/About\.md stands/ });
  says(only(await read({ "publication.yaml": publication({ sections: "[{ id: world, name: W }, { id: world, name: V }]" }) })), {
    field: "sections[2].id",
    message: /stands twice/,
  });
});

test("an alias may not stand where something lives", async () => {
  const second = { "articles/a/second.md": story() };
  const alias = (address: string, more = {}) => read({ [path]: story({ aliases: `[${address}]`, tags: "[Climate]" }), ...second, ...more });
  says(only(await alias("/2026/01/05/second/")), {
    severity: "error",
    path,
    line: 6,
    column: 11,
    field: "aliases[1]",
    message: "is a living address: articles/a/second.md stands there",
    got: "/2026/01/05/second/",
    mend: /Remove the alias/,
  });
  says(only(await alias("/2026/01/05/second/index.html")), { message: /second\.md stands there/ });
  says(only(await alias("/2026/01/05/first")), { message: "is the address the story has now" });
  says(only(await alias("/tags/climate/")), { message: "is a living address: a page of the paper stands there (/tags/climate/)" });
  says(only(await alias("/2026/01/")), { message: /a page of the paper/ });
  says(only(await alias("/")), { message: /a page of the paper/ });
  says(only(await alias("/rss.xml")), { message: /a page of the paper/ });
  says(only(await alias("/search/")), { message: /a page of the paper/ });
  for (const own of ["/live/edition.json", "/_astro/foo.js", "/pagefind/x.js", "/cards/a/b.png", "/feeds/old", "/Live/x/"])
    says(only(await alias(own)), { field: "aliases[1]", message: "is an address the paper keeps for itself", got: own });
  says(only(await read({ "redirects.yaml": "/_astro/foo.js: /world/\n" })), { path: "redirects.yaml", message: /keeps for itself/ });
  says(only(await alias("/world/page/7/")), { message: "is an address the paper keeps for itself" });
  says(only(await alias("/about/", { "pages/about.md": page() })), { message: /pages\/about\.md stands there/ });
  says(only(await alias("/old/", { "articles/a/second.md": story({ aliases: "[/Old]" }) })), { message: /is claimed by .*\.md too/ });
  says(only(await alias("/old/", { "redirects.yaml": "/old: /world/\n" })), {
    path: "redirects.yaml",
    message: `is claimed by ${path} too`,
  });
});

test("an alias that differs from a living address only in case is in nobody's way", async () => {
  const { problems, newsroom } = await read({ [path]: story({ aliases: "[/2026/01/05/First/, /2014/old.html, /tags/old/, /2019/]" }) });
  assert.deepEqual(problems, []);
  assert.equal(newsroom?.articles[0]?.aliases.length, 4);
});

test("a percent sign hides no clash", async () => {
  const files = { "articles/a/café.md": story(), [path]: story({ aliases: "[/2026/01/05/caf%C3%A9/]" }) };
  says(only(await read(files)), { path, message: /café\.md stands there/ });
});

test("an alias that is no address of the paper is refused", async () => {
  for (const alias of ["old/", "https://a.example/old/", "//old/", "/a b/", "/a?b", '"/a#b"', "/../../etc/", "/a/%2e%2e/b/", "/a//b/"])
    says(only(await read({ [path]: story({ aliases: `["${alias.replaceAll('"', "")}"]` }) })), {
      field: "aliases[1]",
      message: /no address of the paper/,
      expected: /old-name/,
    });
});
