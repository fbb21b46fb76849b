import assert from "node:assert/strict";
import { test } from "node:test";
import { secondsOf } from "../../../src/edition/duration.ts";

test("a duration is told in seconds, or not at all", () => {
  assert.deepEqual([754, "12:34", "1:02:03", "90", "about an hour", undefined].map(secondsOf), [754, 754, 3723, 90, null, null]);
});
