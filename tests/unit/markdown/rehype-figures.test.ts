import assert from "node:assert/strict";
import { test } from "node:test";
import { html, picture } from "./sample-view.ts";

const pictures = { "a b.jpg": picture };
const img =
  '<img src="/_astro/a.webp" srcset="/1.webp 640w, /2.webp 1280w" sizes="100vw" alt="Alt" width="4" height="3" loading="lazy" decoding="async">';

test("a picture alone in its paragraph is a figure, with caption and credit", () => {
  assert.equal(html("![Alt](<a b.jpg>)", { pictures }), `<figure>${img}</figure>`);
  assert.equal(
    html('![Alt](<a b.jpg> "A cap || Jo Doe")', { pictures }),
    `<figure>${img}<figcaption>A cap <span class="credit">Jo Doe</span></figcaption></figure>`,
  );
  assert.equal(
    html('![Alt](<a b.jpg> "|| Jo")', { pictures }),
    `<figure>${img}<figcaption><span class="credit">Jo</span></figcaption></figure>`,
  );
  assert.equal(html('![Alt](<a b.jpg> "a | b")', { pictures }), `<figure>${img}<figcaption>a | b</figcaption></figure>`);
});

test("a linked one too, and a raw one", () => {
  assert.equal(html("[![Alt](<a b.jpg>)](/x/)", { pictures }), `<figure><a href="/x/">${img}</a></figure>`);
  assert.equal(html('<p><img src="a b.jpg" alt="Alt" width="9" style="x" onerror="y()"></p>', { pictures }), `<figure>${img}</figure>`);
});

test("a picture among words stays there", () => {
  assert.equal(html("See ![Alt](<a b.jpg>) here", { pictures }), `<p>See ${img} here</p>`);
  assert.equal(
    html("<figure><img src='a b.jpg' alt=Alt><figcaption>C</figcaption></figure>", { pictures }),
    `<figure>${img}<figcaption>C</figcaption></figure>`,
  );
});
