import assert from "node:assert/strict";
import { test } from "node:test";
import { printBody } from "../../../src/markdown/print.ts";
import { html, picture, sampleView } from "./sample-view.ts";

test("a pull quote", () => {
  assert.equal(
    html(':::quote{by="Ada \\"Countess\\" L" source="Letters"}\nIt *will*.\n:::'),
    '<figure class="pull-quote"><blockquote><p>It <em>will</em>.</p></blockquote><figcaption>Ada "Countess" L, <cite>Letters</cite></figcaption></figure>',
  );
  assert.equal(html(":::quote\nA\n:::"), '<figure class="pull-quote"><blockquote><p>A</p></blockquote></figure>');
  assert.match(html(":::quote{source=B}\nA\n:::"), /<figcaption><cite>B<\/cite><\/figcaption>/);
});

test("a note", () => {
  assert.equal(
    html(':::note{title="In <short>"}\n- a\n:::'),
    '<aside class="note" aria-label="In <short>"><p class="note-title">In &#x3C;short></p><ul>\n<li>a</li>\n</ul></aside>',
  );
  assert.equal(html(":::note\na\n:::"), '<aside class="note"><p>a</p></aside>');
});

test("a card, with and without a picture, or left out", () => {
  const card = { href: "/s/", title: "Slug & co", kicker: "K", picture: null };
  assert.equal(
    html("::read-more{to=slug}", { cards: { slug: card } }),
    '<aside class="read-more-card"><a href="/s/"><span class="read-more-label">Read more</span> <span class="read-more-title">Slug &#x26; co</span></a></aside>',
  );
  assert.match(
    html("::read-more{to=slug}", { cards: { slug: { ...card, picture } } }),
    /<a href="\/s\/"><img src="\/_astro\/a.webp" [^>]*alt=""/,
  );
  assert.equal(html("a\n\n::read-more{to=slug}", { cards: { slug: null } }).trim(), "<p>a</p>");
  assert.equal(html("::read-more{to=constructor}"), "");
});

test("an embed asks nobody and offers both the frame and the page", () => {
  const { html } = printBody('::embed{url="https://youtu.be/ab-c_1?t=30" title="V & W"}', sampleView());
  assert.equal(
    html,
    '<figure class="embed" data-embed="https://www.youtube-nocookie.com/embed/ab-c_1?start=30" data-title="V &#x26; W" data-load="Load “V &#x26; W” from youtube.com"><p class="embed-title">V &#x26; W</p><p class="embed-notice">Loading it sends a request to youtube.com.</p><a class="embed-link" href="https://www.youtube.com/watch?v=ab-c_1&#x26;t=30" rel="external noopener noreferrer">Open at youtube.com</a></figure>',
  );
});

test("an update", () => {
  const moments = { "10:30": { iso: "2026-11-22T10:30:00Z", text: "10.30 am" } };
  assert.equal(
    html(':::update{time=10:30 title="It begins"}\nText\n:::', { moments }),
    '<section class="update" id="update-1030"><h2 class="update-head"><time datetime="2026-11-22T10:30:00Z">10.30 am</time> It begins</h2><p>Text</p></section>',
  );
  assert.match(html(":::update{time=11:00}\nText\n:::"), /<h2 class="update-head">11:00<\/h2>/);
});

test("raw HTML cannot pose as a directive", () => {
  assert.equal(html('<div data-mark="x-0">a</div>\n\n:::note\nb\n:::'), '<div>a</div>\n<aside class="note"><p>b</p></aside>');
});

test("raw HTML left open or closed too often inside a block stays inside it", () => {
  assert.equal(html(":::note\n<div>\n\nb\n:::\n\nc"), '<aside class="note"><div><p>b</p></div></aside>\n<p>c</p>');
  assert.equal(html(":::note\n</div></aside>\n\nb\n:::\n\nc"), '<aside class="note"><p>b</p></aside>\n<p>c</p>');
  assert.equal(html("<p>a\n\n:::note\nb\n:::\n\nc").replaceAll("\n", ""), '<p>a</p><aside class="note"><p>b</p></aside><p>c</p>');
});

test("a directive inside a quotation or a list is one", () => {
  assert.match(html("> :::note\n> x\n> :::\n"), /<blockquote>\s*<aside class="note"><p>x<\/p><\/aside>\s*<\/blockquote>/);
  assert.match(html("- :::note\n  x\n  :::\n"), /<li>\s*<aside class="note"><p>x<\/p><\/aside>\s*<\/li>/);
});
