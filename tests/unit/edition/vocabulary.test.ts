import assert from "node:assert/strict";
import { test } from "node:test";
import { Vocabulary } from "../../../src/edition/vocabulary.ts";

test("a word has the number of its first coming, wherever it stands", () => {
  const text = "tide tidal tide 潮 e tide";
  const numbers = (vocabulary: Vocabulary) => {
    let from = 0;
    return text.split(" ").map((word) => {
      const number = vocabulary.numberOf(text, from, from + word.length);
      from += word.length + 1;
      return number;
    });
  };
  const vocabulary = new Vocabulary();
  assert.deepEqual(numbers(vocabulary), [0, 1, 0, 2, 3, 0]);
  assert.deepEqual(vocabulary.words, ["tide", "tidal", "潮", "e"]);
  assert.deepEqual(numbers(new Vocabulary(vocabulary.words)), [0, 1, 0, 2, 3, 0]);
});

test("a hundred thousand words are all told from each other", () => {
  const words = Array.from({ length: 100_000 }, (_, index) => index.toString(36));
  const vocabulary = new Vocabulary(words);
  assert.deepEqual(vocabulary.words, words);
  for (const [number, word] of words.entries()) assert.equal(vocabulary.numberOf(` ${word} `, 1, 1 + word.length), number);
});
