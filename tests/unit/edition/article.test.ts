import assert from "node:assert/strict";
import { test } from "node:test";
import { statusOf } from "../../../src/edition/article.ts";
import { article } from "./sample-edition.ts";

test("a story is a draft, scheduled, expired or public, to the millisecond", () => {
  const story = article("a", "2026-01-05", { expires: Date.parse("2026-02-01T05:00:00Z") });
  const at = Date.parse("2026-01-05T05:00:00Z");
  assert.equal(statusOf(story, at - 1), "scheduled");
  assert.equal(statusOf(story, at), "public");
  assert.equal(statusOf(story, (story.expires ?? 0) - 1), "public");
  assert.equal(statusOf(story, story.expires ?? 0), "expired");
  assert.equal(statusOf({ ...story, draft: true }, at), "draft");
});
