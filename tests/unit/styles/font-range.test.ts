import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { common, range, rare, toUnicodeRange } from "../../../src/styles/font-range.ts";

test("the faces of rare letters are asked for by just these letters", () => {
  const css = readFileSync("src/styles/faces.css", "utf8").replace(/\s/g, "");
  const asked = [...css.matchAll(/-rare\.woff2[^}]*unicode-range:([^;]*);/g)].map(([, letters]) => letters);
  assert.deepEqual(asked, [toUnicodeRange(rare), toUnicodeRange(rare)]);
});

test("every letter is either common or rare", () => {
  assert.deepEqual([...common, ...rare].sort(), [...new Set(range)].sort());
});

test("characters that follow one another are a span", () => {
  assert.equal(toUnicodeRange("bcaxé"), "U+61-63,U+78,U+E9");
});
