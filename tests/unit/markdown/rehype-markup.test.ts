import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

test("a piece of a table at the beginning takes nothing with it", () => {
  for (const piece of ["<col>", "<colgroup>", "<tr>", "<td>", "<caption>"]) {
    assert.match(html(`${piece}\n\nThe story.\n\n<p>The rest.`), /<p>The story\.<\/p>[\s\S]*<p>The rest\./, piece);
    assert.match(html(`:::note\n${piece}\n\nThe story.\n:::`), /<aside class="note">[\s\S]*<p>The story\.<\/p>/, piece);
  }
});

test("text that stands loose in a table is printed, at the end too", () => {
  assert.match(html("a\n\n<table>loose"), /loose/);
  assert.match(html("<table>one<tr><td>two</td></tr>three"), /onethree[\s\S]*two/);
});

test("white space, comments and our own signs leave no trace", () => {
  assert.equal(html("<b>a</b>"), "<p><b>a</b></p>");
  assert.equal(html("<wbr>a"), "<p><wbr>a</p>");
  assert.equal(html(":::note\n<i>a</i>\n:::"), '<aside class="note"><p><i>a</i></p></aside>');
});
