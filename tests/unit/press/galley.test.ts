import assert from "node:assert/strict";
import { test } from "node:test";
import { createGalley } from "../../../src/press/galley.ts";

test("what is put away comes back, the newest of each key, and nothing else", () => {
  const galley = createGalley();
  galley.put("a", "one — ünï");
  galley.put("b", "");
  galley.put("a", "two 😀");
  assert.deepEqual(
    ["a", "b", "c"].map((key) => galley.take(key)),
    ["two 😀", "", undefined],
  );
});
