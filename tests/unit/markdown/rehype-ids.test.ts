import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

test("an editor's id stays if it is harmless and free", () => {
  assert.equal(
    html('<a id="fig-1"></a><a name="old"></a> <a href="#old">x</a>'),
    '<p><a id="fig-1"></a><a id="old"></a> <a href="#old">x</a></p>'.replace(/<a (id="[^"]+")><\/a>/g, "<span $1></span>"),
  );
  assert.equal(html('<p id="1 x">a</p><p id="b">c</p><p id="b">d</p>'), '<p>a</p><p id="b">c</p><p>d</p>');
});

test("one that a script could mistake is renamed, and links follow it", () => {
  assert.equal(html('<p id="cookie">a <a href="#cookie">b</a></p>'), '<p id="x-cookie">a <a href="#x-cookie">b</a></p>');
  assert.equal(html('<p id="content">a</p>'), '<p id="x-content">a</p>');
});
