import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange, storiesFor } from "../../../src/live/arrangement.ts";

const now = Date.parse("2024-04-25T12:00:00Z");
const stories = (letters: string) => [...letters].map((letter) => ({ href: `/${letter}/`, title: letter }));
const paths = (letters: string) => [...letters].map((letter) => `/${letter}/`);

/** The letters each list gets; undefined where it stays as printed. */
function arranged(
  printed: { picks?: string; latest?: string },
  offered: { picks: string; latest: string },
  taken = "",
): Record<string, string | undefined> {
  const lists = Object.entries(printed).map(([name, letters]) => ({ name, paths: paths(letters) }));
  const filled = arrange(lists, { observation: null, picks: stories(offered.picks), latest: stories(offered.latest) }, now, paths(taken));
  return Object.fromEntries(
    lists.map((list) => [
      list.name,
      filled
        .get(list)
        ?.map(({ title }) => title)
        .join(""),
    ]),
  );
}

test("every box gets a story of today, and no story two boxes", () => {
  assert.deepEqual(arranged({ picks: "wx", latest: "yz" }, { picks: "abc", latest: "abcde" }), { picks: "ab", latest: "cd" });
});

test("what the page shows elsewhere is skipped", () => {
  assert.deepEqual(arranged({ picks: "wx", latest: "yz" }, { picks: "abcd", latest: "abcdefg" }, "bd"), { picks: "ac", latest: "ef" });
});

test("a list that would be shorter stays, and its stories stand nowhere else", () => {
  assert.deepEqual(arranged({ picks: "wx", latest: "yz" }, { picks: "a", latest: "wxbcd" }), { picks: undefined, latest: "bc" });
  assert.deepEqual(arranged({ picks: "wx", latest: "ab" }, { picks: "abcd", latest: "c" }), { picks: "cd", latest: undefined });
  assert.deepEqual(arranged({ picks: "wx", latest: "ab" }, { picks: "abc", latest: "c" }), { picks: undefined, latest: undefined });
});

test("a list without boxes gets none", () => {
  assert.deepEqual(arranged({ picks: "", latest: "yz" }, { picks: "ab", latest: "abc" }), { picks: "", latest: "ab" });
});

test("picks are those in force at the reader's now", () => {
  const at = (from: string | null, until: string | null) =>
    storiesFor("picks", { observation: null, picks: [{ href: "/a/", title: "A", from, until }], latest: [] }, now).length;
  assert.equal(at(null, null), 1);
  assert.equal(at("2024-04-25T12:00:00Z", null), 1);
  assert.equal(at("2024-04-25T12:00:01Z", null), 0);
  assert.equal(at(null, "2024-04-25T12:00:01Z"), 1);
  assert.equal(at(null, "2024-04-25T12:00:00Z"), 0);
});
