import assert from "node:assert/strict";
import { test } from "node:test";
import type { FeedForm } from "../../../src/edition/feeds.ts";
import { contentMark, finishFeed } from "../../../src/formats/feed-proof.ts";
import { cdata } from "../../../src/formats/xml.ts";

const rss = (
  item: string,
  channel = "<title>T</title><link>https://x.example/</link><description>D</description><language>en</language>",
) => `<?xml version="1.0"?><rss xmlns:content="c" xmlns:atom="a"><channel>${channel}${item}</channel></rss>`;
const parts = {
  guid: '<guid isPermaLink="false">tag:x</guid>',
  title: "<title>One</title>",
  link: "<link>https://x.example/a/</link>",
  date: "<pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate>",
  content: `<content:encoded>${contentMark(0)}</content:encoded>`,
};
const item = (changed: Partial<typeof parts> = {}, more = "") => `<item>${Object.values({ ...parts, ...changed }).join("")}${more}</item>`;
const text = (html = "<p>Text</p>") => ({ html, xml: cdata(html) });
const finish = (frame: string, contents = [text()], form: FeedForm = "rss") =>
  finishFeed("https://x.example/rss.xml", frame, form, contents);

test("a sound feed gets its texts", () => {
  assert.match(finish(rss(item())), /<content:encoded><!\[CDATA\[<p>Text<\/p>\]\]><\/content:encoded>/);
  const json = {
    version: "v",
    title: "T",
    home_page_url: "h",
    feed_url: "f",
    items: [{ id: "1", url: "https://x.example/a/", title: "One", content_html: contentMark(0), date_published: "2026-01-01T00:00:00Z" }],
  };
  assert.equal(
    JSON.parse(finish(JSON.stringify(json), [text('<a href="https://x.example/">"</a>')], "json")).items[0].content_html,
    '<a href="https://x.example/">"</a>',
  );
});

test("a headline that is written as the place of a text takes none", () => {
  assert.match(finish(rss(item({ title: "<title>dateline-content-0</title>" }))), /<title>dateline-content-0<\/title>/);
});

test("words that look like an address are none", () => {
  assert.match(finish(rss(item()), [text('<p title="<img src=\'a\'>">Write <code>src="a.png"</code></p>')]), /Write <code>src="a\.png"/);
});

for (const [name, frame, reason, contents] of [
  ["that is not well-formed", rss(item()).replace("</item>", ""), /it is not well-formed/],
  ["without a language", rss(item(), "<title>T</title><link>l</link><description>D</description>"), /it has no language/],
  ["that lost an item", rss(""), /0 items where 1 were printed/],
  ["with an item without an id", rss(item({ guid: "" })), /item 1 \(One\): it has no id/],
  ["with an item without a headline", rss(item({ title: "" })), /item 1 \(undefined\): it has no title/],
  ["with an address that is not whole", rss(item({ link: "<link>/a/</link>" })), /its address is not whole: \/a\//],
  ["with a date that is none", rss(item({ date: "<pubDate>2026-01-01</pubDate>" })), /this is no date: 2026-01-01/],
  ["with a change that is no date", rss(item({}, "<atom:updated>yesterday</atom:updated>")), /this is no date: yesterday/],
  [
    "with a file without a length",
    rss(item({}, '<enclosure url="https://x.example/a.mp3" length="0" type="audio/mpeg"/>')),
    /its file has no length/,
  ],
  ["with a file without a type", rss(item({}, '<enclosure url="https://x.example/a.mp3" length="1" type=""/>')), /its file has no type/],
  ["with an item without a text", rss(item()), /it has no text/, [text(" ")]],
  ["with a text that is not escaped", rss(item()), /its text is not well-formed/, [{ html: "<p>", xml: "<p>" }]],
  ["with a picture whose address is not whole", rss(item()), /an address in its text is not whole: \/a\.png/, [text('<img src="/a.png">')]],
  [
    "with one id for two",
    rss(item() + item({ content: `<content:encoded>${contentMark(1)}</content:encoded>` })),
    /its id is that of another item: tag:x/,
    [text(), text()],
  ],
  ["larger than readers take", rss(item()), /readers take at most 10000000/, [text("x".repeat(10_000_001))]],
] as [string, string, RegExp, ReturnType<typeof text>[]?][])
  test(`a feed ${name} is not published`, () => {
    assert.throws(
      () => finish(frame, contents),
      (error: Error) =>
        error.name === "FeedError" &&
        error.message.startsWith("The feed https://x.example/rss.xml is not sound:\n  ") &&
        reason.test(error.message),
    );
  });
