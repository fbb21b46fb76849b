import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, sampleDeployment, story } from "./sample-deployment.ts";

const pairs = ({ moved }: ReturnType<typeof sampleDeployment>) => moved.map(({ from, to }) => `${from} → ${to}`);

test("a former address leads straight to where a story stands now, and its Markdown with it", () => {
  const deployment = sampleDeployment({
    url: "https://example.org/paper/",
    articles: [story("/2026/01/09/new/", { aliases: ["/old/", "/older"] })],
    redirects: [
      { from: "/oldest/", to: "/older/" },
      { from: "/away/", to: "https://elsewhere.example/x" },
    ],
    published: ["/2026/01/09/new/", "/2026/01/09/new/index.md"],
  });
  assert.deepEqual(pairs(deployment), [
    "/away/ → https://elsewhere.example/x",
    "/old/ → /paper/2026/01/09/new/",
    "/old/index.md → /paper/2026/01/09/new/index.md",
    "/older/ → /paper/2026/01/09/new/",
    "/older/index.md → /paper/2026/01/09/new/index.md",
    "/oldest/ → /paper/2026/01/09/new/",
    "/oldest/index.md → /paper/2026/01/09/new/index.md",
  ]);
});

test("the feeds and numbered pages of a list move with it, as far as they stand at its new address", () => {
  const deployment = sampleDeployment({
    moved: [{ from: "/tags/weather/", to: "/climate/" }],
    published: ["/climate/", "/climate/rss.xml", "/climate/feed.json", "/climate/page/1/", "/climate/page/2/"],
  });
  assert.deepEqual(pairs(deployment), [
    "/tags/weather/ → /climate/",
    "/tags/weather/feed.json → /climate/feed.json",
    "/tags/weather/page/1/ → /climate/page/1/",
    "/tags/weather/page/2/ → /climate/page/2/",
    "/tags/weather/rss.xml → /climate/rss.xml",
  ]);
});

test("what is over is gone with all its former addresses, and so is what led there", () => {
  const deployment = sampleDeployment({
    articles: [story("/2025/01/01/over/", { expires: clock, aliases: ["/over/"] })],
    redirects: [
      { from: "/to-over/", to: "/2025/01/01/over/" },
      { from: "/withdrawn/", gone: "Withdrawn." },
    ],
    gone: [{ from: "/tags/empty/", reason: "No stories." }],
  });
  assert.deepEqual(deployment.moved, []);
  assert.deepEqual(
    deployment.gone.map(({ from, reason }) => [from, reason]),
    [
      ["/2025/01/01/over/", deployment.labels.goneExpired],
      ["/over/", deployment.labels.goneExpired],
      ["/tags/empty/", "No stories."],
      ["/to-over/", deployment.labels.goneExpired],
      ["/withdrawn/", "Withdrawn."],
    ],
  );
});

test("nothing tells of a story before its day, or of a draft", () => {
  const later = { instant: clock + 1, day: "2026-01-11", time: null };
  const deployment = sampleDeployment({
    articles: [
      story("/2026/01/11/secret/", { date: later, aliases: ["/early/"] }),
      story("/2026/01/01/draft/", { draft: true, aliases: ["/unfinished/"] }),
    ],
    redirects: [{ from: "/soon/", to: "/2026/01/11/secret/" }],
  });
  assert.deepEqual([deployment.moved, deployment.gone], [[], []]);
});

test("a living address is never led away, and one that differs from it in case leads to it", () => {
  const deployment = sampleDeployment({
    articles: [story("/2026/01/09/new/", { aliases: ["/2026/01/09/New/", "/2026/01/09/new"] })],
    redirects: [
      { from: "/about/", to: "/2026/01/09/new/" },
      { from: "/404.html", gone: "No." },
    ],
    published: ["/2026/01/09/new/"],
  });
  assert.deepEqual(pairs(deployment), ["/2026/01/09/New/ → /2026/01/09/new/"]);
  assert.deepEqual(deployment.gone, []);
});

test("addresses that lead round in a circle lead nowhere", () => {
  const deployment = sampleDeployment({
    moved: [
      { from: "/a/", to: "/b/" },
      { from: "/b/", to: "/a/" },
    ],
  });
  assert.deepEqual(deployment.moved, []);
});

test("letters of every script are kept plain, and a target is written as browsers ask for it", () => {
  const deployment = sampleDeployment({
    redirects: [
      { from: "/über%20uns/", to: "/about/?q=ä#ö" },
      { from: "/%C3%BCber/", to: "/tags/größe" },
    ],
    published: ["/tags/größe/"],
  });
  assert.deepEqual(pairs(deployment), ["/über uns/ → /about/?q=%C3%A4#%C3%B6", "/über/ → /tags/gr%C3%B6%C3%9Fe/"].sort());
});
