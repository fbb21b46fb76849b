import assert from "node:assert/strict";
import { test } from "node:test";
import { cdata, cleanText, escapeXml, xmlElement } from "../../../src/formats/xml.ts";

test("what XML forbids goes, and lone surrogates are replaced", () => {
  assert.equal(cleanText("a\u0000b\u0008c\u000bd\ufffee\uffff f\tg\nh"), "abcde f\tg\nh");
  assert.equal(cleanText("a\ud800b\udc00c"), "a\ufffdb\ufffdc");
  assert.equal(cleanText("😀"), "😀");
});

test("a change of direction stays where it ends in the text, and goes where it would go on after it", () => {
  assert.equal(cleanText("a \u2067b\u2069 c"), "a \u2067b\u2069 c");
  assert.equal(cleanText("a \u202ab\u202c \u2068c\u2069"), "a \u202ab\u202c \u2068c\u2069");
  for (const text of ["a \u202eb", "a \u2067b", "a \u202cb", "\u2067a\u202cb\u2069"])
    assert.doesNotMatch(cleanText(text), /[\u202a-\u202e\u2066-\u2069]/);
});

test("no mark of XML is left in a text", () => {
  assert.equal(escapeXml(`<a href="x">'&' ]]>`), "&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos; ]]&gt;");
  assert.equal(xmlElement("a", { b: 'c"d', e: undefined, f: 1 }), '<a b="c&quot;d" f="1"/>');
  assert.equal(xmlElement("a", {}, "text"), "<a>text</a>");
});

test("an end of a section in a text does not end the section", () => {
  assert.equal(cdata("a ]]> b"), "<![CDATA[a ]]]]><![CDATA[> b]]>");
  assert.equal(cdata("<p>&amp;</p>"), "<![CDATA[<p>&amp;</p>]]>");
});
