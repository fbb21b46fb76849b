import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
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
    return JSON.stringify(verifyBuild(folder, "/paper", ["/2024/01/05/a/"]));
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
  assert.match(story(""), /a page without its text/);
  assert.match(story("  "), /a page without its text/);
  assert.match(story("Hello"), /"pages":1/);
});
