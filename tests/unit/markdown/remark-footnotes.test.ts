import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../src/i18n/en.ts";
import { html } from "./sample-view.ts";

test("notes are numbered by first mention, link both ways and name the way back", () => {
  const page = html("A[^b] B[^a] C[^b]\n\n[^a]: first\n[^b]: second *x*\n\n    more");
  assert.match(page, /A<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1<\/a><\/sup> B<sup><a href="#fn-2" id="fnref-2"/);
  assert.match(page, /C<sup><a href="#fn-1" id="fnref-1-2" role="doc-noteref">1<\/a>/);
  assert.match(
    page,
    /<section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes"><h2 id="footnotes">Notes<\/h2><ol><li id="fn-1"><p>second <em>x<\/em><\/p><p>more\u00A0<a href="#fnref-1" role="doc-backlink" aria-label="Back to the text, note 1">↩<\/a>/,
  );
  assert.match(page, /<a href="#fnref-1-2" role="doc-backlink" aria-label="Back to the text, note 1-2">↩<sup>2<\/sup><\/a>/);
  assert.equal(new Set(page.match(/ id="[^"]+"/g)).size, page.match(/ id="[^"]+"/g)?.length);
});

test("labels are those of the story's language", () => {
  assert.match(
    html("A[^1]\n\n[^1]: n", { labels: { ...en, footnotes: "Anmerkungen", footnoteBack: "Zurück zu {reference}" } }),
    /Anmerkungen.*aria-label="Zurück zu 1"/,
  );
});

test("a note may mention a note, itself, or nothing that exists", () => {
  const page = html("A[^1] [^gone]\n\n[^1]: see[^2] and[^1]\n\n[^2]: end");
  assert.match(page, /<li id="fn-2"><p>end/);
  assert.match(page, /\[\^gone\]/);
  assert.match(page, /id="fnref-1-2"/);
});

test("a heading with a note has neither its number in the id", () => {
  assert.match(html("## Title[^1]\n\n[^1]: n"), /<h2 id="title">Title<sup>/);
});

test("a heading called like a note's id gives way", () => {
  assert.match(html("## fn-1\n\nA[^1]\n\n[^1]: n"), /<h2 id="fn-1-1">/);
});
