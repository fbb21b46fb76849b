import assert from "node:assert/strict";
import { test } from "node:test";
import { dueAfter, nextChange } from "../../../src/edition/due.ts";
import { article, noon, publication } from "./sample-edition.ts";

const hour = 3_600_000;
const due = (...articles: ReturnType<typeof article>[]) => {
  const found = dueAfter(articles, noon);
  return found && [(found.instant - noon) / hour, ...found.stories.map(({ address, change }) => `${change} ${address}`)];
};

test("what goes live or expires next is due, all of it that does so at once", () => {
  assert.deepEqual(
    due(
      article("later", "2026-06-02T12:00"),
      article("b", "2026-06-01T14:00"),
      article("a", "2026-05-01", { expires: noon + 2 * hour }),
      article("old", "2026-05-01", { expires: noon }),
    ),
    [2, "expires /2026/05/01/a/", "live /2026/06/01/b/"],
  );
});

test("a draft and a story that is over before it begins are never due", () => {
  assert.equal(due(article("draft", "2026-06-02", { draft: true }), article("never", "2026-06-03", { expires: noon + hour })), null);
  assert.equal(due(article("now", "2026-06-01T12:00")), null);
});

const change = (articles: ReturnType<typeof article>[], more: Partial<Parameters<typeof nextChange>[0]> = {}) =>
  (nextChange({ clock: noon, articles, publication, newest: null, ...more }) - noon) / hour;

test("a paper says something else when the day of its zone ends, at the latest", () => {
  assert.equal(change([]), 12);
  assert.equal(change([article("old", "2020-01-01")]), 12);
});

test("a paper says something else when a story, a pick, an advertisement or a reading comes or goes", () => {
  assert.equal(change([article("next", "2026-06-01T14:00")]), 2);
  assert.equal(change([article("over", "2026-05-01", { expires: noon + hour })]), 1);
  assert.equal(change([article("picked", "2026-05-01", { mustRead: { from: noon + 3 * hour, until: noon + 9 * hour } })]), 3);
  assert.equal(change([article("picked", "2026-05-01", { mustRead: { from: noon - hour, until: noon + 9 * hour } })]), 9);
  assert.equal(change([article("news", "2026-05-30T15:00")]), 3);
  const slot = { id: "s", place: "top", size: { width: 1, height: 1 }, url: "/", until: { day: "2026-06-01", time: "16:00" } } as const;
  assert.equal(change([], { publication: { ...publication, slots: [slot] } }), 4);
  const reading = (observedAt: string) => ({ temperature: 1, condition: "fog", observedAt, source: "nws" as const });
  assert.equal(change([], { newest: reading("2026-06-01T11:00:00-04:00") }), 2 + 1 / hour);
  assert.equal(change([], { newest: reading("2026-06-01T12:40:00-04:00") }), 0.5);
});
