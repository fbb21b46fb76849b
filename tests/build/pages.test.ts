import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { all, attribute, bothPapers, kindOf, meta, named, one, words } from "./dist.ts";

for (const paper of bothPapers()) {
  describe(`every page of ${paper.publication.name}`, () => {
    const url = (address: string) => `${paper.origin}${paper.base}${encodeURI(address)}`;

    test("has one h1, one main and a way past the masthead", () => {
      for (const { address, tree } of paper.pages) {
        assert.equal(named(tree, "h1").length, 1, address);
        assert.ok(words(one(tree, "h1")).length > 0, address);
        assert.equal(named(tree, "main").length, 1, address);
        const [first] = named(one(tree, "body"), "a");
        assert.equal(first && attribute(first, "href"), `#${attribute(one(tree, "main"), "id")}`, address);
      }
    });

    test("has a language, a title of its own name and a description", () => {
      for (const page of paper.pages) {
        assert.match(attribute(one(page.tree, "html"), "lang"), /^[a-z]{2}/, page.address);
        assert.match(attribute(one(page.tree, "html"), "dir"), /^(ltr|rtl)$/, page.address);
        assert.equal(named(one(page.tree, "head"), "title").length, 1, page.address);
        assert.ok(words(one(page.tree, "title")).includes(paper.publication.name), page.address);
        assert.ok((meta(page, "description") ?? "").length > 0, page.address);
        assert.ok(meta(page, "viewport"), page.address);
      }
    });

    test("has a title that no other page of its kind has", () => {
      const titles = new Map<string, string>();
      for (const page of paper.pages) {
        const key = `${kindOf(paper, page)} ${words(one(page.tree, "title"))}`;
        assert.equal(titles.get(key), undefined, `${page.address} is called as ${titles.get(key)}`);
        titles.set(key, page.address);
      }
    });

    test("says its own address, or that of the first publication, as canonical", () => {
      for (const page of paper.pages) {
        const links = all(
          page.tree,
          ({ tagName, properties }) => tagName === "link" && attribute({ properties } as never, "rel") === "canonical",
        );
        assert.equal(links.length, 1, page.address);
        const href = links[0] ? attribute(links[0], "href") : "";
        if (!href.startsWith(paper.origin)) assert.equal(kindOf(paper, page), "article", page.address);
        else assert.equal(href, url(page.address), page.address);
      }
    });

    test("has the Open Graph tags", () => {
      for (const page of paper.pages) {
        for (const key of ["og:title", "og:description", "og:url", "og:site_name", "og:type"])
          assert.ok(meta(page, key), `${page.address} ${key}`);
        assert.equal(meta(page, "og:type"), kindOf(paper, page) === "article" ? "article" : "website", page.address);
        assert.equal(meta(page, "og:site_name"), paper.publication.name);
        if (kindOf(paper, page) === "article") assert.equal(meta(page, "og:title"), words(one(one(page.tree, "main"), "h1")), page.address);
        assert.ok(meta(page, "og:image")?.startsWith(`${paper.origin}${paper.base}/cards/`), page.address);
      }
    });

    test("uses no id twice", () => {
      for (const { address, tree } of paper.pages) {
        const ids = all(tree, (element) => attribute(element, "id") !== "").map((element) => attribute(element, "id"));
        assert.deepEqual(ids, [...new Set(ids)], address);
      }
    });

    test("skips no level of headings", () => {
      for (const { address, tree } of paper.pages) {
        let level = 0;
        for (const heading of named(one(tree, "body"), "h1", "h2", "h3", "h4", "h5", "h6")) {
          const next = Number(heading.tagName[1]);
          assert.ok(next <= level + 1, `${address}: “${words(heading)}” is h${next} after h${level}`);
          level = next;
        }
      }
    });

    test("gives each picture its alternative text and its size, and at most two are fetched first", () => {
      for (const { address, tree } of paper.pages) {
        const images = named(tree, "img");
        for (const image of images) {
          assert.ok("alt" in image.properties, address);
          assert.ok(
            Number(attribute(image, "width")) > 0 && Number(attribute(image, "height")) > 0,
            `${address}: ${attribute(image, "src")}`,
          );
        }
        assert.ok(images.filter((image) => attribute(image, "loading") !== "lazy").length <= 2, address);
      }
    });

    test("names each link and each part of the page", () => {
      for (const { address, tree } of paper.pages) {
        for (const link of named(tree, "a")) {
          const name =
            words(link) ||
            attribute(link, "ariaLabel") ||
            named(link, "img")
              .map((image) => attribute(image, "alt"))
              .join("");
          assert.ok(name || attribute(link, "ariaHidden") === "true", `${address}: ${attribute(link, "href")}`);
        }
        for (const part of named(tree, "nav")) assert.ok(attribute(part, "ariaLabel") || attribute(part, "ariaLabelledBy"), address);
      }
    });

    test("ends each story of a list in a visible way to read on", () => {
      for (const page of paper.pages.filter((page) => ["front", "section", "tag"].includes(kindOf(paper, page)))) {
        for (const teaser of named(one(page.tree, "main"), "article")) {
          const links = named(teaser, "a");
          assert.equal(words(links.at(-1) ?? teaser), `Read more: ${words(links[0] ?? teaser)}`, page.address);
        }
      }
    });
  });
}

for (const paper of bothPapers()) {
  test(`nothing of a page of ${paper.publication.name} stands outside its body`, () => {
    for (const { address, html } of paper.pages) assert.match(html, /<\/body>\s*<\/html>\s*$/, address);
  });
}

for (const paper of bothPapers()) {
  test(`the headings of every page of ${paper.publication.name} go down one step at a time`, () => {
    for (const { address, tree } of paper.pages) {
      const levels = named(tree, "h1", "h2", "h3", "h4", "h5", "h6").map(({ tagName }) => Number(tagName[1]));
      const jumps = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1);
      assert.deepEqual(jumps, [], `${address}: ${levels.join(" ")}`);
    }
  });
}
