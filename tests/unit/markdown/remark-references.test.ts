import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

test("references are the links and pictures of their definitions; the first definition counts", () => {
  const source = '[a][X] [x] ![alt][p] [none]\n\n[x]: ../b.md "T"\n[X]: ../c.md\n[p]: p.jpg';
  assert.equal(
    html(source, { links: { "../b.md": "/b/" } }),
    '<p><a href="/b/" title="T">a</a> <a href="/b/" title="T">x</a> <span class="missing-picture">alt</span> [none]</p>',
  );
});
