import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { contrast, grounds, nearestPassing } from "../../../src/edition/contrast.ts";

test("contrast is that of WCAG", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#ffffff", "#ffffff"), 1);
  assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
  assert.equal(contrast("#FFFFFF", "#767676"), contrast("#767676", "#ffffff"));
});

test("a colour that passes is its own nearest", () => {
  assert.equal(nearestPassing("#7d1b1f", grounds.paper), "#7d1b1f");
});

test("for any colour one is found that passes on paper and one in the dark, and not one step less", () => {
  for (const color of ["#ff6600", "#00ff00", "#ffff00", "#0000ff", "#808080", "#fffdf8", "#161310", "#7d1b1f", "#00ffff"]) {
    for (const ground of Object.values(grounds)) {
      const found = nearestPassing(color, ground);
      assert.match(found, /^#[0-9a-f]{6}$/i);
      assert.ok(contrast(found, ground) >= 7, `${color} on ${ground}: ${found}`);
      if (found !== color) assert.ok(contrast(found, ground) < 7.6, `${color} on ${ground}: ${found} is further than it need be`);
    }
  }
});

test("the grounds are those of the design", () => {
  const tokens = readFileSync(new URL("../../../src/styles/tokens.css", import.meta.url), "utf8");
  for (const color of Object.values(grounds)) assert.ok(tokens.includes(color), color);
});
