import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { createManifest } from "../../../src/integrations/manifest.ts";
import { verifyBuild } from "../../../src/integrations/verify.ts";
import { emptyFolder } from "../newsroom/desk.ts";

const png = Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1");

/** What is said of a built folder of one story under `/paper`. */
function verify(files: Record<string, string | Buffer>, html: string): string {
  const folder = emptyFolder();
  const page = `<link href="/paper/_astro/style.css"><div class="prose"><p>Text.</p></div>${html}`;
  for (const [name, content] of Object.entries({ "_astro/style.css": "", "2024/01/05/a/index.html": page, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  try {
    const order = { base: "/paper", origin: "https://x.example", addresses: ["/2024/01/05/a/"], files: createManifest(folder) };
    return JSON.stringify(verifyBuild(folder, order));
  } catch (error) {
    return (error as Error).message;
  }
}

test("files that pages name are there, whatever is in their names", () => {
  for (const name of ["a.1.png", "photo (1).1.png", "it's.1.png", "a b.1.png", "ü.1.png", "50%.1.png"]) {
    for (const written of [name, encodeURI(name), name.replace("'", "&#x27;")]) {
      const image = `<img src="/paper/_astro/${written}" srcset="/paper/_astro/${written} 360w, /paper/_astro/b.webp 720w">`;
      const both = { [`_astro/${name}`]: png, "_astro/b.webp": "RIFF0000WEBPVP8 " };
      assert.match(verify(both, image), /"pages":1/, written);
      assert.match(verify({ ...both, "_astro/b.webp": png }, image), /\/_astro\/b\.webp is not the picture its name says/);
      assert.match(verify({ "_astro/b.webp": both["_astro/b.webp"] as string }, image), /names \/_astro\/.*, which is not there/, written);
      assert.match(verify({ [`_astro/${name}`]: png }, image), /names \/_astro\/b\.webp, which is not there/, written);
    }
  }
});

test("a style in the page names files too", () => {
  const style = '<style>@font-face{src:url("/paper/_astro/fonts/a.woff2")}</style>';
  assert.match(verify({}, style), /names \/_astro\/fonts\/a\.woff2, which is not there/);
  assert.match(verify({ "_astro/fonts/a.woff2": "x" }, style), /"pages":1/);
});

test("a picture that is another's bytes under a new name is told", () => {
  for (const [name, bytes] of [
    ["a.jpeg", "<svg/>"],
    ["a.webp", png],
    ["a.png", ""],
    ["a.avif", "RIFF0000WEBP"],
    ["a.gif", "x"],
  ] as const)
    assert.match(verify({ [`_astro/${name}`]: bytes }, ""), new RegExp(`/_astro/${name} is not the picture its name says`));
  assert.match(verify({ "_astro/a.svg": "<svg/>", "_astro/a.JPG": Buffer.from("\xff\xd8\xff", "latin1") }, ""), /"pages":1/);
});

test("a page without its text is no page", () => {
  const story = (inside: string) => verify({ "2024/01/05/a/index.html": `<div class="prose report">${inside}</div>` }, "");
  assert.match(story(""), /has no text/);
  assert.match(story("  "), /has no text/);
  assert.match(story("Hello"), /"pages":1/);
});

test("every page, anchor and file a page names is there", () => {
  const other = { "about/index.html": '<h2 id="who we are">Who</h2>', "rss.xml": "" };
  const sound = [
    '<a href="/paper/about/">About</a>',
    '<a href="/paper/about/#who%20we%20are">Who</a>',
    '<a href="https://x.example/paper/rss.xml">Feed</a>',
    '<a href="#here">Here</a><p id="here">',
    '<a href="/paper/about/#:~:text=Who">A passage</a>',
    '<a href="https://y.example/nowhere/">Elsewhere</a>',
    '<code>&lt;a href="/paper/nowhere/"></code>',
    '<a title="a > b" href="/paper/about/?from=here">About</a>',
  ];
  for (const html of sound) assert.match(verify(other, html), /"pages":2/, html);
  for (const [html, fault] of [
    ['<a href="/paper/nowhere/">', "leads to /paper/nowhere/, which is not there"],
    ['<link rel="alternate" href="https://x.example/paper/atom.xml">', "leads to https://x.example/paper/atom.xml, which is not there"],
    ['<img srcset="/paper/a.webp 360w, /paper/b.webp 720w">', "leads to /paper/b.webp, which is not there"],
    ['<a href="#nowhere">', "leads to #nowhere of 2024/01/05/a/index.html, which is not there"],
    ['<a href="/paper/about/#who">', "leads to #who of about/index.html, which is not there"],
  ] as const)
    assert.ok(verify(other, html).includes(fault), html);
});

test("what a page tells machines is JSON", () => {
  const data = (json: string) => verify({}, `<script type="application/ld+json">${json}</script>`);
  assert.match(data('{"a": 1}'), /"pages":1/);
  assert.match(data('{"a": 1'), /tells machines what they cannot read/);
});

test("what a page has to load keeps to the budget, however it is named", () => {
  const page = '<script type="module" src="/paper/_astro/a.js"></script>';
  assert.match(verify({ "_astro/a.js": `import"./b.js";1`, "_astro/b.js": "2" }, page), /"pages":1/);
  assert.match(
    verify({ "_astro/a.js": `import"./b.js";1`, "_astro/b.js": randomBytes(6000).toString("latin1") }, page),
    /has to load \d+ bytes of scripts where 6000 are allowed/,
  );
  const face = '<link rel="preload" href="/paper/_astro/a.woff2" as="font">';
  assert.match(verify({ "_astro/a.woff2": Buffer.alloc(45_001) }, face), /45001 bytes of face/);
});
