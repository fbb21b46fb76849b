import assert from "node:assert/strict";
import { test } from "node:test";
import { searchAddresses, searchScope } from "../../../src/edition/search-scope.ts";
import { article, editionOf, publication } from "./sample-edition.ts";

test("a paper is searched by all its words up to 20,000 stories, by its headlines beyond", () => {
  assert.equal(searchScope({}, 0), "full");
  assert.equal(searchScope({}, 20_000), "full");
  assert.equal(searchScope({}, 20_001), "headlines");
});

test("what publication.yaml says goes before the size of the archive", () => {
  assert.equal(searchScope({ search: { scope: "headlines" } }, 3), "headlines");
  assert.equal(searchScope({ search: { scope: "full" } }, 100_000), "full");
  assert.equal(searchScope({ search: { scope: "off" } }, 3), "off");
});

test("the search has an address unless it is off", () => {
  assert.deepEqual(searchAddresses({}), ["/search/"]);
  assert.deepEqual(searchAddresses({ search: { scope: "headlines" } }), ["/search/"]);
  assert.deepEqual(searchAddresses({ search: { scope: "off" } }), []);
  assert.ok(editionOf([article("one", "2026-01-01")]).has("/search/"));
  assert.ok(publication.search === undefined);
});
