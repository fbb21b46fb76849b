import assert from "node:assert/strict";
import { test } from "node:test";
import { frameView } from "../../../src/views/frame-view.ts";
import { searchRoutes } from "../../../src/views/routes.ts";
import { searchView } from "../../../src/views/search-view.ts";
import { article, editionOf } from "../edition/sample-edition.ts";

const edition = editionOf([
  article("a", "2026-01-02", { authors: ["jane"], tags: ["Climate"] }),
  article("b", "2025-03-01", { section: "science", language: "ar" }),
]);

test("the search is narrowed by the sections, authors and years that have stories", () => {
  const { filters } = searchView(edition);
  assert.deepEqual(
    filters.map(({ name, choices }) => [name, choices.map(({ value, label }) => `${value}: ${label}`)]),
    [
      ["section", ["world: World", "science: Science"]],
      ["author", ["jane: Jane"]],
      ["year", ["2026: 2026", "2025: 2025"]],
    ],
  );
});

test("the search has an index for each language, and no other search engine is sent there", () => {
  const { index, indexes, frame } = searchView(edition);
  assert.equal(index, "/paper/pagefind/");
  assert.deepEqual(indexes, ["ar", "en"]);
  assert.equal(frame.robots, "noindex");
});

test("the archive stands beside the search, without lists that are empty", () => {
  const { archive } = searchView(edition);
  assert.deepEqual(
    archive.map(({ links }) => links.map(({ href }) => href)),
    [
      ["/paper/2026/", "/paper/2025/", "/paper/tags/", "/paper/authors/"],
      ["/paper/world/", "/paper/science/"],
    ],
  );
});

test("a paper without search has no page of it and no link to it", () => {
  const off = { ...edition, publication: { ...edition.publication, search: { scope: "off" as const } } };
  const request = { title: "", description: "", address: "/", kind: "front" as const, day: null };
  assert.equal(searchRoutes(edition).length, 1);
  assert.equal(searchRoutes(off).length, 0);
  assert.ok(frameView(edition, request).tools.some(({ href }) => href === "/paper/search/"));
  assert.ok(!frameView(off, request).tools.some(({ href }) => href === "/paper/search/"));
});
