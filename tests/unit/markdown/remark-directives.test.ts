import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

test("an unknown directive is printed as it was written", () => {
  assert.equal(html('::foo[a *b*]{c="d"}'), '<p>::foo[a *b*]{c="d"}</p>');
  assert.equal(html(":::foo{a=b}\n*x*\n:::\n"), "<p>:::foo{a=b}</p>\n<p><em>x</em></p>\n<p>:::</p>");
  assert.equal(html(":::constructor\nx\n:::"), "<p>:::constructor</p>\n<p>x</p>\n<p>:::</p>");
});

test("a known directive in the wrong form is printed as it was written", () => {
  assert.equal(html('::quote{by="A"}'), '<p>::quote{by="A"}</p>');
  assert.equal(html(":::embed{url=https://a.b title=t}\n:::"), "<p>:::embed{url=https://a.b title=t}</p>\n<p>:::</p>");
});

test("an embed that is not https is printed as it was written", () => {
  assert.equal(html("::embed{url=javascript:alert(1) title=t}"), "<p>::embed{url=javascript:alert(1) title=t}</p>");
});

test("updates at the same minute have ids of their own, from the top", () => {
  const ids = [...html(":::update{time=10:30}\na\n:::\n\n:::update{time=10:30}\nb\n:::").matchAll(/<section class="update" id="([^"]+)"/g)];
  assert.deepEqual(
    ids.map(([, id]) => id),
    ["update-1030", "update-1030-1"],
  );
});
