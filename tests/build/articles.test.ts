import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { papers } from "../paper.ts";
import {
  all,
  attribute,
  type BuiltPaper,
  bodyOf,
  bothPapers,
  builtPaper,
  named,
  one,
  sectionOf,
  storiesIn,
  storyPages,
  words,
} from "./dist.ts";

interface Written {
  slug: string;
  title: string;
  text: string;
  description: string;
  tags?: string[];
  picture: string;
  hidden: boolean;
}

/** What the editors wrote, read without the code that is tested. */
function written(name: keyof typeof papers): Written[] {
  const folder = join(papers[name].newsroom, "articles");
  const clock = Date.parse(papers[name].clock);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  return files.map((file) => {
    const [, head = "", ...rest] = readFileSync(join(folder, file), "utf8").split(/^---$/m);
    const fields = parse(head);
    const name = basename(file, ".md");
    return {
      ...fields,
      slug: fields.slug ?? (name === "index" ? basename(join(file, "..")) : name),
      title: fields.title.replace(/\s+/g, " ").trim(),
      text: rest.join("---").trim(),
      picture: basename(fields.image?.src ?? "").replace(/\.\w+$/, ""),
      hidden: fields.draft === true || Date.parse(fields.date) > clock || Date.parse(fields.expires ?? "2999-01-01") <= clock,
    };
  });
}

const lists = ["Read more", "Must read", "More articles", "Latest article"] as const;

/** The stories each part of a page shows besides its own: the cards in the body, then the lists in the order of right. */
function shownOn(paper: BuiltPaper, page: ReturnType<BuiltPaper["page"]>): Record<string, string[]> {
  const cards = named(bodyOf(page), "aside").filter((aside) => words(aside).startsWith("Read more"));
  const shown: Record<string, string[]> = { cards: cards.flatMap((card) => storiesIn(paper, card)) };
  for (const heading of lists) {
    const section = sectionOf(page, heading);
    const items = section ? all(section, ({ tagName }) => tagName === "article" || tagName === "li") : [];
    shown[heading] = items.flatMap((item) => storiesIn(paper, item));
  }
  return shown;
}

for (const paper of bothPapers()) {
  const stories = written(paper.name);
  const hidden = stories.filter((story) => story.hidden);
  const inPrint = stories.filter((story) => !story.hidden);

  describe(`the stories of ${paper.publication.name}`, () => {
    test("each story in print has one page, and there is no other", () => {
      const printed = storyPages(paper).map((page) => words(one(one(page.tree, "main"), "h1")));
      assert.deepEqual(printed.sort(), inPrint.map(({ title }) => title).sort());
      const slugs = storyPages(paper).map(({ address }) => basename(address));
      assert.deepEqual(slugs.sort(), inPrint.map(({ slug }) => slug).sort());
    });

    test("no page has lost its text", () => {
      for (const page of storyPages(paper)) assert.ok(words(bodyOf(page)).length > 5, page.address);
    });

    test("a story that is not in print is in no file", () => {
      assert.ok(hidden.length >= 3);
      const texts = paper.files
        .filter((file) => /\.(html|xml|json|js|css|txt|svg)$/.test(file))
        .map((file) => [file, paper.read(file)] as const);
      for (const { slug, title, description, text } of hidden) {
        const secrets = [slug, title, description, text.split("\n")[0] ?? ""].filter((secret) => secret.length > 8);
        for (const [file, content] of texts) for (const secret of secrets) assert.ok(!content.includes(secret), `${file} says “${secret}”`);
      }
    });

    test("no picture of a story that is not in print is published", () => {
      const theirs = hidden.flatMap((story) => [
        story.picture,
        ...[...story.text.matchAll(/\]\(\.\/([\w-]+)\.\w+/g)].map(([, name = ""]) => name),
      ]);
      const public_ = new Set(inPrint.flatMap((story) => [story.picture]));
      const secret = theirs.filter((name) => name && !public_.has(name) && !inPrint.some(({ text }) => text.includes(`${name}.`)));
      const leaked = paper.files.filter((file) => secret.some((name) => basename(file).startsWith(`${name}.`)));
      assert.deepEqual(leaked, []);
    });

    test("nothing that only hidden stories have makes a list of its own", () => {
      const tags = hidden.flatMap(({ tags = [] }) => tags).filter((tag) => !inPrint.some(({ tags = [] }) => tags.includes(tag)));
      for (const tag of tags) assert.ok(!paper.files.some((file) => file.startsWith(`tags/${tag}/`)), tag);
    });

    test("no story stands twice on a story's page, and never its own", () => {
      for (const page of storyPages(paper)) {
        const shown = Object.values(shownOn(paper, page)).flat();
        assert.deepEqual(shown, [...new Set(shown)], page.address);
        assert.ok(!shown.includes(page.address), `${page.address} offers itself`);
      }
    });

    test("no story stands twice on the front page", () => {
      const main = one(paper.page("/").tree, "main");
      const items = all(main, ({ tagName }) => tagName === "article" || tagName === "li");
      const shown = items.flatMap((item) => storiesIn(paper, item));
      assert.deepEqual(shown, [...new Set(shown)]);
      assert.ok(shown.length >= 12);
    });

    test("what is offered as latest was published before the story, newest first", () => {
      const dates = new Map(storyPages(paper).map((page) => [page.address, publishedAt(page)]));
      for (const page of storyPages(paper)) {
        const own = dates.get(page.address) ?? 0;
        const times = shownOn(paper, page)["Latest article"]?.map((address) => dates.get(address) ?? Number.NaN) ?? [];
        assert.deepEqual(
          times,
          [...times].sort((a, b) => b - a),
          page.address,
        );
        assert.ok(
          times.every((time) => time <= own),
          page.address,
        );
      }
    });

    test("a list without stories leaves no heading", () => {
      for (const page of storyPages(paper)) {
        const shown = shownOn(paper, page);
        for (const heading of lists)
          assert.equal(sectionOf(page, heading) !== undefined, (shown[heading]?.length ?? 0) > 0, `${page.address}: ${heading}`);
      }
    });
  });
}

function publishedAt(page: ReturnType<BuiltPaper["page"]>): number {
  const [published] = all(page.tree, ({ properties }) => properties["property"] === "article:published_time");
  const text = published ? attribute(published, "content") : "";
  // A day alone begins at 00:00 in New York.
  return (
    Temporal.PlainDate.from(text.slice(0, 10)).toZonedDateTime("America/New_York").epochMilliseconds +
    (text.includes("T")
      ? Date.parse(text) - Temporal.PlainDate.from(text.slice(0, 10)).toZonedDateTime("America/New_York").epochMilliseconds
      : 0)
  );
}

describe("the order of right", () => {
  const paper = builtPaper("cases");
  const pick = "/2024/04/02/must-read-in-force/";

  test("a card takes its story from Read more and Must read", () => {
    const shown = shownOn(paper, paper.page("/2024/04/23/order-of-right/"));
    assert.deepEqual(shown["cards"], [pick]);
    assert.equal(shown["Read more"]?.[0], "/2024/04/18/one-word/");
    assert.ok(!shown["Read more"]?.includes(pick) && !shown["Must read"]?.includes(pick));
    assert.ok((shown["Must read"]?.length ?? 0) > 0);
  });

  test("the editors' list comes first and in their order", () => {
    const page = paper.page("/2024/04/14/links-to-everything/");
    const section = sectionOf(page, "Read more");
    assert.ok(section);
    const links = named(section, "a").map((link) => attribute(link, "href"));
    assert.deepEqual(links.slice(0, 3), [
      "/paper/2024/04/17/structure/",
      "/paper/2024/04/10/every-directive/",
      "https://elsewhere.example/page",
    ]);
  });

  test("each story that is offered says why", () => {
    const page = paper.page("/2024/04/14/links-to-everything/");
    assert.match(words(sectionOf(page, "Read more") ?? page.tree), /Chosen by the editors/);
    const series = paper.page("/2024/02/15/series-two/");
    const offered = named(series.tree, "li", "article").filter((item) => /^Same series/.test(words(item)));
    assert.deepEqual(offered.flatMap((item) => storiesIn(paper, item)).sort(), ["/2024/02/10/series-one/", "/2024/02/20/series-three/"]);
  });

  test("a page has the picks that were in force on its own day", () => {
    const picksOf = (address: string) => shownOn(paper, paper.page(address))["Must read"] ?? [];
    const golden = picksOf("/2024/04/25/golden-dateline/");
    assert.deepEqual(golden.toSorted(), [pick, "/2024/04/08/script-in-fields/", "/2024/04/22/must-read-seven-days/"].sort());
    assert.deepEqual(picksOf("/2024/04/21/same-instant-a/").toSorted(), [pick, "/2024/04/08/script-in-fields/"].sort());
    assert.deepEqual(picksOf("/2024/02/10/series-one/"), []);
  });
});
