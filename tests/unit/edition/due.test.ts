import assert from "node:assert/strict";
import { test } from "node:test";
import { dueAfter } from "../../../src/edition/due.ts";
import { article, noon } from "./sample-edition.ts";

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
