import assert from "node:assert/strict";
import { test } from "node:test";
import { countFullPages, firstPage, numberedPage, pageSize } from "../../../src/edition/paging.ts";

/** Stories of a list newest first: the newest has the highest number. */
const stories = (count: number) => Array.from({ length: count }, (_, index) => count - index);

test("fewer than forty stories are one page", () => {
  for (const count of [0, 1, 19, 20, 21, 39]) {
    assert.equal(countFullPages(count), 0);
    assert.deepEqual(firstPage(stories(count)), stories(count));
  }
  assert.equal(countFullPages(40), 1);
});

test("the first page shows the newest 20 to 39, the numbered ones the rest, each story once", () => {
  for (let count = 40; count < 300; count++) {
    const list = stories(count);
    const first = firstPage(list);
    assert.ok(first.length >= pageSize && first.length < 2 * pageSize, String(count));
    const numbered = Array.from({ length: countFullPages(count) }, (_, index) => numberedPage(list, index + 1));
    for (const page of numbered) assert.equal(page.length, pageSize);
    assert.deepEqual([...first, ...numbered.toReversed().flat()], list);
  }
});

test("pages are numbered from the oldest, newest first on each", () => {
  assert.deepEqual(numberedPage(stories(45), 1), [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  assert.equal(numberedPage(stories(65), 2)[0], 40);
});

test("publishing a story changes no numbered page and adds at most one", () => {
  for (let count = 0; count < 200; count++) {
    const [before, after] = [stories(count), stories(count + 1)];
    const added = countFullPages(count + 1) - countFullPages(count);
    assert.ok(added === 0 || added === 1);
    for (let number = 1; number <= countFullPages(count); number++)
      assert.deepEqual(numberedPage(after, number), numberedPage(before, number));
  }
});
