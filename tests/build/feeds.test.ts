import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { rehype } from "rehype";
import { papers } from "../paper.ts";
import { all, attribute, type BuiltPaper, bodyOf, bothPapers, builtPaper, kindOf, meta, named, one, storyPages, words } from "./dist.ts";

interface Item {
  title: string;
  link: string;
  guid: { "#text": string; "@isPermaLink": string };
  description: string;
  pubDate: string;
  "dc:creator": string[];
  category: string[];
  "content:encoded": string;
}

interface Entry {
  loc: string;
  lastmod?: string;
  "image:image"?: { "image:loc": string };
}

const lists = ["item", "dc:creator", "category", "url", "sitemap", "atom:link"];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => lists.includes(name),
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e8 },
});
const fragments = rehype().data("settings", { fragment: true });

function channelOf(paper: BuiltPaper) {
  const xml = paper.read("rss.xml");
  assert.equal(XMLValidator.validate(xml), true);
  return parser.parse(xml).rss.channel as {
    title: string;
    description: string;
    link: string;
    language: string;
    lastBuildDate: string;
    "atom:link": Record<string, string>[];
    item: Item[];
  };
}

for (const paper of bothPapers()) {
  const here = `${paper.origin}${paper.base}`;
  const url = (address: string) => here + encodeURI(address);
  const channel = channelOf(paper);

  describe(`the feed of ${paper.publication.name}`, () => {
    test("names itself, its page and its language", () => {
      assert.equal(channel.title, paper.publication.name);
      assert.equal(channel.link, `${here}/`);
      assert.equal(channel.language, paper.publication.language);
      const self = channel["atom:link"].find((link) => link["@rel"] === "self");
      assert.deepEqual([self?.["@href"], self?.["@type"]], [`${here}/rss.xml`, "application/rss+xml"]);
    });

    test("has the newest stories, newest first, as many as publication.yaml says", () => {
      const stories = storyPages(paper);
      assert.equal(channel.item.length, Math.min(stories.length, paper.publication.feeds?.items ?? 50));
      const dates = channel.item.map((item) => Date.parse(item.pubDate));
      assert.ok(dates.every(Number.isFinite));
      assert.deepEqual(
        dates,
        [...dates].sort((a, b) => b - a),
      );
      const days = stories
        .map(({ address }) => address.slice(1, 11))
        .sort()
        .reverse()
        .slice(0, channel.item.length);
      assert.deepEqual(
        channel.item.map(({ link }) => link.slice(here.length + 1, here.length + 11)),
        days,
      );
      for (const item of channel.item)
        assert.match(item.pubDate, /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
      assert.equal(Date.parse(channel.lastBuildDate), dates[0]);
    });

    test("gives each story its page, headline, standfirst and bylines", () => {
      const pages = new Map(storyPages(paper).map((page) => [url(page.address), page]));
      for (const item of channel.item) {
        const page = pages.get(item.link);
        assert.ok(page, item.link);
        assert.equal(item.title, words(one(one(page.tree, "main"), "h1")));
        const description = all(page.tree, ({ properties }) => properties["name"] === "description")[0];
        assert.equal(item.description, description && attribute(description, "content"));
        const bylines = all(one(page.tree, "main"), (element) => attribute(element, "rel") === "author").map(words);
        assert.deepEqual(item["dc:creator"], bylines);
        assert.ok(item.category.length >= 1);
      }
    });

    test("gives each story an id that is not its address and no other's", () => {
      const ids = channel.item.map(({ guid }) => guid);
      for (const id of ids) {
        assert.equal(id["@isPermaLink"], "false");
        assert.match(id["#text"], /^(tag:[\w.-]+,\d{4}(-\d\d){0,2}:\S+|urn:[\w-]+:\S+)$/);
      }
      assert.equal(new Set(ids.map((id) => id["#text"])).size, ids.length);
    });

    test("carries the whole text", () => {
      const pages = new Map(storyPages(paper).map((page) => [url(page.address), page]));
      for (const item of channel.item) {
        const tree = fragments.parse(item["content:encoded"]);
        const page = pages.get(item.link);
        assert.ok(page);
        const said = words(tree);
        for (const paragraph of named(bodyOf(page), "p", "li", "td", "h2", "h3", "pre", "dd")) {
          const text = words(paragraph);
          assert.ok(said.includes(text), `${item.link}: “${text}”`);
        }
      }
    });

    test("has only whole addresses, nothing that acts and nothing only the page can use", () => {
      for (const item of channel.item) {
        for (const element of all(fragments.parse(item["content:encoded"]), () => true)) {
          assert.ok(!["script", "style", "iframe", "form", "svg"].includes(element.tagName), item.link);
          for (const name of ["href", "src", "cite"]) {
            const value = attribute(element, name);
            if (value) assert.match(value, /^(https?:\/\/|mailto:|tel:)/, `${item.link}: ${value}`);
          }
          for (const candidate of attribute(element, "srcSet").split(/,\s+/).filter(Boolean)) assert.match(candidate, /^https?:\/\//);
          for (const name of Object.keys(element.properties)) assert.ok(!/^on|^class|^data|^style$/i.test(name), `${item.link}: ${name}`);
        }
      }
    });

    test("names pictures and links of the paper that are there", () => {
      for (const item of channel.item) {
        for (const element of named(fragments.parse(item["content:encoded"]), "a", "img")) {
          const address = attribute(element, "href") || attribute(element, "src");
          if (!address.startsWith(`${here}/`)) continue;
          const file = decodeURI(address.slice(here.length + 1).replace(/#.*/, "")).replace(/(^|\/)$/, "$1index.html");
          assert.ok(paper.files.includes(file), `${item.link} → ${address}`);
        }
      }
    });
  });

  describe(`the sitemap of ${paper.publication.name}`, () => {
    const clock = Date.parse(papers[paper.name].clock);
    const indexXml = paper.read("sitemap.xml");
    const parts = (parser.parse(indexXml).sitemapindex.sitemap as Entry[]).map(({ loc, lastmod }) => {
      const xml = paper.read(loc.slice(here.length + 1));
      return { loc, lastmod, xml, entries: parser.parse(xml).urlset.url as Entry[] };
    });
    const entries = parts.flatMap((part) => part.entries);

    test("is an index of parts, each as new as the newest of its pages", () => {
      for (const xml of [indexXml, ...parts.map((part) => part.xml)]) assert.equal(XMLValidator.validate(xml), true);
      const files = paper.files.filter((file) => /^sitemap-.+\.xml$/.test(file));
      assert.deepEqual(parts.map(({ loc }) => loc.slice(here.length + 1)).sort(), files);
      for (const part of parts) {
        assert.ok(part.entries.length > 0 && part.entries.length <= 45_000, part.loc);
        const newest = Math.max(...part.entries.map(({ lastmod }) => (lastmod ? Date.parse(lastmod) : 0)));
        assert.equal(part.lastmod ? Date.parse(part.lastmod) : 0, newest, part.loc);
      }
    });

    test("lists exactly the pages that are their own canonical, each once", () => {
      const pages = paper.pages
        .filter((page) => !/noindex/.test(meta(page, "robots") ?? "") && canonicalOf(page) === url(page.address))
        .map(({ address }) => url(address));
      assert.deepEqual(entries.map(({ loc }) => loc).sort(), pages.sort());
    });

    test("dates each story and each list that has stories, never after the clock", () => {
      for (const { loc, lastmod } of entries) {
        if (/\/\d{4}\/\d\d\/\d\d\/([^/]+\/)?$|\/page\/\d+\/$/.test(loc) || loc === `${here}/`) assert.ok(lastmod, loc);
        if (lastmod) assert.match(lastmod, /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/, loc);
        if (lastmod) assert.ok(Date.parse(lastmod) <= clock, `${loc} ${lastmod}`);
      }
    });

    test("lists stories from the oldest, with the picture of each that has one", () => {
      const stories = parts.filter(({ loc }) => loc.includes("/sitemap-stories-")).flatMap((part) => part.entries);
      const days = stories.map(({ loc }) => loc.slice(here.length + 1, here.length + 11));
      assert.deepEqual(days, days.toSorted());
      const shown = new Map(storyPages(paper).map((page) => [url(page.address), structured(page).image?.[0]]));
      for (const story of stories) assert.equal(story["image:image"]?.["image:loc"], shown.get(story.loc), story.loc);
    });
  });

  describe(`the news sitemap of ${paper.publication.name}`, () => {
    const xml = paper.read("news-sitemap.xml");
    const found = (parser.parse(xml).urlset.url ?? []) as (Entry & { "news:news": Record<string, unknown> })[];

    test("has the stories of the last two days that are the paper's own, and no other", () => {
      assert.equal(XMLValidator.validate(xml), true);
      const start = Date.parse(papers[paper.name].clock) - 48 * 3_600_000;
      const recent = storyPages(paper).filter(
        (page) => canonicalOf(page) === url(page.address) && Date.parse(structured(page).datePublished) > start,
      );
      assert.deepEqual(found.map(({ loc }) => loc).sort(), recent.map(({ address }) => url(address)).sort());
      if (paper.name === "cases") assert.ok(found.length > 0);
    });

    test("names the paper, the language, the time and the headline of each", () => {
      for (const { loc, "news:news": news } of found) {
        const page = storyPages(paper).find(({ address }) => url(address) === loc);
        assert.ok(page);
        assert.equal(news["news:title"], words(one(one(page.tree, "main"), "h1")));
        assert.equal((news["news:publication"] as Record<string, string>)["news:name"], paper.publication.name);
        assert.match(String((news["news:publication"] as Record<string, string>)["news:language"]), /^([a-z]{2,3}|zh-(cn|tw))$/);
        assert.equal(Date.parse(String(news["news:publication_date"])) <= Date.parse(papers[paper.name].clock), true);
      }
    });
  });

  describe(`/live/edition.json of ${paper.publication.name}`, () => {
    const edition = JSON.parse(paper.read("live/edition.json"));
    const stories = new Map(
      storyPages(paper).map((page) => [paper.base + encodeURI(page.address), words(one(one(page.tree, "main"), "h1"))]),
    );

    test("has the day, the reading, what is typical, the picks and the latest, and nothing else", () => {
      assert.deepEqual(Object.keys(edition).sort(), ["latest", "observation", "picks", "reading", "today", "typical"]);
      const clock = Date.parse(papers[paper.name].clock);
      assert.ok(edition.today.from <= clock && clock < edition.today.until);
      assert.equal(edition.typical.month, edition.today.day.slice(5, 7));
      assert.equal(edition.observation, null);
    });

    test("has up to twelve of the newest stories, newest first", () => {
      assert.equal(edition.latest.length, Math.min(12, stories.size));
      for (const { href, title, date, day } of edition.latest) {
        assert.equal(title, stories.get(href));
        assert.match(day, /^[A-Z][a-z]{2} \d\d?, \d{4}$/);
        assert.match(date, /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/);
      }
      const inFeed = channel.item.slice(0, 12).map(({ link }) => link.slice(paper.origin.length));
      assert.deepEqual(
        edition.latest.map(({ href }: { href: string }) => href),
        inFeed,
      );
    });

    test("has the picks in force with their bounds", () => {
      assert.ok(edition.picks.length > 0 && edition.picks.length <= 12);
      for (const { href, title, from, until } of edition.picks) {
        assert.equal(title, stories.get(href));
        const clock = paper.name === "cases" ? "2024-04-25T14:00:00.000Z" : "2026-11-22T17:00:00.000Z";
        assert.ok((from === null || from <= clock) && (until === null || until > clock), href);
      }
    });
  });

  test(`every feed, sitemap and list of ${paper.publication.name} leaves out the same stories`, () => {
    const inLists = new Set(
      paper.pages
        .filter((page) => kindOf(paper, page) === "archive")
        .flatMap((page) => named(one(page.tree, "main"), "a").map((link) => attribute(link, "href"))),
    );
    for (const page of storyPages(paper)) assert.ok(inLists.has(paper.base + encodeURI(page.address)), page.address);
  });
}

/** What a story tells machines of itself. */
function structured(page: BuiltPaper["pages"][number]): { datePublished: string; image?: string[] } {
  const [script] = all(page.tree, (element) => attribute(element, "type") === "application/ld+json");
  return script ? JSON.parse(words(script))["@graph"][0] : { datePublished: "" };
}

function canonicalOf(page: BuiltPaper["pages"][number]): string {
  const [link] = all(page.tree, (element) => element.tagName === "link" && attribute(element, "rel") === "canonical");
  return link ? attribute(link, "href") : "";
}

describe("the cases in the feed", () => {
  const channel = channelOf(builtPaper("cases"));
  const item = (address: string) => {
    const found = channel.item.find(({ link }) => link.endsWith(address));
    assert.ok(found, address);
    return found;
  };

  test("several bylines, a byline of the paper itself, an id of the editor's, a former address as id", () => {
    assert.deepEqual(item("/several-authors/")["dc:creator"], ["Case desk", "Night desk", "Third desk"]);
    assert.deepEqual(item("/no-authors/")["dc:creator"], ["The Case Book"]);
    assert.equal(item("/another-name/").guid["#text"], "urn:case-book:own-slug");
    assert.equal(item("/aliases/").guid["#text"], "tag:example.org,2024-03-18:/2019/01/first-home/");
    assert.equal(item("/golden-dateline/").guid["#text"], "tag:example.org,2024-04-25:/2024/04/25/golden-dateline/");
  });

  test("a correction is in the feed", () => {
    assert.match(item("/corrections/")["content:encoded"], /The number of cases was wrong; it is 12\./);
  });

  test("pubDate is the instant in the publication's zone", () => {
    assert.equal(item("/golden-dateline/").pubDate, "Thu, 25 Apr 2024 12:30:00 GMT");
    assert.equal(item("/dated-by-day/").pubDate, "Sat, 20 Apr 2024 04:00:00 GMT");
  });
});
