import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Nodes } from "mdast";
import { readManuscript } from "../../src/markdown/manuscript.ts";
import { textOf, walkNodes } from "../../src/markdown/tree.ts";
import { attribute, type BuiltPage, type BuiltPaper, bodyOf, bothPapers, named, one, storyPages, words } from "./dist.ts";

const twinOf = (paper: BuiltPaper, page: BuiltPage) => paper.read(`${page.address.slice(1)}index.md`);
/** Letters and digits alone: quotes, dashes and spaces are set differently by the two. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

for (const paper of bothPapers()) {
  const here = `${paper.origin}${paper.base}`;
  const url = (address: string) => here + encodeURI(address);

  describe(`the stories of ${paper.publication.name} as Markdown`, () => {
    const trees = new Map(storyPages(paper).map((page) => [page, readManuscript(twinOf(paper, page), "en").tree]));

    test("each is linked from its page, and no other page has one", () => {
      const stories = new Set(storyPages(paper));
      for (const page of paper.pages) {
        const links = named(one(page.tree, "head"), "link").filter((link) => attribute(link, "type") === "text/markdown");
        const hrefs = links.map((link) => attribute(link, "href"));
        assert.deepEqual(hrefs, stories.has(page) ? [`${paper.base}${encodeURI(page.address)}index.md`] : [], page.address);
      }
      assert.equal(paper.files.filter((file) => file.endsWith(".md")).length, stories.size);
    });

    test("begins with the headline, who wrote it and when, and its address", () => {
      for (const [page, tree] of trees) {
        const [title, byline] = tree.children;
        assert.ok(title?.type === "heading" && title.depth === 1 && byline, page.address);
        assert.equal(letters(textOf(title)), letters(words(one(one(page.tree, "main"), "h1"))), page.address);
        assert.ok(textOf(byline).includes(url(page.address)), page.address);
      }
    });

    test("has all that the page says, in plain Markdown", () => {
      for (const [page, tree] of trees) {
        // Captions and credits are the titles of pictures.
        const titles: string[] = [];
        walkNodes(tree, (node) => {
          if (node.type === "image") titles.push(`${node.alt ?? ""}${node.title ?? ""}`);
        });
        const said = letters(textOf(tree) + titles.join(""));
        for (const part of named(bodyOf(page), "p", "h2", "h3", "td", "pre", "blockquote", "figcaption")) {
          // What invites to press or to jump, and the marks of notes, are the page's own.
          const isOwn =
            /embed|read-more|note-|update|missing/.test(attribute(part, "className")) || named(part, "sup", "a", "img").length > 0;
          if (!isOwn && words(part) !== "Notes") assert.ok(said.includes(letters(words(part))), `${page.address}: “${words(part)}”`);
        }
        walkNodes(tree, ({ type, ...node }: Nodes) => {
          assert.ok(
            !["html", "containerDirective", "leafDirective", "definition"].includes(type),
            `${page.address}: ${type} ${JSON.stringify(node)}`,
          );
        });
      }
    });

    test("has whole addresses, and those of the paper are there", () => {
      for (const [page, tree] of trees) {
        walkNodes(tree, (node) => {
          if (node.type !== "link" && node.type !== "image") return;
          assert.match(node.url, /^(https?:\/\/|mailto:|tel:)/, page.address);
          if (!node.url.startsWith(`${here}/`)) return;
          const file = decodeURI(node.url.slice(here.length + 1).replace(/#.*/, "")).replace(/(^|\/)$/, "$1index.html");
          assert.ok(paper.files.includes(file), `${page.address} → ${node.url}`);
        });
      }
    });
  });

  test(`llms.txt of ${paper.publication.name} names the paper and leads to pages that are there`, () => {
    const tree = readManuscript(paper.read("llms.txt"), "en").tree;
    const [title, tagline] = tree.children;
    assert.ok(title?.type === "heading" && title.depth === 1 && tagline?.type === "blockquote");
    assert.equal(textOf(title), paper.publication.name);
    const links: string[] = [];
    walkNodes(tree, (node) => {
      if (node.type === "link") links.push(node.url);
    });
    for (const link of links) {
      assert.ok(link.startsWith(`${here}/`), link);
      assert.ok(paper.files.includes(decodeURI(link.slice(here.length + 1)).replace(/\/$/, "/index.html")), link);
    }
    const twins = links.filter((link) => link.endsWith("/index.md"));
    assert.equal(twins.length, Math.min(storyPages(paper).length, paper.publication.feeds?.items ?? 50));
    assert.equal(new Set(twins).size, twins.length);
  });
}
