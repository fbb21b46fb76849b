import assert from "node:assert/strict";
import { test } from "node:test";
import { bothPapers, builtPaper, kindOf, meta } from "./dist.ts";

for (const paper of bothPapers()) {
  const here = `${paper.origin}${paper.base}`;

  test(`robots.txt of ${paper.publication.name} is read by RFC 9309 and names both sitemaps`, () => {
    const lines = paper
      .read("robots.txt")
      .split("\n")
      .filter((line) => line !== "");
    for (const line of lines) assert.match(line, /^((User-agent|Allow|Disallow|Sitemap): \S|# )/);
    const sitemaps = lines.filter((line) => line.startsWith("Sitemap: ")).map((line) => line.slice(9));
    assert.deepEqual(sitemaps, [`${here}/sitemap.xml`, `${here}/news-sitemap.xml`]);
    for (const sitemap of sitemaps) assert.ok(paper.files.includes(sitemap.slice(here.length + 1)), sitemap);
    // Everybody who is not named may read everything.
    assert.equal(
      lines
        .filter((line) => !line.startsWith("#"))
        .slice(0, 2)
        .join(),
      "User-agent: *,Allow: /",
    );
  });

  test(`every page of ${paper.publication.name} tells search engines whether to show it`, () => {
    for (const page of paper.pages) {
      const robots = meta(page, "robots");
      assert.match(robots ?? "", /^(noindex|max-image-preview:large)$/, page.address);
      if (robots === "noindex") assert.ok(["standing", "404"].includes(kindOf(paper, page)), page.address);
    }
  });
}

test("the sample, which denies training, says so to crawlers, in its pages and in what it tells machines", () => {
  const paper = builtPaper("sample");
  const robots = paper.read("robots.txt");
  assert.match(robots, /^# Free to read\. Not to be used for training models\.\n/);
  assert.match(robots, /User-agent: GPTBot\n(User-agent: \S+\n)+Disallow: \/\n/);
  assert.doesNotMatch(robots, /OAI-SearchBot/);
  for (const page of paper.pages) assert.equal(meta(page, "tdm-reservation"), "1", page.address);
  assert.match(paper.page("/").html, /"conditionsOfAccess":"[^"]*training/);
});

test("the cases, which deny nothing, turn no crawler away", () => {
  const paper = builtPaper("cases");
  assert.doesNotMatch(paper.read("robots.txt"), /Disallow|#/);
  for (const page of paper.pages) assert.equal(meta(page, "tdm-reservation"), undefined, page.address);
});
