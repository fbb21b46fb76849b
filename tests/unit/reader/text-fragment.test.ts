import assert from "node:assert/strict";
import { test } from "node:test";
import { textFragment } from "../../../src/reader/text-fragment.ts";

test("a short passage is given whole, and what has a meaning in the directive is encoded", () => {
  assert.equal(textFragment(["a well-known word, & more"], ""), "#:~:text=a%20well%2Dknown%20word%2C%20%26%20more");
  assert.equal(textFragment(["100 % of #1"], ""), "#:~:text=100%20%25%20of%20%231");
});

test("white space is one space, and around the passage none", () => {
  assert.equal(textFragment(["  rain\n\t and   hail "], ""), "#:~:text=rain%20and%20hail");
  assert.equal(textFragment(["", " \n", "rain"], ""), "#:~:text=rain");
});

test("a long passage is given by its first and last words", () => {
  const words = Array.from({ length: 30 }, (_, index) => `w${index + 1}`);
  assert.equal(textFragment([words.join(" ")], ""), "#:~:text=w1%20w2%20w3%20w4%20w5,w26%20w27%20w28%20w29%20w30");
});

test("a passage of several paragraphs is given by its edges, as no browser finds a text across them", () => {
  assert.equal(textFragment(["The first.", "Between.", "The last one."], ""), "#:~:text=The%20first.,The%20last%20one.");
});

test("the words before it tell it from what reads alike", () => {
  assert.equal(textFragment(["rain"], "It was a day of "), "#:~:text=a%20day%20of-,rain");
  assert.equal(textFragment(["rain"], "  "), "#:~:text=rain");
  assert.equal(textFragment(["rain"], "non-stop "), "#:~:text=non%2Dstop-,rain");
});

test("a script without spaces is given whole at each edge", () => {
  assert.equal(
    textFragment(["雨が降った。", "空は晴れた。"], ""),
    `#:~:text=${encodeURIComponent("雨が降った。")},${encodeURIComponent("空は晴れた。")}`,
  );
});
