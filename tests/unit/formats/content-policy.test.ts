import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { carriedPolicy, policyOf, printPolicy, readPolicy, unitePolicies, withPolicy } from "../../../src/formats/content-policy.ts";

const page = (head: string, body = "") => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const sources = (html: string, name: string) => [...(policyOf(html).get(name) ?? [])];

test("a page may run and paint what is in it, and nothing else from within", () => {
  const html = page(
    '<style>a{}</style><script>\n1\n</script><script type="speculationrules">{}</script>',
    '<script type="module" src="/a.js"></script>',
  );
  assert.deepEqual(sources(html, "script-src"), ["'self'", hash("\n1\n"), hash("{}")]);
  assert.deepEqual(sources(html, "style-src"), ["'self'", hash("a{}")]);
  assert.deepEqual(sources(html, "default-src"), ["'none'"]);
});

test("data is no script", () => {
  assert.deepEqual(sources(page('<script type="application/ld+json">{"a":1}</script>'), "script-src"), ["'self'"]);
});

test("what only some pages need only these allow", () => {
  const plain = policyOf(page("", "<p>Text</p>"));
  for (const name of ["frame-src", "media-src", "object-src"]) assert.equal(plain.has(name), false, name);
  assert.doesNotMatch(printPolicy(plain), /wasm|unsafe|data:|https?:/);
  assert.deepEqual(sources(page("", '<audio src="/a.mp3">'), "media-src"), ["'self'"]);
  assert.deepEqual(sources(page("", '<form data-index="/pagefind/">'), "script-src"), ["'self'", "'wasm-unsafe-eval'"]);
  const embeds =
    '<a data-embed="https://video.example/embed/1?a=1&amp;b=2"></a><a data-embed="https://video.example/2"></a><a data-embed="no address;script-src *">';
  assert.deepEqual(sources(page("", embeds), "frame-src"), ["https://video.example"]);
});

test("the policy comes first in the head, and once", () => {
  const html = withPolicy(page('<meta charset="utf-8"><style>$&{}</style>', "&lt;head>"));
  assert.match(
    html,
    /<head><meta http-equiv="content-security-policy" content="default-src 'none';[^"]*"><meta charset="utf-8"><style>\$&\{\}/,
  );
  assert.equal(html.match(/content-security-policy/g)?.length, 1);
  assert.deepEqual(carriedPolicy(html), policyOf(html));
  assert.equal(carriedPolicy(page("")), undefined);
});

test("a site's policy allows what any of its pages needs", () => {
  const [a, b] = [
    "default-src 'none';script-src 'self' 'sha256-a'",
    "default-src 'none';script-src 'self';frame-src https://x.example",
  ].map(readPolicy);
  assert.ok(a && b);
  assert.equal(printPolicy(unitePolicies([a, b])), "default-src 'none';script-src 'self' 'sha256-a';frame-src https://x.example");
});
