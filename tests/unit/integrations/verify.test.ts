import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { BuildError, verifyBuild } from "../../../src/integrations/verify.ts";

const root = mkdtempSync(join(tmpdir(), "dateline-verify-"));
after(() => rmSync(root, { recursive: true }));

const page = (inside: string) => `<html><body><div class="prose report">${inside}</div></body></html>`;

/** Verifies a build of one story and the files it names; the message of what is wrong, or nothing. */
function faultsOf(html: string, ...files: string[]): string {
  const folder = mkdtempSync(join(root, "dist-"));
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write("2026/11/01/story/index.html", html);
  for (const file of files) write(`_astro/${file}`, "x");
  try {
    verifyBuild(folder, "/paper", ["/2026/11/01/story/"]);
    return "";
  } catch (error) {
    if (error instanceof BuildError) return error.message;
    throw error;
  }
}

test("a file is found by its whole name, whatever letters an editor gave it", () => {
  const html = page(
    '<img src="/paper/_astro/my%20drawing\'s,%20(1).svg" srcset="/paper/_astro/a%20(1).webp 360w, /paper/_astro/b,c.webp 720w"><img src="/paper/_astro/x&#38;y.png">',
  );
  assert.equal(faultsOf(html, "my drawing's, (1).svg", "a (1).webp", "b,c.webp", "x&y.png"), "");
  assert.match(faultsOf(html, "my drawing's, (1).svg", "a (1).webp", "x&y.png"), /names \/paper\/_astro\/b,c\.webp, which is not there/);
});

test("files named by a whole address and by a rule are looked for too", () => {
  assert.match(faultsOf(page('<meta content="https://x.org/paper/_astro/card.jpeg">')), /_astro\/card\.jpeg, which is not there/);
  assert.match(faultsOf(`<style>@font-face{src:url("/paper/_astro/a.woff2")}</style>${page("Text")}`), /_astro\/a\.woff2/);
});

test("a page without its text is no page", () => {
  assert.match(faultsOf(page("")), /a page without its text/);
  assert.match(faultsOf(page("  ")), /a page without its text/);
  assert.equal(faultsOf(page("Hello")), "");
});
