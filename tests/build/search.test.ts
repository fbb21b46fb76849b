import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { attribute, bothPapers, builtPaper, kindOf, meta, named, words } from "./dist.ts";
import { languagesOf, openIndex, textOfIndex } from "./search-index.ts";

const mostScripts = 6_000;
const mostOwn = 1_900;

for (const paper of bothPapers()) {
  describe(`the search of ${paper.publication.name}`, () => {
    const page = paper.page("/search/");
    const languages = languagesOf(paper.folder);

    test("knows every story and standing page in print, and nothing else", async () => {
      const found: string[] = [];
      for (const language of languages) {
        const search = await openIndex(paper.folder, language);
        found.push(...(await search(null)).map(({ url }) => decodeURI(url)));
      }
      const standing = paper.pages.filter((page) => kindOf(paper, page) === "standing" && meta(page, "robots") !== "noindex");
      const stories = paper.pages.filter((page) => kindOf(paper, page) === "article");
      assert.deepEqual(found.sort(), [...stories, ...standing].map(({ address }) => address).sort());
    });

    test("has a page that other search engines leave out", () => {
      assert.equal(meta(page, "robots"), "noindex");
      assert.ok(!paper.read("sitemap-pages-1.xml").includes("/search/"));
      const [form] = named(page.tree, "form");
      assert.equal(form && attribute(form, "dataIndexes"), languages.join(" "));
      assert.equal(form && attribute(form, "dataIndex"), `${paper.base}/pagefind/`);
    });

    test("is narrowed by what every story has", async () => {
      const choices = named(page.tree, "select").map((select) => ({
        name: attribute(select, "name"),
        values: named(select, "option").map((option) => attribute(option, "value")),
      }));
      assert.deepEqual(
        choices.map(({ name }) => name),
        ["section", "author", "year", "order"],
      );
      for (const language of languages) {
        for (const { url, filters } of await (await openIndex(paper.folder, language))(null)) {
          for (const [name, values] of Object.entries(filters))
            for (const value of values)
              assert.ok(choices.find((choice) => choice.name === name)?.values.includes(value), `${url} ${name} ${value}`);
        }
      }
    });

    test("offers the archive to who has no scripts", () => {
      const links = named(page.tree, "main").flatMap((main) => named(main, "a").map((link) => attribute(link, "href")));
      const years = new Set(paper.pages.flatMap(({ address }) => /^\/\d{4}\/$/.exec(address)?.[0] ?? []));
      for (const address of [...years, "/tags/", "/authors/", "/series/"]) assert.ok(links.includes(paper.base + address), address);
    });

    test(`has scripts of at most ${mostScripts} bytes after Brotli, ${mostOwn} of them its own`, (t) => {
      const weigh = (file: string) => brotliCompressSync(paper.read(file)).length;
      const files = named(page.tree, "script").flatMap((script) => attribute(script, "src").slice(paper.base.length + 1) || []);
      const imported = files.flatMap((file) =>
        [...paper.read(file).matchAll(/from\s*"\.\/([^"]+)"|import\s*"\.\/([^"]+)"/g)].map(([, from, bare]) => `_astro/${from ?? bare}`),
      );
      const own = files.filter((file) => file.includes("Search"));
      const all = [...new Set([...files, ...imported])].reduce((sum, file) => sum + weigh(file), 0);
      t.diagnostic(`${own.map(weigh)} of ${all} bytes`);
      assert.equal(own.length, 1);
      assert.ok(own.every((file) => weigh(file) <= mostOwn));
      assert.ok(all <= mostScripts, String(all));
    });
  });
}

describe("what is found", () => {
  const { folder } = builtPaper("cases");

  test("nothing of what is not in print", async () => {
    for (const language of languagesOf(folder)) {
      const said = textOfIndex(folder, language);
      assert.doesNotMatch(said, /feldspar|hush-|gypsum|talcum|quartz/i);
    }
    const search = await openIndex(folder, "en");
    for (const hidden of ["feldspar", "quartz", "gypsum", "talcum"]) assert.deepEqual(await search(hidden), [], hidden);
  });

  test("a story by a word of its text, in another form of it, with the word marked", async () => {
    const [first] = await (await openIndex(folder, "es"))("historias");
    assert.equal(first?.url, "/2024/04/09/traduccion/");
    assert.match(first.excerpt, /<mark>historia<\/mark>/);
  });

  test("stories in languages without spaces and from right to left", async () => {
    assert.deepEqual(
      (await (await openIndex(folder, "ja"))("町")).map(({ url }) => url),
      ["/2024/04/11/japanese/"],
    );
    assert.deepEqual(
      (await (await openIndex(folder, "ar"))("المطر")).map(({ url }) => url),
      ["/2024/04/11/arabic/"],
    );
  });

  test("stories by section and year, newest first", async () => {
    const found = await (await openIndex(folder, "en"))(null, { filters: { section: "lists", year: "2023" }, sort: { date: "desc" } });
    assert.equal(found.length, 45);
    const days = found.map(({ url }) => url.slice(0, 12));
    assert.deepEqual(days, days.toSorted().reverse());
  });

  test("what an editor wrote as code is text in an excerpt", async () => {
    const found = await (await openIndex(folder, "en"))("script", { filters: { section: "safety" } });
    assert.ok(found.length > 0);
    for (const { excerpt } of found) assert.doesNotMatch(excerpt.replace(/<\/?mark>/g, ""), /[<>]/);
  });

  test("a headline before a mention", async () => {
    const sample = builtPaper("sample");
    const search = await openIndex(sample.folder, "en");
    const [first] = await search("river calendars");
    const story = sample.page("/2024/04/25/the-river-that-keeps-two-calendars/");
    assert.equal(first?.url, story.address);
    assert.equal(first.meta["title"], words(named(story.tree, "h1")[0] as never));
  });
});
