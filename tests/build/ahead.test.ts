import assert from "node:assert/strict";
import { test } from "node:test";
import { all, attribute, bothPapers, words } from "./dist.ts";

interface Rules {
  prefetch: { where: { href_matches: string }; eagerness: string }[];
}

for (const paper of bothPapers()) {
  test(`what may be fetched ahead in ${paper.publication.name} are its pages and nothing else`, () => {
    const texts = paper.pages.flatMap(({ tree }) => all(tree, (element) => attribute(element, "type") === "speculationrules").map(words));
    assert.equal(texts.length, paper.pages.length);
    assert.equal(new Set(texts).size, 1);
    const { prefetch, ...others } = JSON.parse(texts[0] ?? "") as Rules;
    assert.deepEqual(others, {});
    assert.equal(prefetch.length, 1);
    assert.equal(prefetch[0]?.eagerness, "moderate");
    const pattern = new URLPattern(prefetch[0].where.href_matches, `${paper.origin}${paper.base}/a/page/`);
    for (const file of [...paper.files, "pagefind/pagefind.js", "live/edition.json"]) {
      const path = encodeURI(file.replace(/(^|\/)index\.html$/, "$1"));
      assert.equal(pattern.test(`${paper.origin}${paper.base}/${path}`), path === "" || path.endsWith("/"), file);
    }
    assert.ok(!pattern.test("https://elsewhere.example/"));
    if (paper.base) assert.ok(!pattern.test(`${paper.origin}/`));
  });
}
