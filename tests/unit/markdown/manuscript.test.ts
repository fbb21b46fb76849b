import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

test("a colon inside a line is text", () => {
  for (const text of [
    "At 10:30 and 3:2 it began :smile: :",
    "a :b[c]{d=e} f",
    "std::vector, Foo::Bar, a:b:c",
    "::1 is localhost",
    ":: x",
  ]) {
    assert.equal(html(text), `<p>${text}</p>`);
  }
  assert.equal(html("**Note**:go"), "<p><strong>Note</strong>:go</p>");
  assert.equal(html(":a[:b[:c[d]]]"), "<p>:a[:b[:c[d]]]</p>");
  assert.equal(html("\\::foo"), "<p>::foo</p>");
  assert.match(html("| 10:30 | :x |\n|---|---|\n| 3:2 | b |"), /<th>10:30<\/th>\n<th>:x<\/th>[\s\S]*<td>3:2<\/td>/);
  assert.equal(html("# 10:30 sharp"), '<h2 id="1030-sharp">10:30 sharp</h2>');
});

test("what follows such a colon keeps its meaning", () => {
  assert.match(html("Won 3:2[^1].\n\n[^1]: n"), /<p>Won 3:2<sup><a href="#fn-1"/);
  assert.equal(html("at 4:3[there](/x/)"), '<p>at 4:3<a href="/x/">there</a></p>');
  assert.equal(html("at 10:30[*x*] \u205D"), "<p>at 10:30[<em>x</em>] \u205D</p>");
});

test("code keeps every colon", () => {
  assert.equal(html("`::a` `:b[c]`"), "<p><code>::a</code> <code>:b[c]</code></p>");
  assert.equal(html("```\n:::note\n10:30[x]\n```"), '<pre tabindex="0"><code>:::note\n10:30[x]\n</code></pre>');
});
