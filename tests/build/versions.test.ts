import assert from "node:assert/strict";
import { test } from "node:test";
import { attribute, bothPapers, named, one, storyPages } from "./dist.ts";

for (const paper of bothPapers()) {
  test(`the versions of a story of ${paper.publication.name} name each other, and nothing else names a version`, () => {
    const versions = new Map(
      paper.pages.map((page) => {
        const links = named(one(page.tree, "head"), "link").filter((link) => attribute(link, "hrefLang") !== "");
        return [
          `${paper.origin}${paper.base}${encodeURI(page.address)}`,
          new Map(links.map((link) => [attribute(link, "hrefLang"), attribute(link, "href")])),
        ];
      }),
    );
    const stories = new Set(storyPages(paper).map(({ address }) => `${paper.origin}${paper.base}${encodeURI(address)}`));
    const told = [...versions].filter(([, links]) => links.size > 0);
    assert.ok(told.length >= 2);
    for (const [url, links] of told) {
      assert.ok(stories.has(url), url);
      assert.ok([...links.values()].includes(url), `${url} does not name itself`);
      assert.ok(links.has("x-default") && links.size >= 3, url);
      for (const [language, other] of links) {
        if (language !== "x-default") assert.deepEqual(versions.get(other), links, `${url} → ${other}`);
      }
    }
  });
}
