import assert from "node:assert/strict";
import { test } from "node:test";
import { closest } from "../../../src/newsroom/suggest.ts";

const fields = ["title", "description", "date", "section", "authors", "tags", "keyPoints", "mustRead"];

test("a slip of the fingers finds its word", () => {
  for (const [word, meant] of [
    ["titel", "title"],
    ["tilte", "title"],
    ["Title", "title"],
    ["dtae", "date"],
    ["autor", "authors"],
    ["tag", "tags"],
    ["keypoints", "keyPoints"],
    ["desciption", "description"],
    ["desc", "description"],
    ["must-read", "mustRead"],
  ] as const)
    assert.equal(closest(word, fields), meant, word);
});

test("another word finds none", () => {
  for (const word of ["colour", "x", "", "weather", "s"]) assert.equal(closest(word, fields), undefined, word);
  assert.equal(closest("abcd", ["abcde-one", "abcde-two"]), undefined);
  assert.equal(closest("anything", []), undefined);
});

test("the nearest of several is taken", () => {
  assert.equal(closest("secton", ["action", "section"]), "section");
});
