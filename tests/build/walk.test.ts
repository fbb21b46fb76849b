import assert from "node:assert/strict";
import { test } from "node:test";
import { walk } from "../walk.ts";

test("after any changes of a newsroom and of the cache the paper is the same to the byte as one that is printed from nothing", async () => {
  const steps = 12;
  let printed = 0;
  for await (const { change, refused, apart } of walk(5, steps)) {
    assert.deepEqual(apart, [], change);
    if (!refused) printed++;
  }
  assert.ok(printed > steps / 2, `${printed} printed`);
});
