import assert from "node:assert/strict";
import { test } from "node:test";
import { toCardSvg } from "../../../src/formats/card-svg.ts";
import { covers, setText, widthOf } from "../../../src/formats/card-type.ts";

const box = { width: 1000, height: 300, leading: 1.1 };

test("the paper's type has the letters of Europe's west, and says of others that it has not", () => {
  for (const text of ["How ink dries", "Çà et là: “œuvre” – Ångström", ""]) assert.equal(covers(text), true, text);
  for (const text of ["مرحبا", "縦書き", "a 😀"]) assert.equal(covers(text), false, text);
});

test("a headline is set as large as it fits, in lines about equally long", () => {
  assert.deepEqual(setText("Short", "headline", [100, 50], box), { lines: ["Short"], size: 100 });
  const { lines, size } = setText("The river that keeps two calendars and one gauge", "headline", [100, 80, 60], box);
  assert.ok(lines.length * size * box.leading <= box.height);
  for (const line of lines) assert.ok(widthOf(line, "headline", size) <= box.width);
  const widths = lines.map((line) => widthOf(line, "headline", size));
  assert.ok(Math.min(...widths) > Math.max(...widths) * 0.6, lines.join(" / "));
});

test("what fits at no size is cut with an ellipsis inside its box", () => {
  const { lines } = setText("word ".repeat(200), "headline", [100, 80], box);
  assert.equal(lines.length, 3);
  assert.match(lines.at(-1) ?? "", /…$/);
  const [line = ""] = setText("unbroken".repeat(50), "headline", [100], box).lines;
  assert.ok(widthOf(line, "headline", 100) <= box.width);
});

test("a card is a drawing of outlines without a word of text", () => {
  const svg = toCardSvg(
    { kind: "words", paper: "P & <Q>", label: "L", headline: "</svg><script>", accent: null, icon: null },
    { width: 1200, height: 675 },
  );
  assert.match(svg, /^<svg [^>]*width="1200" height="675"/);
  assert.doesNotMatch(svg, /script|<text/);
});
