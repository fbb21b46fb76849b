import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../src/markdown/inspect.ts";

/** Line, column, and the words of each problem of a body. */
function problems(source: string): string[] {
  return inspectBody(source, "en").problems.map(({ line, column, rule, message, mend }) => `${line}:${column} ${rule}: ${message} ${mend}`);
}

const misspelt: [source: string, ...expected: RegExp[]][] = [
  [":::quot{by=x}\na\n:::", /^1:1 directive: There is no directive “quot”. Did you mean “quote”\?/],
  ["a\n\n::foo\n", /^3:1 directive: There is no directive “foo”\. To print the colons/],
  ["::read_more{to=x}", /Did you mean “read-more”\?/],
  ["::Read-More{to=x}", /Did you mean “read-more”\?/],
  [":::constructor\nx\n:::", /no directive “constructor”/],
  ["::read-more{too=slug}", /^1:13 .* no attribute “too”. Did you mean “to”\?/, /^1:1 .*“read-more” lacks “to”/],
  ["::read-more", /lacks “to”/],
  ["::read-more {to=x}", /not read as a directive/],
  ["::read-more{to=x", /not read as a directive/],
  ["::read-more{to=x} and more", /not read as a directive/],
  ["::embed{title=x}", /lacks “url”/],
  ['::embed{url="https://a.b"}', /lacks “title”/],
  ["::embed{url=http://a.b title=x}", /^1:13 embed: .*not an https address/],
  ["::embed{url=//a.b title=x}", /^1:13 embed: .*not an https address/],
  [":::embed{url=https://a.b title=x}\n:::", /“embed” is a line of its own/],
  ["::quote{by=x}\ntext\n:::", /^1:1 .*“quote” is a block/],
  [":quote{by=x}\ntext", /^1:1 .*“quote” has one colon/],
  [":::note\ntext", /^1:1 .*“note” is never closed/],
  [":::note\n:::quote\nx\n:::\nafter", /^1:1 .*“note” is never closed/],
  ["::::note\nx\n:::", /“note” is never closed/],
  ["a\n\n:::", /^3:1 .*closes nothing/],
  [':::note {title="x"}\na\n:::', /What follows “note” is not read/],
  [":::note title\na\n:::", /What follows “note” is not read/],
  [":::note[Label]\na\n:::", /What follows “note” is not read/],
  ["a\n::: note\nx\n:::", /^2:1 .*not read as a directive/],
  [":::quote{by=“A B”}\nx\n:::", /straight quotes/],
  [":::quote{by=Ada Lovelace}\nx\n:::", /no attribute “Lovelace”. .*straight quotes/],
  [":::note{title=a #b}\nx\n:::", /no attribute “id”. Remove it/],
  [":::update{title=x}\nx\n:::", /lacks “time”/],
  ["- a\n- ::foo", /^2:3 .*no directive “foo”/],
  ["> :::not\n> x\n> :::", /^1:3 .*Did you mean “note”/],
];

for (const [source, ...expected] of misspelt) {
  test(`reports ${JSON.stringify(source)}`, () => {
    const found = problems(source);
    assert.equal(found.length, expected.length, found.join("\n"));
    for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? "", pattern);
  });
}

test("says nothing about what is right, or is no directive", () => {
  const right = [
    ':::quote{by="A" source="B"}\nx\n:::',
    "::::note\n:::quote\nx\n:::\n::::",
    "> :::note\n> x\n> :::\n\n- :::note\n  y\n  :::",
    '::embed{url="https://a.b/?c=d&amp;e" title="x"}',
    "std::vector at 10:30, ::1, :: x, \\::foo, :smile:",
    "\\::foo\n`::bar`\n\n    ::baz\n\n```\n:::qux\n```",
    ":note is a word here, :quote too",
    "Term\n: definition",
  ];
  for (const source of right) assert.deepEqual(problems(source), [], source);
});
