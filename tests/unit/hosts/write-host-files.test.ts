import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { createPublication, type WrittenPublication } from "../../../src/edition/publication.ts";
import { writeHostFiles } from "../../../src/hosts/write-host-files.ts";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import { emptyFolder } from "../newsroom/desk.ts";
import { clock, hostile, story } from "./sample-deployment.ts";

const page = '<!doctype html><link rel="stylesheet" href="/paper/_astro/style.12345678.css"><p>Text.';
const built: Record<string, string> = {
  "index.html": page,
  "404.html": page,
  "about/index.html": page,
  "2026/01/09/new/index.html": page.repeat(100),
  "2026/01/09/new/index.md": "# New",
  "climate/index.html": page,
  "climate/rss.xml": "<rss/>".repeat(500),
  "live/edition.json": "{}",
  "sw.js": "",
  "_astro/style.12345678.css": "a{}".repeat(1000),
};

type Name = Parameters<typeof writeHostFiles>[2]["host"];

/** A built folder after it was finished for a host. */
async function finish(host: Name, { redirects = [], cache = emptyFolder() }: { redirects?: Newsroom["redirects"]; cache?: string } = {}) {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(built)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const publication = createPublication({
    name: "Paper",
    url: "https://example.org/paper/",
    language: "ar",
    labels: {},
  } as unknown as WrittenPublication);
  const articles = [story("/2026/01/09/new/", { aliases: ["/old/", "/2026/01/09/New/"] })];
  const newsroom = { publication, articles, redirects, clock, emptied: [] } as unknown as Newsroom;
  const moved = [{ from: "/tags/weather/", to: "/climate/" }];
  const said = await writeHostFiles(folder, newsroom, { host, policy: "default-src 'none'", cache, moved });
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => statSync(join(folder, file)).isFile());
  return {
    folder,
    said,
    cache,
    added: files.filter((file) => !(file in built)).sort(),
    read: (file: string) => readFileSync(join(folder, file), "utf8"),
  };
}

test("a host that cannot redirect gets pages that lead on, and a copy of the feed at its old address", async () => {
  const { added, read } = await finish("github", {
    redirects: [
      { from: "/über/", to: "/about/" },
      { from: "/gone/", gone: "It was <wrong>." },
    ],
  });
  assert.deepEqual(added, [
    ".nojekyll",
    "gone/index.html",
    "old/index.html",
    "old/index.md",
    "tags/weather/index.html",
    "tags/weather/rss.xml",
    "über/index.html",
  ]);
  const moved = read("old/index.html");
  assert.match(moved, /^<!doctype html>\n<html lang="ar" dir="rtl" data-former="moved">/);
  assert.match(moved, /<meta name="robots" content="noindex">/);
  assert.match(moved, /<link rel="canonical" href="https:\/\/example\.org\/paper\/2026\/01\/09\/new\/">/);
  assert.match(moved, /<meta http-equiv="refresh" content="0; url=\/paper\/2026\/01\/09\/new\/">/);
  assert.match(moved, /<a href="\/paper\/2026\/01\/09\/new\/">\/2026\/01\/09\/new\/<\/a>/);
  assert.match(moved, /<link rel="stylesheet" href="\/paper\/_astro\/style\.12345678\.css">/);
  assert.match(moved, /انتقلت هذه الصفحة/);
  assert.equal(read("tags/weather/rss.xml"), built["climate/rss.xml"]);
  assert.match(read("gone/index.html"), /data-former="gone".*<p class="list-description">It was &lt;wrong&gt;\.<\/p>/s);
});

test("a name that differs from a living one only in case is never written, and nothing is written over", async () => {
  for (const host of ["portable", "github"] as const) {
    const { added, read } = await finish(host, {
      redirects: [
        { from: "/ABOUT/", to: "/climate/" },
        { from: "/climate/rss.xml/x/", to: "/about/" },
      ],
    });
    assert.ok(!added.some((file) => /New|ABOUT|rss\.xml\/x/.test(file)), added.join());
    assert.equal(read("about/index.html"), page);
    if (host === "portable") assert.match(read("_redirects"), /^\/paper\/ABOUT\/ \/paper\/climate\/ 301$/m);
  }
});

test("hostile addresses, targets and reasons stay text, and no file leaves the folder", async () => {
  const { added, folder, read } = await finish("github", { redirects: hostile });
  const pages = added.filter((file) => file.endsWith(".html"));
  assert.ok(pages.length > 30);
  for (const file of pages) {
    const html = read(file);
    assert.doesNotMatch(html, /<script|<\/main>.*<\/main>/s, file);
    const attributes = html.match(/<(?:a|link|meta|html|main)( [\w-]+="[^"<>]*")*>/g) ?? [];
    assert.equal(attributes.length, (html.match(/<(?:a|link|meta|html|main)[ >]/g) ?? []).length, file);
  }
  assert.ok(existsSync(join(folder, "a;b", "index.html")));
});

test("compressed copies lie beside what shrinks, for the hosts that send them, and are made once", async () => {
  const first = await finish("nginx");
  const copies = first.added.filter((file) => /\.(br|gz)$/.test(file));
  assert.deepEqual(
    copies,
    ["2026/01/09/new/index.html", "_astro/style.12345678.css", "climate/rss.xml"].flatMap((file) => [`${file}.br`, `${file}.gz`]),
  );
  assert.deepEqual(first.said, ["6 compressed copies, 6 of them new"]);
  assert.deepEqual((await finish("caddy", { cache: first.cache })).said, ["6 compressed copies, 0 of them new"]);
  for (const host of ["portable", "netlify", "cloudflare", "vercel", "github"] as const)
    assert.ok(!(await finish(host)).added.some((file) => /\.(br|gz)$/.test(file)), host);
});

test("the script for S3 sends every file once with its headers, what pages need before pages, and deletes last", async () => {
  const { folder, added } = await finish("s3", { redirects: hostile });
  const bin = emptyFolder();
  writeFileSync(join(bin, "aws"), '#!/bin/sh\nfor part; do printf "%s\\0" "$part"; done\nprintf "\\n"\n');
  chmodSync(join(bin, "aws"), 0o755);
  const run = (env: Record<string, string>) =>
    spawnSync("sh", [join(folder, "s3-upload.sh")], { encoding: "utf8", env: { PATH: `${bin}:${process.env["PATH"]}`, ...env } });
  assert.match(run({}).stderr, /Set BUCKET to the bucket/);
  const { status, stdout, stderr } = run({ BUCKET: "s3://bucket" });
  assert.equal(status, 0, stderr);
  const calls = stdout
    .split("\0\n")
    .filter(Boolean)
    .map((line) => line.split("\0"));
  assert.deepEqual(calls.at(-1)?.slice(0, 6), ["s3", "sync", folder, "s3://bucket/paper", "--no-progress", "--delete"]);

  const matches = (glob: string, file: string) =>
    new RegExp(`^${glob.replace(/[.+^${}()|\\]/g, "\\$&").replaceAll("*", ".*")}$`, "s").test(file);
  const sends = calls.slice(0, -1).filter((call) => call[1] === "sync");
  const sentBy = (file: string) =>
    sends.filter((call) => {
      let isSent = true;
      for (const [at, part] of call.entries()) {
        if (part === "--exclude" && matches(call[at + 1] ?? "", file)) isSent = false;
        if (part === "--include" && matches(call[at + 1] ?? "", file)) isSent = true;
      }
      return isSent;
    });
  const all = [...Object.keys(built), ...added];
  const own = ["s3-upload.sh", "cloudfront-pages.json", "cloudfront-shared.json"];
  for (const file of all) assert.equal(sentBy(file).length, own.includes(file) ? 0 : 1, file);
  const option = (file: string, name: string) => sentBy(file)[0]?.at((sentBy(file)[0]?.indexOf(name) ?? -2) + 1);
  assert.equal(option("climate/rss.xml.gz", "--content-type"), "application/rss+xml; charset=utf-8");
  assert.equal(option("climate/rss.xml.gz", "--content-encoding"), "gzip");
  assert.equal(option("_astro/style.12345678.css", "--cache-control"), "public, max-age=31536000, immutable");
  assert.equal(option("sw.js", "--cache-control"), "no-cache");
  const order = (file: string) => sends.indexOf(sentBy(file)[0] ?? []);
  assert.ok(order("_astro/style.12345678.css") < order("live/edition.json") && order("live/edition.json") < order("index.html"));
  const leads = calls.filter((call) => call[1] === "cp");
  assert.ok(leads.length > 20 && leads.every((call) => call[5] === "--website-redirect" && /^(\/paper\/|https:)/.test(call[6] ?? "")));
});

test("a paper that its host would refuse is told why, and what to do", async () => {
  const policy = `script-src ${"'sha256-x' ".repeat(200)}`.trim();
  const { newsroom, folder, cache } = {
    ...(await finish("github")),
    newsroom: {
      publication: createPublication({
        name: "Paper",
        url: "https://example.org/",
        language: "en",
        labels: {},
      } as unknown as WrittenPublication),
      articles: [],
      redirects: [],
      emptied: [],
      clock,
    } as unknown as Newsroom,
  };
  await assert.rejects(
    writeHostFiles(folder, newsroom, { host: "cloudflare", policy, cache }),
    /^RangeError: The host would refuse this paper:\n {2}cloudflare takes 2,000 characters/,
  );
});
