import assert from "node:assert/strict";
import { test } from "node:test";
import { termsOf } from "../../../src/edition/terms.ts";

test("words weigh by where they stand, the most frequent first", () => {
  assert.equal(termsOf({ title: "River", description: "Snow", tags: ["Flood"], text: "flood river the a" }), "river 5 flood 4 snow 2");
});

test("scripts without spaces are taken in pairs of letters", () => {
  assert.equal(termsOf({ title: "", description: "", tags: [], text: "東京都" }), "東京 1 京都 1");
});

test("at most sixty are kept, of equal ones those that stand first", () => {
  const text = Array.from({ length: 100 }, (_, index) => `word${String(99 - index).padStart(2, "0")}`).join(" ");
  const terms = termsOf({ title: "", description: "", tags: [], text }).split(" ");
  assert.equal(terms.length, 120);
  assert.equal(terms[0], "word99");
  assert.equal(termsOf({ title: "", description: "", tags: [], text: "" }), "");
});
