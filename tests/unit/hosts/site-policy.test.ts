import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readPolicy } from "../../../src/formats/content-policy.ts";
import { sitePolicy } from "../../../src/hosts/site-policy.ts";
import { emptyFolder } from "../newsroom/desk.ts";

const page = (policy: string, before = "") =>
  `${before}<head><meta http-equiv="content-security-policy" content="${policy}"><title>A page</title></head>`;

test("the host's policy is all that any page needs, and no frame around them", () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "a.html"), page("default-src 'none';img-src 'self'"));
  // A title that stands far down does not hide its policy.
  writeFileSync(join(folder, "b.html"), page("default-src 'none';frame-src https://b.example", `<!-- ${"x".repeat(20_000)} -->`));
  writeFileSync(join(folder, "c.html"), "<p>A page at a former address has none.");
  writeFileSync(join(folder, "d.xml"), page("img-src *"));
  const united = "default-src 'none'; frame-src https://b.example; img-src 'self'; frame-ancestors 'none'";
  assert.deepEqual(readPolicy(sitePolicy(folder)), readPolicy(united));
});

test("a page whose policy is known is not read", () => {
  const known = new Map([
    ["not/there.html", "img-src 'self'"],
    ["nor/this.html", "img-src 'self'"],
  ]);
  assert.deepEqual(readPolicy(sitePolicy(emptyFolder(), known.keys(), known)), readPolicy("img-src 'self'; frame-ancestors 'none'"));
});
