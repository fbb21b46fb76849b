import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { en, type Labels } from "../../../src/i18n/en.ts";
import { fill, hasDictionary, labelsOf } from "../../../src/i18n/labels.ts";

const languages = readdirSync(new URL("../../../src/i18n/", import.meta.url)).flatMap((file) => /^([a-z]{2,3})\.ts$/.exec(file)?.[1] ?? []);
const keys = Object.keys(en) as (keyof Labels)[];
const placeholdersOf = (label: string) => (label.match(/\{\w*\}/g) ?? []).sort();

test("there are dictionaries beside the English one", () => {
  for (const language of ["ar", "de", "en", "es", "fr", "ja", "pt"]) assert.ok(languages.includes(language), language);
});

for (const language of languages) {
  const labels = labelsOf(language);

  test(`${language} is registered and has exactly the keys of the English dictionary`, () => {
    assert.ok(hasDictionary(language));
    assert.deepEqual(Object.keys(labels).sort(), [...keys].sort());
  });

  test(`${language} has the placeholders of every label`, () => {
    for (const key of keys) assert.deepEqual(placeholdersOf(labels[key]), placeholdersOf(en[key]), key);
  });

  test(`${language} has no label empty or with space around it`, () => {
    for (const key of keys) {
      assert.notEqual(labels[key], "", key);
      assert.equal(labels[key], labels[key].trim(), key);
    }
  });
}

test("a language is found by its code, whatever the region and case", () => {
  assert.deepEqual(labelsOf("pt-BR"), labelsOf("pt"));
  assert.deepEqual(labelsOf("DE-at"), labelsOf("de"));
  assert.notDeepEqual(labelsOf("de"), en);
});

test("an unknown language has the English labels", () => {
  assert.equal(hasDictionary("xx"), false);
  assert.deepEqual(labelsOf("xx"), en);
  assert.deepEqual(labelsOf(""), en);
});

test("a paper's own wording wins, and only where it has any", () => {
  const labels = labelsOf("de", { readMore: "Weiterlesen" });
  assert.deepEqual(labels, { ...labelsOf("de"), readMore: "Weiterlesen" });
  assert.equal(labelsOf("xx", { by: "Words {names}" }).by, "Words {names}");
  assert.notEqual(labelsOf("de").readMore, "Weiterlesen");
});

test("the values are filled in, and a placeholder without one stays", () => {
  assert.equal(fill("{temperature} in {place}", { temperature: "6.4", place: "$&" }), "6.4 in $&");
  assert.equal(fill("Page {number} of {total}", { number: 0 }), "Page 0 of {total}");
  assert.equal(fill("{time} and {time}", { time: "06:00" }), "06:00 and 06:00");
  assert.equal(fill("no placeholder", { time: "06:00" }), "no placeholder");
});
