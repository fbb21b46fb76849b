import assert from "node:assert/strict";
import { test } from "node:test";
import { toFeedHtml } from "../../../src/formats/feed-html.ts";

const url = "https://x.example/paper/2026/01/02/story/";
const feed = (html: string) => toFeedHtml(html, url);

test("addresses become whole: of links, notes, pictures in every size, and quotations", () => {
  assert.equal(feed('<a href="/paper/about/">'), '<a href="https://x.example/paper/about/">');
  assert.equal(feed('<a href="#fn-1" role="doc-noteref" id="r">1</a>'), `<a href="${url}#fn-1">1</a>`);
  assert.equal(feed('<a href="mailto:a@b.example">'), '<a href="mailto:a@b.example">');
  assert.equal(
    feed(
      '<img src="/paper/_astro/a,b.webp" srcset="/paper/_astro/a,b.webp 360w, /paper/_astro/c.webp 720w" sizes="100vw" alt="x" loading="lazy" decoding="async">',
    ),
    '<img src="https://x.example/paper/_astro/a,b.webp" srcset="https://x.example/paper/_astro/a,b.webp 360w, https://x.example/paper/_astro/c.webp 720w" alt="x">',
  );
  assert.equal(feed('<blockquote cite="/a/">'), '<blockquote cite="https://x.example/a/">');
});

test("what only the page can use goes, and what belongs to the text stays", () => {
  assert.equal(
    feed('<div class="table" tabindex="0" role="region" aria-label="A > b"><td class="align-right" colspan="2" lang="ar" dir="rtl">'),
    '<div><td colspan="2" lang="ar" dir="rtl">',
  );
  assert.equal(feed('<figure data-embed="https://e.example/" data-title="A > <b>" class="embed">'), "<figure>");
  assert.equal(feed("<details open><ol reversed start=3><br><hr/>"), '<details open><ol reversed start="3"><br><hr>');
});

test("text and quotation marks in values are left as they are", () => {
  assert.equal(feed("<p>1 &lt; 2 and a > b</p>"), "<p>1 &lt; 2 and a > b</p>");
  assert.equal(feed(`<img alt='say "a > b"' src="https://e.example/">`), '<img alt="say &#34;a > b&#34;" src="https://e.example/">');
});

test("an address that no browser can follow goes", () => {
  assert.equal(feed('<a href="//%(a)s" title="b">c</a>'), '<a title="b">c</a>');
  assert.equal(feed('<blockquote cite="\\\\%(a)s">'), "<blockquote>");
});
