import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

test("a table scrolls in a box named by its caption or heading, without a style attribute", () => {
  const page = html("## Results\n\n| a | b | c |\n|--:|:-:|---|\n| 1 | 2 | 3 |");
  assert.match(page, /<div class="table" tabindex="0" role="region" aria-label="Results"><table>/);
  assert.match(page, /<th class="align-right">a<\/th>\n<th class="align-center">b<\/th>\n<th>c<\/th>/);
  assert.doesNotMatch(page, /style|align=/);
  assert.match(
    html("## R\n\n<table><caption>Cap <b>x</b></caption><tr><td align=right>1</table>"),
    /aria-label="Cap x"><table><caption>[\s\S]*<td class="align-right">1/,
  );
  assert.match(html("|a|\n|-|"), /<div class="table" tabindex="0"><table>/);
});
