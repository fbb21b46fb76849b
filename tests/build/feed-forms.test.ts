import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from "feedsmith";
import sharp from "sharp";
import { cleanText } from "../../src/formats/xml.ts";
import { naughty } from "../nasty.ts";
import { all, attribute, type BuiltPaper, builtPaper, meta, named, one, storyPages, words } from "./dist.ts";

interface Item {
  id: string;
  title: string;
  summary: string;
  url: string;
  date: number;
  updated: number;
  authors: string[];
  categories: string[];
  content: string;
  files: { url: string; length: number; type: string }[];
}

const at = (date: string | undefined) => Date.parse(date ?? "");

/** The items of a feed in one of its forms, as a parser that nobody here wrote reads them. */
const readers = {
  "rss.xml": (text: string): Item[] =>
    (parseRssFeed(text).items ?? []).map((item) => ({
      id: item.guid?.value ?? "",
      title: item.title ?? "",
      summary: item.description ?? "",
      url: item.link ?? "",
      date: at(item.pubDate),
      updated: at(item.atom?.updated ?? item.pubDate),
      authors: item.dc?.creators ?? [],
      categories: (item.categories ?? []).map(({ name }) => name ?? ""),
      content: item.content?.encoded ?? "",
      files: (item.enclosures ?? []).map(({ url = "", length = 0, type = "" }) => ({ url, length, type })),
    })),
  "atom.xml": (text: string): Item[] =>
    (parseAtomFeed(text).entries ?? []).map((entry) => ({
      id: entry.id ?? "",
      title: entry.title?.value ?? "",
      summary: entry.summary?.value ?? "",
      url: entry.links?.find(({ rel }) => rel === "alternate")?.href ?? "",
      date: at(entry.published),
      updated: at(entry.updated),
      authors: (entry.authors ?? []).map(({ name }) => name ?? ""),
      categories: (entry.categories ?? []).map(({ term }) => term ?? ""),
      content: entry.content?.value ?? "",
      files: (entry.links ?? [])
        .filter(({ rel }) => rel === "enclosure")
        .map(({ href = "", length = 0, type = "" }) => ({ url: href, length, type })),
    })),
  "feed.json": (text: string): Item[] =>
    (parseJsonFeed(text).items ?? []).map((item) => ({
      id: item.id ?? "",
      title: item.title ?? "",
      summary: item.summary ?? "",
      url: item.url ?? "",
      date: at(item.date_published),
      updated: at(item.date_modified ?? item.date_published),
      authors: (item.authors ?? []).map(({ name }) => name ?? ""),
      categories: item.tags ?? [],
      content: item.content_html ?? "",
      files: (item.attachments ?? []).map(({ url = "", size_in_bytes = 0, mime_type = "" }) => ({
        url,
        length: size_in_bytes,
        type: mime_type,
      })),
    })),
};

type File = keyof typeof readers;
const forms = Object.keys(readers) as File[];
const itemsOf = (paper: BuiltPaper, path: string) => readers[path.split("/").at(-1) as File](paper.read(path));

/** The paper's feed in a form with every page of its archive, newest first, by the links from one to the next. */
function wholeArchive(paper: BuiltPaper, file: File): { documents: string[]; items: Item[] } {
  const documents = [file as string];
  const items = itemsOf(paper, file);
  for (const path of documents) {
    const text = paper.read(path);
    const previous =
      file === "feed.json"
        ? parseJsonFeed(text).next_url
        : (file === "atom.xml" ? parseAtomFeed(text).links : parseRssFeed(text).atom?.links)?.find(({ rel }) => rel === "prev-archive")
            ?.href;
    if (!previous) continue;
    const next = previous.slice(`${paper.origin}${paper.base}/`.length);
    documents.push(next);
    items.push(...itemsOf(paper, next));
  }
  return { documents, items };
}

for (const paper of (["sample", "cases", "nasty"] as const).map(builtPaper)) {
  const here = `${paper.origin}${paper.base}`;
  const feeds = paper.files.filter((file) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(file));

  describe(`the feeds of ${paper.publication.name}`, () => {
    test("are those of the paper and each section in three forms, and of each list, the picks and the corrections in one", () => {
      const lists = paper.pages.map(({ address }) => address).filter((address) => /^\/(?:tags|authors|series)\/[^/]+\/$/.test(address));
      const sections = paper.publication.sections.map(({ id }) => `/${id}/`);
      const expected = [
        ...forms.flatMap((form) => ["/", ...sections].map((list) => list + form)),
        ...[...lists, "/must-read/", "/corrections/"].map((list) => `${list}rss.xml`),
      ];
      const archives = feeds.filter((file) => file.startsWith("feeds/"));
      assert.deepEqual(feeds.filter((file) => !archives.includes(file)).sort(), expected.map((address) => address.slice(1)).sort());
    });

    test("say the same in every form", () => {
      for (const file of feeds.filter((name) => name.endsWith("atom.xml"))) {
        const [atom, rss, json] = [file, file.replace("atom.xml", "rss.xml"), file.replace("atom.xml", "feed.json")].map((name) =>
          itemsOf(paper, name),
        );
        const plain = (items: Item[] | undefined) => items?.map(({ files: _, ...item }) => item);
        assert.deepEqual(plain(rss), plain(atom), file);
        assert.deepEqual(plain(json), plain(atom), file);
      }
    });

    test("lead from one page of the archive to the next until every story has been there", () => {
      const stories = storyPages(paper).map(({ address }) => here + encodeURI(address));
      for (const form of forms) {
        const { documents, items } = wholeArchive(paper, form);
        assert.deepEqual([...new Set(items.map(({ url }) => url))].sort(), stories.sort(), form);
        for (const path of documents.slice(1)) assert.equal(itemsOf(paper, path).length, paper.publication.feeds?.items ?? 50, path);
        const ids = new Map(items.map(({ id, url }) => [id, url]));
        assert.equal(ids.size, stories.length);
      }
    });

    test("tell a page of the archive from what is subscribed to (RFC 5005)", () => {
      for (const path of feeds.filter((file) => /^feeds\/.*xml$/.test(file))) {
        const text = paper.read(path);
        assert.match(text, /<fh:archive\/>/, path);
        assert.match(text, new RegExp(`rel="current" href="${here}/${path.split("/").at(-1)}"`), path);
        assert.doesNotMatch(text, /rel="next-archive"|rel="hub"|updatePeriod/, path);
      }
      assert.doesNotMatch(paper.read("rss.xml"), /fh:archive\//);
    });

    test("have each story's headline, standfirst and bylines, whatever is in them", () => {
      const pages = new Map(storyPages(paper).map((page) => [here + encodeURI(page.address), page]));
      for (const item of wholeArchive(paper, "atom.xml").items) {
        const page = pages.get(item.url);
        assert.ok(page, item.url);
        const same = (text: string) => text.replace(/\s+/g, " ").trim();
        assert.equal(same(item.title), same(cleanText(words(one(one(page.tree, "main"), "h1")))));
        assert.equal(same(item.summary), same(cleanText(meta(page, "description") ?? "")));
        assert.deepEqual(
          item.authors,
          all(one(page.tree, "main"), (element) => attribute(element, "rel") === "author").map((byline) => cleanText(words(byline))),
        );
      }
    });

    test("give each picture and sound its true length", () => {
      for (const file of feeds)
        for (const { url, length, type } of itemsOf(paper, file).flatMap(({ files }) => files)) {
          assert.match(type, /^(?:image\/jpeg|audio\/\w+)$/);
          assert.equal(length, statSync(join(paper.folder, decodeURI(url.slice(here.length)))).size, url);
        }
    });

    test("are found from the pages they are of, the whole paper's from every page", () => {
      for (const page of paper.pages) {
        const found = all(
          page.tree,
          (element) => attribute(element, "rel") === "alternate" && /rss|atom|feed/.test(attribute(element, "type")),
        ).map((link) => decodeURI(attribute(link, "href")).slice(paper.base.length + 1));
        assert.ok(found.includes("rss.xml"), page.address);
        for (const file of found) assert.ok(feeds.includes(file), `${page.address} → ${file}`);
        const own = feeds.filter((file) => `/${file}`.replace(/[^/]+$/, "") === page.address);
        for (const file of own) assert.ok(found.includes(file), `${page.address} lacks ${file}`);
      }
    });

    test("stand on one page for people and in one file for their programs", () => {
      const page = paper.page("/feeds/");
      const linked = named(one(page.tree, "main"), "a").map((link) => attribute(link, "href").slice(paper.base.length + 1));
      for (const file of linked) assert.ok(paper.files.includes(file), file);
      const opml = parseOpml(paper.read("opml.xml"));
      const outlines = (opml.body?.outlines ?? []).map(({ xmlUrl = "" }) => xmlUrl.slice(here.length + 1));
      assert.deepEqual(outlines.sort(), linked.filter((file) => file.endsWith("rss.xml")).sort());
    });

    test("have a card for every page that is shared, of the size it says", async () => {
      const cards = new Set(
        paper.pages.map((page) => `${meta(page, "og:image")} ${meta(page, "og:image:width")} ${meta(page, "og:image:height")}`),
      );
      for (const card of cards) {
        const [url = "", width, height] = card.split(" ");
        const size = await sharp(join(paper.folder, decodeURI(url.slice(here.length)))).metadata();
        assert.deepEqual([size.format, size.width, size.height], ["jpeg", Number(width), Number(height)], url);
      }
    });

    test("every correction has its place on the page of corrections and in their feed", () => {
      const said = words(one(paper.page("/corrections/").tree, "main"));
      const corrected = storyPages(paper).flatMap(({ tree }) =>
        all(tree, ({ properties }) => properties["id"] === "dl-corrections").flatMap((part) => named(part, "p")),
      );
      const inFeed = itemsOf(paper, "corrections/rss.xml");
      assert.equal(inFeed.length, Math.min(20, corrected.length));
      if (corrected.length < 40)
        for (const part of corrected) {
          const date = words(one(part, "time"));
          assert.ok(said.includes(words(part).slice(date.length).trim()), words(part));
        }
    });
  });
}

describe("a story that was moved or changed", () => {
  const paper = builtPaper("nasty");
  const items = wholeArchive(paper, "atom.xml").items;
  const item = (slug: string) => items.find(({ url }) => url.endsWith(`/${slug}/`)) as Item;

  test("keeps the id of its first address and of the day in that", () => {
    assert.equal(item("moved").id, "tag:nasty.example,2019-03-04:/2019/03/04/first-name/");
  });

  test("says when it was changed or corrected, and what was corrected", () => {
    assert.ok(item("moved").updated > item("moved").date);
    assert.ok(item("naughty-url").updated > item("naughty-url").date);
    assert.match(item("naughty-number").content, /<strong>Correction, January 2, 2026<\/strong>: 007<\/p>/);
    assert.equal(item("picked").updated, item("picked").date);
  });

  test("its embeds are links, its notes lead to its page", () => {
    assert.match(item("embed").content, /<a href="https:\/\/www\.youtube\.com\/watch\?v=dQw4w9WgXcQ"/);
    assert.match(item("elsewhere").content, /<a href="https:\/\/nasty\.example\/paper\/2026\/01\/01\/elsewhere\/#/);
    assert.doesNotMatch(items.map(({ content }) => content).join(), /<(?:script|iframe|style|form)|\sclass=|\sid=|\sdata-/);
  });

  test("numbers and words of programs stay words", () => {
    for (const name of ["number", "number-float", "number-exponent", "word-true", "word-null", "word-nan", "word-undefined"])
      for (const form of forms)
        assert.equal(wholeArchive(paper, form).items.find(({ url }) => url.endsWith(`/naughty-${name}/`))?.title, naughty[name], form);
  });

  test("an announced hub is named in every form", () => {
    assert.match(paper.read("rss.xml"), /<atom:link rel="hub" href="https:\/\/hub\.example\/\?a=1&amp;b=2"\/>/);
    assert.match(paper.read("atom.xml"), /<link rel="hub" href="https:\/\/hub\.example\/\?a=1&amp;b=2"\/>/);
    assert.deepEqual(JSON.parse(paper.read("feed.json")).hubs, [{ type: "WebSub", url: "https://hub.example/?a=1&b=2" }]);
  });
});

for (const paper of (["sample", "cases"] as const).map(builtPaper)) {
  test(`every card that a page or sitemap of ${paper.publication.name} names is there`, () => {
    const texts = [...paper.pages.map(({ html }) => html), ...paper.files.filter((file) => /^sitemap-.*\.xml$/.test(file)).map(paper.read)];
    const named = new Set(
      texts.flatMap((text) => [...text.matchAll(/\/cards\/[^"<]+?\.jpg/g)].map(([address]) => decodeURI(address.slice(1)))),
    );
    assert.ok(named.size > 50);
    for (const file of named) assert.ok(paper.files.includes(file), file);
  });
}
