import assert from "node:assert/strict";
import { test } from "node:test";
import { toRobots } from "../../../src/formats/robots.ts";
import { frameView } from "../../../src/views/frame-view.ts";
import { robotsView } from "../../../src/views/robots-view.ts";
import { editionWith } from "../edition/sample-edition.ts";

const edition = (search: "allow" | "deny", training: "allow" | "deny", answers: "allow" | "deny") =>
  editionWith({ machines: { search, training, answers } });

test("a paper that allows all", () => {
  assert.equal(
    toRobots(robotsView(edition("allow", "allow", "allow"))),
    `User-agent: *
Allow: /

Sitemap: https://test.example/paper/sitemap.xml
Sitemap: https://test.example/paper/news-sitemap.xml
`,
  );
});

test("those turned away stand in one group; the group for all others stays", () => {
  const text = toRobots(robotsView(edition("allow", "deny", "deny")));
  assert.match(
    text,
    /^# Free to read\. [^\n]+\nUser-agent: \*\nAllow: \/\n\nUser-agent: AI2Bot\n(User-agent: [\w-]+\n)+Disallow: \/\n\nSitemap/,
  );
});

test("a paper that search is denied has no sitemap, and may be read so that its pages can say so", () => {
  const denied = edition("deny", "allow", "allow");
  const text = toRobots(robotsView(denied));
  assert.doesNotMatch(text, /Sitemap|Disallow/);
  const request = { title: "", description: "", address: "/", kind: "front" as const, day: null };
  assert.equal(frameView(denied, request).robots, "noindex");
  assert.equal(frameView(edition("allow", "deny", "deny"), { ...request, hidden: true }).robots, "noindex, noarchive");
});
