import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

test("a video frame is an embed", () => {
  const page = html('<iframe width="560" src="//www.youtube.com/embed/ab_c-1?rel=0&start=9" title="T" allowfullscreen></iframe>');
  assert.match(
    page,
    /^<figure class="embed" data-embed="https:\/\/www.youtube-nocookie.com\/embed\/ab_c-1\?start=9" data-title="T" data-load="Load “T” from youtube.com">/,
  );
  assert.match(
    html('<iframe src="https://player.vimeo.com/video/123"></iframe>'),
    /data-embed="https:\/\/player.vimeo.com\/video\/123" data-title="vimeo.com" data-load=".*href="https:\/\/vimeo.com\/123"/,
  );
  assert.match(html('<iframe src="http://archive.org/embed/x"></iframe>'), /data-embed="https:\/\/archive.org\/embed\/x"/);
});

test("one in a line of text stands between two paragraphs", () => {
  assert.match(
    html('a <iframe src="https://www.youtube.com/embed/abc"></iframe> b'),
    /^<p>a <\/p><figure class="embed"[\s\S]*<\/figure><p> b<\/p>$/,
  );
});

test("any other frame is a link, and one without an address is nothing", () => {
  assert.equal(
    html('<iframe src="https://maps.example/x" title="Map"></iframe>'),
    '<a href="https://maps.example/x" rel="external">Map</a>',
  );
  for (const src of ["javascript:alert(1)", "data:text/html,x", "/local", ""]) assert.equal(html(`<iframe src="${src}">a</iframe>`), "");
  assert.doesNotMatch(html('<iframe srcdoc="<script>x</script>"></iframe>'), /script/);
});
