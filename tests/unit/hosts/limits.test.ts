import assert from "node:assert/strict";
import { test } from "node:test";
import { cloudflare } from "../../../src/hosts/cloudflare.ts";
import { github } from "../../../src/hosts/github.ts";
import { checkLimits } from "../../../src/hosts/limits.ts";
import { netlify } from "../../../src/hosts/netlify.ts";

const freight = (files: number, size = 1, folder = "a") => ({
  sizes: new Map(Array.from({ length: files }, (_, number) => [`${folder}/${number}/index.html`, size])),
  headers: "/*\n  A: b\n",
});

test("a folder within every limit is told nothing", () => {
  assert.deepEqual(checkLimits("cloudflare", cloudflare.limits, freight(1000)), { errors: [], warnings: [] });
});

test("a limit that a plan raises is a warning, and one that the host refuses an error", () => {
  assert.match(
    checkLimits("cloudflare", cloudflare.limits, freight(19_000)).warnings.join(),
    /is near its limit of 20,000 files; this paper has 19,000\./,
  );
  const { errors, warnings } = checkLimits("cloudflare", cloudflare.limits, freight(100_001));
  assert.match(errors.join(), /^cloudflare takes 100,000 files; this paper has 100,001\. Choose/);
  assert.match(warnings.join(), /free plan/);
});

test("a folder's own files and folders count, and the fullest is named", () => {
  assert.match(
    checkLimits("netlify", netlify.limits, freight(54_001)).errors.join(),
    /54,000 files in one folder \(a\); this paper has 54,001/,
  );
});

test("sizes count one by one and together", () => {
  assert.match(
    checkLimits("cloudflare", cloudflare.limits, freight(1, 30_000_000)).errors.join(),
    /bytes of one file \(a\/0\/index\.html\)/,
  );
  assert.match(checkLimits("github", github.limits, freight(11, 100_000_000)).errors.join(), /1,000,000,000 bytes in all/);
});

test("the lines and rules of _headers count", () => {
  const long = { ...freight(1), headers: `/*\n  Content-Security-Policy: ${"x".repeat(2000)}\n` };
  assert.match(checkLimits("cloudflare", cloudflare.limits, long).errors.join(), /2,000 characters in a line of _headers/);
  const many = { ...freight(1), headers: "/x\n  A: b\n".repeat(101) };
  assert.match(checkLimits("cloudflare", cloudflare.limits, many).errors.join(), /100 rules of _headers/);
});
