import assert from "node:assert/strict";
import { test } from "node:test";
import { memo } from "../../../src/edition/memo.ts";

test("a value is worked out once for each thing, nothing being a value too", () => {
  const asked: string[] = [];
  const lengthOf = memo((word: string) => {
    asked.push(word);
    return word.length || null;
  });
  assert.deepEqual(["tide", "", "tide", ""].map(lengthOf), [4, null, 4, null]);
  assert.deepEqual(asked, ["tide", ""]);
});
