import assert from "node:assert/strict";
import { test } from "node:test";
import { directionOf, toHref, toUrl } from "../../../src/edition/publication.ts";
import { publication } from "./sample-edition.ts";

test("a paper may lie under a path", () => {
  assert.deepEqual([publication.origin, publication.base], ["https://test.example", "/paper"]);
  assert.equal(toHref(publication, "/world/"), "/paper/world/");
  assert.equal(toUrl(publication, "/world/"), "https://test.example/paper/world/");
  assert.equal(toHref(publication, "https://a.example/x"), "https://a.example/x");
});

test("addresses are encoded once", () => {
  assert.equal(toHref({ base: "" }, "/tags/café/"), "/tags/caf%C3%A9/");
  assert.equal(toHref({ base: "" }, "/tags/caf%C3%A9/"), "/tags/caf%C3%A9/");
  assert.equal(toHref({ base: "" }, "/100%/"), "/100%25/");
});

test("languages have a direction", () => {
  for (const language of ["ar", "he", "fa", "ur", "ckb", "az-Arab"]) assert.equal(directionOf(language), "rtl", language);
  for (const language of ["en", "ja", "pt-BR", "az", "ar-Latn"]) assert.equal(directionOf(language), "ltr", language);
});
