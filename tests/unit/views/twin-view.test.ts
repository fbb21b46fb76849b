import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/edition/article.ts";
import { toLlms } from "../../../src/formats/llms.ts";
import { escapeMarkdown } from "../../../src/formats/markdown-words.ts";
import { articleView } from "../../../src/views/article-view.ts";
import { llmsRoutes, llmsView } from "../../../src/views/llms-view.ts";
import { twinRoutes } from "../../../src/views/twin-view.ts";
import { article, editionWith } from "../edition/sample-edition.ts";

const edition = (training: "allow" | "deny", answers: "allow" | "deny", stories: Article[] = [article("one", "2026-03-01")]) =>
  editionWith({ machines: { search: "allow", training, answers } }, stories);

test("a paper that denies training and answers has nothing for machines to read in their own way", () => {
  const closed = edition("deny", "deny");
  assert.deepEqual([llmsRoutes(closed), twinRoutes(closed)], [[], []]);
  assert.equal(articleView(closed, closed.articles[0] as Article).frame.twin, null);
  for (const open of [edition("deny", "allow"), edition("allow", "deny")]) {
    assert.deepEqual([llmsRoutes(open).length, twinRoutes(open).length], [1, 1]);
    assert.equal(articleView(open, open.articles[0] as Article).frame.twin, "/paper/2026/03/01/one/index.md");
  }
});

test("llms.txt says what the paper is, what it asks for, and where its stories are", () => {
  const stories = [article("one", "2026-03-01", { title: "A [b] *c*", description: "Why\n# not" })];
  assert.equal(
    toLlms(llmsView(edition("deny", "allow", stories))),
    `# The Test

> All of it checked

Free to read. Not to be used for training models.

## Sections

- [World](https://test.example/paper/world/)
- [Science](https://test.example/paper/science/): How we know

## Latest

- [A \\[b\\] \\*c\\*](https://test.example/paper/2026/03/01/one/index.md): Why \\# not
`,
  );
});

test("words for a line of Markdown mean nothing but themselves", () => {
  assert.equal(escapeMarkdown("a_b\n`c` <d> &amp; ~e~ | \\"), "a\\_b \\`c\\` \\<d\\> \\&amp; \\~e\\~ \\| \\\\");
});
