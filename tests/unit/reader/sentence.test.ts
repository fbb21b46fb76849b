import assert from "node:assert/strict";
import { test } from "node:test";
import { cut } from "../../../src/reader/sentence.ts";

const text = "\nA headline without an end\nRain fell. It was 3.5 mm deep! Was it?\n \nThe end.";

test("a text is cut into sentences that keep their places, and a line ends one", () => {
  const sentences = cut(text, "en");
  assert.deepEqual(
    sentences.map(([sentence]) => sentence),
    ["A headline without an end", "Rain fell.", "It was 3.5 mm deep!", "Was it?", "The end."],
  );
  for (const [sentence, at] of sentences) assert.equal(text.slice(at, at + sentence.length), sentence);
});

test("other languages end their sentences their own way", () => {
  assert.equal(cut("雨が降った。空は晴れた。", "ja").length, 2);
  assert.equal(cut("هل هطل المطر؟ نعم.", "ar").length, 2);
});

test("a browser that knows no sentences gets whole lines", () => {
  const { Segmenter } = Intl;
  Object.assign(Intl, { Segmenter: undefined });
  const lines = cut(text, "en");
  Object.assign(Intl, { Segmenter });
  assert.deepEqual(
    lines.map(([line]) => line),
    ["A headline without an end", "Rain fell. It was 3.5 mm deep! Was it?", "The end."],
  );
  for (const [line, at] of lines) assert.equal(text.slice(at, at + line.length), line);
});
