import assert from "node:assert/strict";
import { test } from "node:test";
import { contentsOf } from "../../../src/press/contents.ts";

const heading = (depth: number, text: string) => ({ depth, text, id: text.toLowerCase() });

test("the subheads of the highest level are the contents", () => {
  const headings = [heading(3, "A"), heading(4, "B"), heading(3, "C"), heading(3, "D")];
  assert.deepEqual(contentsOf({ headings }), [
    { label: "A", href: "#a" },
    { label: "C", href: "#c" },
    { label: "D", href: "#d" },
  ]);
});

test("fewer than three are none", () => {
  assert.deepEqual(contentsOf({ headings: [heading(2, "A"), heading(2, "B"), heading(3, "C")] }), []);
  assert.deepEqual(contentsOf({ headings: [] }), []);
});
