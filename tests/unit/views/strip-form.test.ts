import assert from "node:assert/strict";
import { test } from "node:test";
import { storiesOfForm, stripForms } from "../../../src/views/strip-form.ts";

type Story = { image?: never; name: string };
const stories = (text: string): Story[] =>
  [...text].map((name) => ({ name, ...(name === name.toUpperCase() ? { image: {} as never } : {}) }));
const forms = (...strips: string[]) => stripForms(strips.map(stories)).map(({ name, mirrored }) => (mirrored ? `${name}, mirrored` : name));
const shown = (name: "over" | "beside" | "row" | "columns" | "text", text: string) =>
  storiesOfForm({ name, mirrored: false }, stories(text))
    .map((story) => story.name)
    .join("");

// A capital letter is a story with a picture.
test("a strip takes its form from its stories and pictures", () => {
  assert.deepEqual(forms("ABC"), ["row"]);
  assert.deepEqual(forms("Abcd"), ["over"]);
  assert.deepEqual(forms("Ab"), ["beside"]);
  assert.deepEqual(forms("A"), ["beside"]);
  assert.deepEqual(forms("abc"), ["columns"]);
  assert.deepEqual(forms("a"), ["text"]);
});

test("no two neighbours are alike, whatever the newsroom holds", () => {
  const kinds = ["A", "Ab", "Abc", "Abcd", "ABcd", "ABC", "ABCD", "abc", "abcd", "aBcd"];
  for (const first of kinds)
    for (const second of kinds)
      for (const third of kinds) {
        const found = forms(first, second, third);
        for (const place of [1, 2]) assert.notEqual(found[place], found[place - 1], `${first} ${second} ${third}: ${found.join(" | ")}`);
      }
});

test("the newest story with a picture leads where a picture leads, and nobody is lost before the strip is full", () => {
  assert.equal(shown("beside", "abCd"), "Cabd");
  assert.equal(shown("over", "abcDe"), "Dabc");
  assert.equal(shown("row", "aBCD"), "BCD");
  assert.equal(shown("columns", "abcd"), "abc");
  assert.equal(shown("text", "abcde"), "abcd");
});
