import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

test("internal links go where the view says, or are their text", () => {
  const links = { "../a b.md#x": "/base/a/#x", "/dead/": null, "ü.md": "/u/" };
  assert.equal(
    html('[a](<../a b.md#x>) [*b*](/dead/) [c](ü.md) <a href="/dead/">d</a>', { links }),
    '<p><a href="/base/a/#x">a</a> <em>b</em> <a href="/u/">c</a> d</p>',
  );
});

test("links elsewhere are external and open where they are", () => {
  assert.equal(
    html("<https://a.b/c> www.d.e x@y.z [t](tel:+1) [r](/r/)"),
    '<p><a href="https://a.b/c" rel="external">https://a.b/c</a> <a href="http://www.d.e" rel="external">www.d.e</a> <a href="mailto:x@y.z">x@y.z</a> <a href="tel:+1">t</a> <a href="/r/">r</a></p>',
  );
  assert.equal(html("[a](https://own.example/x/)", { links: { "https://own.example/x/": "/x/" } }), '<p><a href="/x/">a</a></p>');
  assert.equal(html("[a](HTTPS://a.b/%20ü)"), '<p><a href="https://a.b/%20%C3%BC" rel="external">a</a></p>');
});

test("names every record has are no links", () => {
  assert.equal(html("[a](constructor) [b](__proto__)"), '<p><a href="constructor">a</a> <a href="__proto__">b</a></p>');
});

test("a dead link that is an anchor stays one", () => {
  assert.equal(html('<a id="here" href="/dead/">a</a>', { links: { "/dead/": null } }), '<p><span id="here">a</span></p>');
});
