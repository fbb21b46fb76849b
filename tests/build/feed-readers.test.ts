import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { host } from "../../src/integrations/host.ts";
import { papers, print } from "../paper.ts";
import { builtPaper, bytesIn, differences } from "./dist.ts";
import { spawnAsync, startNginx } from "./nginx.ts";

// Programs that people subscribe with, from Debian.
const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const python = "/usr/bin/python3";
const missing = (name: string, isThere: boolean) => (isThere ? {} : { skip: `${name} is not installed` });

const withFeedparser = missing("python3-feedparser", has(python, "-c", "import feedparser"));
const withNewsboat = missing("newsboat", has("newsboat", "--version"));
const withNginx = missing("nginx", has("nginx", "-v"));

const feedsOf = (name: "sample" | "nasty") => builtPaper(name).files.filter((file) => /(?:^|\/)(?:rss|atom)\.xml$/.test(file));

const reading = `
import sys, json, feedparser
for path in sys.argv[1:]:
    feed = feedparser.parse(path)
    print(json.dumps([path, str(feed.get("bozo_exception", "")), [[e.get("id", ""), e.get("title", ""), e.get("link", ""), e.get("published_parsed") is not None, len(e.content[0].value) if e.get("content") else 0] for e in feed.entries]]))
`;

test("feedparser reads every feed whole", withFeedparser, () => {
  for (const name of ["sample", "nasty"] as const) {
    const { folder, read } = builtPaper(name);
    const files = feedsOf(name);
    const { stdout } = spawnSync(python, ["-c", reading, ...files.map((file) => join(folder, file))], { encoding: "utf8", maxBuffer: 1e9 });
    const feeds = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as [string, string, [string, string, string, boolean, number][]]);
    assert.equal(feeds.length, files.length);
    for (const [index, [path, complaint, items]] of feeds.entries()) {
      assert.equal(complaint, "", path);
      const written = read(files[index] ?? "").match(/<(?:item|entry)[ >]/g)?.length ?? 0;
      assert.equal(items.length, written, path);
      for (const [id, title, link, dated, length] of items)
        assert.ok(id && title && /^https:\/\//.test(link) && dated && length > 0, `${path} ${id}`);
    }
  }
});

test("newsboat subscribes, and finds nothing new the second time", withNewsboat, async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-newsboat-"));
  const sites = { sample: await host(builtPaper("sample").folder, ""), nasty: await host(builtPaper("nasty").folder, "/paper") };
  try {
    const urls = (["sample", "nasty"] as const).flatMap((name) =>
      feedsOf(name)
        .filter((file) => !file.includes("/") || /^(?:science|nasty)\//.test(file))
        .map((file) => `${sites[name].url}/${file}`),
    );
    writeFileSync(join(folder, "urls"), urls.join("\n"));
    writeFileSync(join(folder, "config"), "");
    const base = [
      "-u",
      join(folder, "urls"),
      "-c",
      join(folder, "cache.db"),
      "-C",
      join(folder, "config"),
      "-l",
      "2",
      "-d",
      join(folder, "log"),
    ];
    const newsboat = (...args: string[]) => spawnAsync("newsboat", [...base, ...args]);
    const unread = async () => Number((await newsboat("-x", "print-unread")).match(/\d+/)?.[0]);
    await newsboat("-x", "reload");
    const first = await unread();
    // It counts a story once, in how many feeds and forms it may stand: by its id.
    const ids = urls.flatMap((url) => {
      const name = url.startsWith(sites.nasty.url) ? "nasty" : "sample";
      const feed = builtPaper(name).read(url.slice(sites[name].url.length + 1));
      return [...feed.matchAll(/<(?:guid isPermaLink="false"|id)>(tag:[^<]+)</g)].map(([, id]) => id);
    });
    assert.equal(first, new Set(ids).size);
    await newsboat("-x", "reload");
    assert.equal(await unread(), first);
  } finally {
    await Promise.all(Object.values(sites).map((site) => site.close()));
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a rebuild that changed nothing leaves every byte, and nginx answers a reader's second question with 304", withNginx, async () => {
  const again = { ...papers.sample, out: ".dateline/test/again" };
  rmSync(again.out, { recursive: true, force: true });
  assert.equal(print(again).code, 0);
  const before = bytesIn(resolve(again.out));
  const server = await startNginx(resolve(again.out));
  try {
    const feeds = [...before.keys()].filter((file) => /\.(?:xml|json)$/.test(file) && !file.startsWith("pagefind/"));
    assert.ok(feeds.length > 30);
    const known = new Map<string, Record<string, string>>();
    for (const file of feeds) {
      const answer = await fetch(`${server.url}/${encodeURI(file)}`);
      assert.equal(answer.status, 200, file);
      await answer.arrayBuffer();
      known.set(file, {
        "If-None-Match": answer.headers.get("etag") ?? "",
        "If-Modified-Since": answer.headers.get("last-modified") ?? "",
      });
    }
    const askAgain = async () => {
      for (const [file, headers] of known) assert.equal((await fetch(`${server.url}/${encodeURI(file)}`, { headers })).status, 304, file);
    };
    await askAgain();
    assert.equal(print(again).code, 0);
    assert.deepEqual(differences(before, bytesIn(resolve(again.out))), []);
    await askAgain();
  } finally {
    await server.close();
  }
});
