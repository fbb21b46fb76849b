import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords } from "../../../src/markdown/words.ts";

test("words between spaces", () => {
  assert.equal(countWords("It’s 10:30 — “ready” or not…\nGo!", "en"), 6);
  assert.equal(countWords("Где это видано", "ru"), 3);
  assert.equal(countWords("", "en"), 0);
});

test("words of scripts without spaces", () => {
  assert.equal(countWords("今日は天気がいい。", "ja"), 5);
  assert.ok(countWords("ภาษาไทยไม่มีช่องว่าง", "th") >= 4);
  assert.equal(countWords("Tokyo 東京 now", "en"), 3);
});
