import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

test("boxes are characters", () => {
  assert.equal(
    html("- [x] done\n- [ ] *not*\n- plain"),
    '<ul class="tasks">\n<li>☑ done</li>\n<li>☐ <em>not</em></li>\n<li>plain</li>\n</ul>',
  );
  assert.equal(html("- a\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>");
});
