import assert from "node:assert/strict";
import { test } from "node:test";
import { withPlace } from "../../../src/reader/kept-places.ts";

test("a place takes that of the same story, and is the newest", () => {
  assert.deepEqual(Object.entries(withPlace({ "/a/": 1, "/b/": 2 }, "/a/", 7)), [
    ["/b/", 2],
    ["/a/", 7],
  ]);
});

test("a story read to its end is forgotten", () => {
  assert.deepEqual(withPlace({ "/a/": 1, "/b/": 2 }, "/a/", -1), { "/b/": 2 });
});

test("the last fifty stories are kept", () => {
  let kept: unknown;
  for (let story = 1; story <= 60; story++) kept = withPlace(kept, `/${story}/`, story);
  assert.equal(Object.keys(kept as object).length, 50);
  assert.equal(Object.keys(kept as object)[0], "/11/");
});

test("what is no record of places is none", () => {
  for (const broken of [undefined, null, 7, "text", [1, 2]]) assert.equal(withPlace(broken, "/a/", 3)["/a/"], 3);
});
