import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

test("a picture that is not there is its alternative text", () => {
  assert.equal(
    html("a ![Alt & co](https://x.y/z.png) b", { pictures: { "https://x.y/z.png": null } }),
    '<p>a <span class="missing-picture">Alt &#x26; co</span> b</p>',
  );
  assert.equal(html("![Alt](gone.jpg)"), '<figure><span class="missing-picture">Alt</span></figure>');
});

test("a missing decoration leaves nothing behind", () => {
  assert.equal(html('a\n\n<img src="x.png" alt="">\n\n[![](y.png)](/z/)').trim(), "<p>a</p>");
});
