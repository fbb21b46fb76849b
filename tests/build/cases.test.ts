import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { all, attribute, bodyOf, builtPaper, meta, named, one, sectionOf, storyPages, words } from "./dist.ts";

const paper = builtPaper("cases");
const page = (address: string) => paper.page(address);
const story = (address: string) => one(one(page(address).tree, "main"), "article");
const canonical = (address: string) =>
  attribute(all(page(address).tree, ({ properties }) => attribute({ properties } as never, "rel") === "canonical")[0] as never, "href");
const hrefs = (address: string) => named(bodyOf(page(address)), "a").map((link) => attribute(link, "href"));

describe("every field shows", () => {
  test("several bylines, each a link; the publication where nobody is named", () => {
    const authors = all(story("/2024/03/10/several-authors/"), ({ properties }) => attribute({ properties } as never, "rel") === "author");
    assert.deepEqual(authors.map(words), ["Case desk", "Night desk", "Third desk"]);
    assert.deepEqual(
      authors.map((author) => attribute(author, "href")),
      ["/paper/authors/case-desk/", "/paper/authors/night-desk/", "/paper/authors/third-desk/"],
    );
    const none = all(story("/2024/03/11/no-authors/"), ({ properties }) => attribute({ properties } as never, "rel") === "author");
    assert.deepEqual(none.map(words), ["The Case Book"]);
  });

  test("corrections with their days", () => {
    const section = sectionOf(page("/2024/03/12/corrections/"), "Corrections");
    assert.ok(section);
    assert.deepEqual(named(section, "p").map(words), [
      "March 15, 2024 The number of cases was wrong; it is 12.",
      "March 20, 2024 The word “case” was misspelt.",
    ]);
    assert.ok(sectionOf(page("/2024/03/13/one-correction/"), "Correction"));
    assert.match(words(story("/2024/03/12/corrections/")), /Updated March 20, 2024/);
  });

  test("a source is named, and is canonical unless it says otherwise", () => {
    assert.match(words(story("/2024/03/15/source-canonical/")), /First published by The Other Paper/);
    assert.equal(canonical("/2024/03/15/source-canonical/"), "https://other.example/first/");
    assert.equal(canonical("/2024/03/16/source-not-canonical/"), "https://example.org/paper/2024/03/16/source-not-canonical/");
  });

  test("key points, kicker and place", () => {
    const section = sectionOf(page("/2024/03/17/key-points/"), "Key points");
    assert.ok(section);
    assert.equal(named(section, "li").length, 5);
    assert.match(words(story("/2024/03/17/key-points/")), /In brief.*Rutba, Iraq/);
  });

  test("advertising: false keeps slots off the page", () => {
    assert.doesNotMatch(words(one(page("/2024/03/19/no-advertising/").tree, "main")), /Advertisement|A slot/);
    const other = words(one(page("/2024/03/17/key-points/").tree, "main"));
    assert.equal(other.match(/Advertisement/g)?.length, 3);
  });

  test("a slot that is over is on no page", () => {
    for (const built of paper.pages) assert.doesNotMatch(built.html, /A slot that is over/);
  });

  test("a review has its item and its rating in words", () => {
    const review = story("/2024/03/08/kind-review/");
    assert.match(words(review), /A kettle/);
    assert.ok(all(review, (element) => words(element) === "4 out of 5" || attribute(element, "ariaLabel") === "4 out of 5").length > 0);
  });

  test("each kind has its label, a plain report none", () => {
    const labels = { analysis: "Analysis", opinion: "Opinion", explainer: "Explainer", brief: "In brief", report: "" };
    const days = { report: "02", analysis: "03", opinion: "04", explainer: "05", brief: "06" };
    for (const [kind, label] of Object.entries(labels)) {
      const header = words(one(story(`/2024/03/${days[kind as keyof typeof days]}/kind-${kind}/`), "header"));
      assert.match(header, new RegExp(`^Cases ${label}\\s?A story of the kind ${kind}`.replace("  ", " ")), kind);
    }
  });

  test("the parts of a series are numbered by their dates, hidden ones not counted", () => {
    assert.match(words(story("/2024/02/10/series-one/")), /A Case in Three Parts Part 1/);
    assert.match(words(story("/2024/02/20/series-three/")), /A Case in Three Parts Part 3/);
    const titles = named(one(page("/series/a-case-in-three-parts/").tree, "main"), "h2").map(words);
    assert.deepEqual(titles, ["A series, part one", "A series, part two", "A series, part three"]);
  });

  test("a translation and its original lead to each other", () => {
    const link = (address: string) => named(story(address), "a").find((anchor) => attribute(anchor, "hrefLang") !== "");
    assert.equal(attribute(link("/2024/04/09/original/") ?? ({} as never), "href"), "/paper/2024/04/09/traduccion/");
    assert.equal(attribute(link("/2024/04/09/original/") ?? ({} as never), "hrefLang"), "es");
    assert.equal(attribute(link("/2024/04/09/traduccion/") ?? ({} as never), "href"), "/paper/2024/04/09/original/");
  });

  test("a story in another language says so, and its direction", () => {
    assert.deepEqual([attribute(story("/2024/04/11/arabic/"), "lang"), attribute(story("/2024/04/11/arabic/"), "dir")], ["ar", "rtl"]);
    assert.deepEqual([attribute(story("/2024/04/11/japanese/"), "lang"), attribute(story("/2024/04/11/japanese/"), "dir")], ["ja", "ltr"]);
    for (const element of named(page("/languages/").tree, "article")) {
      const arabic = words(element).includes("المطر");
      assert.equal(attribute(element, "dir") === "rtl", arabic);
    }
  });
});

describe("addresses", () => {
  test("a slug of its own, a folder's name, a day of the publication's zone, any script", () => {
    const addresses = storyPages(paper).map(({ address }) => address);
    for (const address of ["/2024/03/20/another-name/", "/2024/03/21/folder-story/", "/2024/04/22/dated-by-zone/"])
      assert.ok(addresses.includes(address), address);
    for (const tag of ["مطر", "雨", "日本", "party", "ünïcode", "naïve-café"])
      assert.ok(paper.files.includes(`tags/${tag}/index.html`.normalize("NFC")), tag);
  });

  test("tags of one form are one", () => {
    assert.ok(paper.files.includes("tags/c/index.html"));
    assert.match(words(one(page("/tags/c/").tree, "main")), /1 story/);
  });

  test("no clock time for a story dated by day", () => {
    const times = named(one(story("/2024/04/20/dated-by-day/"), "header"), "time");
    assert.deepEqual(
      times.map((time) => [attribute(time, "dateTime"), words(time)]),
      [
        ["2024-04-20", "April 20, 2024"],
        ["2024-04-21", "April 21, 2024"],
      ],
    );
    const timed = named(one(story("/2024/04/24/evening-of-one-day/"), "header"), "time");
    assert.deepEqual(
      timed.map((time) => attribute(time, "dateTime")),
      ["2024-04-24T19:30:00-04:00", "2024-04-24T21:15:00-04:00"],
    );
  });

  test("stories of one day by their time, stories of one instant by their address", () => {
    const order = (address: string) => named(one(page(address).tree, "main"), "h2").map(words);
    assert.deepEqual(order("/2024/04/24/"), ["Evening of one day", "Morning of one day"]);
    assert.deepEqual(order("/2024/04/21/"), ["Same instant, first by address", "Same instant, second by address"]);
  });
});

describe("the text of a story", () => {
  test("every way to write a link leads to its page", () => {
    const story = "/paper/2024/04/17/structure/";
    assert.deepEqual(hrefs("/2024/04/14/links-to-everything/").slice(0, 5), [
      story,
      story,
      `${story}#a-second-heading`,
      story,
      "/paper/2024/03/18/aliases/",
    ]);
    const found = hrefs("/2024/04/14/links-to-everything/");
    for (const href of [
      "/paper/lists/",
      "/paper/empty/",
      "/paper/lists/page/1/",
      "/paper/tags/markdown/",
      "/paper/2024/",
      "/paper/about/#how-it-is-kept",
      "/paper/rss.xml",
      "/paper/",
      "#a-heading-of-its-own",
      "mailto:desk@example.org",
    ])
      assert.ok(found.includes(href), href);
  });

  test("a link to what is not in print is its text, its card is left out", () => {
    const body = bodyOf(page("/2024/04/15/links-to-hidden/"));
    assert.match(
      words(body),
      /^A link to the drawer, to tomorrow, to the next century and to last winter is its text\. A list only they are in/,
    );
    assert.deepEqual(hrefs("/2024/04/15/links-to-hidden/"), ["/paper/2024/04/18/one-word/"]);
    assert.equal(named(body, "aside").length, 0);
  });

  test("Markdown's structures are there", () => {
    const body = bodyOf(page("/2024/04/17/structure/"));
    assert.equal(named(body, "h1").length, 0);
    for (const name of ["table", "thead", "pre", "ol", "ul", "blockquote", "hr", "em", "strong", "del", "sup"])
      assert.ok(named(body, name).length > 0, name);
    assert.match(words(body), /A time such as 10:30 and a ratio such as 3:2 stay text\. “Quotation marks” become curly – and/);
    const back = all(body, ({ properties }) => attribute({ properties } as never, "role") === "doc-backlink");
    assert.equal(back.length, 2);
  });

  test("each directive is there", () => {
    const body = bodyOf(page("/2024/04/10/every-directive/"));
    const quote = named(body, "figure").find((figure) => named(figure, "blockquote").length > 0);
    assert.match(words(quote ?? body), /^A pull quote is lifted out of the story\.\s?Nobody, The Case Book$/);
    const [note, card] = named(body, "aside");
    assert.match(words(note ?? body), /^In short\s?A fact box holds facts\./);
    assert.deepEqual(
      named(card ?? body, "a").map((link) => attribute(link, "href")),
      ["/paper/2024/04/18/one-word/"],
    );
    assert.equal(named(body, "iframe").length, 0);
    assert.ok(named(body, "a").some((link) => attribute(link, "href") === "https://video.example/watch/1"));
    const updates = named(bodyOf(page("/2024/04/16/kind-live/")), "time").map((time) => [attribute(time, "dateTime"), words(time)]);
    assert.deepEqual(updates, [
      ["2024-04-16T14:30:00-04:00", "14:30"],
      ["2024-04-16T10:05:00-04:00", "10:05"],
    ]);
  });

  test("raw HTML stands as far as it is allowed", () => {
    const body = bodyOf(page("/2024/04/08/raw-html-allowed/"));
    for (const name of ["kbd", "sub", "sup", "mark", "abbr", "details", "summary", "dl", "dt", "dd", "table"])
      assert.ok(named(body, name).length > 0, name);
    assert.equal(named(body, "iframe").length, 0);
    assert.match(words(body), /A film/);
  });

  test("pictures of a text have their sizes, raster ones a choice of widths", () => {
    const images = named(bodyOf(page("/2024/04/12/picture-in-body/")), "img");
    assert.deepEqual(
      images.map((image) => attribute(image, "alt")),
      ["Waves of colour in the text", "Waves in a file whose name has a space", "A drawing in the text", ""],
    );
    assert.match(attribute(images[0] ?? ({} as never), "srcSet"), /360w.*720w/);
    assert.match(words(bodyOf(page("/2024/04/12/picture-in-body/"))), /A caption in the text/);
  });

  test("a picture that lies on its side is turned", () => {
    const [image] = named(one(story("/2024/04/12/picture-turned/"), "figure"), "img");
    assert.ok(image);
    assert.ok(Number(attribute(image, "width")) < Number(attribute(image, "height")));
  });

  test("a story without a picture has no figure, and its headline for a card", () => {
    assert.equal(named(story("/2024/04/12/picture-none/"), "figure").length, 0);
    const none = page("/2024/04/12/picture-none/");
    assert.equal(meta(none, "og:image"), "https://example.org/paper/cards/2024/04/12/picture-none/16x9.jpg");
    assert.equal(meta(none, "og:image:alt"), meta(none, "og:title"));
  });
});

describe("a section without a story", () => {
  test("has its page and says so", () => {
    assert.match(words(one(page("/empty/").tree, "main")), /Empty.*A section without a story\..*No stories yet\./);
  });
});
