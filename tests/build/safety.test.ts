import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Root } from "hast";
import { all, attribute, bodyOf, bothPapers, builtPaper, meta, named, one, words } from "./dist.ts";

const addresses = [
  "href",
  "src",
  "action",
  "formAction",
  "data",
  "xLinkHref",
  "poster",
  "cite",
  "background",
  "srcDoc",
  "dataEmbed",
  "dataLive",
];

/** What in a tree could run code that an editor wrote. */
function dangers(tree: Root): string[] {
  return all(tree, () => true).flatMap((element) => {
    const found: string[] = [];
    for (const name of Object.keys(element.properties)) {
      if (/^on/i.test(name)) found.push(`<${element.tagName} ${name}>`);
      // Browsers drop white space and control characters before they read a scheme.
      const value = [...attribute(element, name)].filter((character) => character > " ").join("");
      if (addresses.includes(name) && /^(javascript|vbscript|data):/i.test(value)) found.push(`<${element.tagName} ${name}=${value}>`);
    }
    if (element.tagName === "meta" && /refresh/i.test(attribute(element, "httpEquiv"))) found.push("<meta refresh>");
    return found;
  });
}

for (const paper of bothPapers()) {
  describe(`nothing an editor wrote runs in ${paper.publication.name}`, () => {
    test("no inline handler, no address that is code", () => {
      for (const page of paper.pages) assert.deepEqual(dangers(page.tree), [], page.address);
    });

    test("every script is the paper's own", () => {
      // What a page tells machines is data that no browser runs; structured-data.test.ts reads it.
      const text = (page: (typeof paper.pages)[number]) =>
        named(page.tree, "script")
          .filter((script) => !attribute(script, "src") && attribute(script, "type") !== "application/ld+json")
          .map((script) => script.children.map((child) => ("value" in child ? child.value : "")).join(""));
      const own = new Set(text(paper.page("/")));
      for (const page of paper.pages) {
        for (const script of named(page.tree, "script")) {
          const src = attribute(script, "src");
          if (src)
            assert.ok(
              src.startsWith(`${paper.base}/_astro/`) && paper.files.includes(src.slice(paper.base.length + 1)),
              `${page.address}: ${src}`,
            );
        }
        for (const code of text(page)) assert.ok(own.has(code), `${page.address}: ${code.slice(0, 80)}`);
      }
    });

    test("every style sheet is the paper's own", () => {
      for (const page of paper.pages) assert.deepEqual(named(one(page.tree, "body"), "style", "link"), [], page.address);
    });
  });
}

describe("hostile words", () => {
  const paper = builtPaper("cases");
  const fields = paper.page("/2024/04/08/script-in-fields/");
  const text = paper.page("/2024/04/08/script-in-body/");

  test("in fields are printed as they are written", () => {
    const main = words(one(fields.tree, "main"));
    assert.equal(
      words(one(one(fields.tree, "main"), "h1")),
      'Script <script>window.pwned=1</script> in a title "><img src=x onerror=window.pwned=2>',
    );
    for (const field of ["Point", "Place", "Item", "Correction", "Name", "Series", "Caption", "Credit", "tag"])
      assert.ok(main.includes(`${field} <script>window.pwned=1</script>`), field);
    assert.match(meta(fields, "description") ?? "", /^A description with <script>/);
    const [image] = named(one(fields.tree, "main"), "img");
    assert.equal(image && attribute(image, "alt"), 'Alt <script>window.pwned=1</script> " onerror="window.pwned=7');
  });

  test("in the text are removed or printed, and the text around them stands", () => {
    const body = bodyOf(text);
    assert.match(
      words(body),
      /^A paragraph before\. An attribute that acts\. A link that acts, another, a third, data, a fourth, a fifth, vb\./,
    );
    assert.match(words(body), /A paragraph after\./);
    assert.match(words(body), /<script>window\.pwned=28<\/script>/);
    for (const name of [
      "script",
      "style",
      "svg",
      "math",
      "iframe",
      "object",
      "embed",
      "form",
      "input",
      "button",
      "meta",
      "base",
      "link",
      "noscript",
    ])
      assert.equal(named(body, name).length, 0, name);
    for (const element of all(body, () => true)) {
      assert.equal(attribute(element, "style"), "");
      assert.notEqual(attribute(element, "className"), "masthead");
      assert.notEqual(attribute(element, "id"), "content");
      assert.equal(attribute(element, "dataLive"), "");
    }
  });

  test("characters of every kind arrive whole", () => {
    const page = paper.page("/2024/04/11/naughty-characters/");
    const title = "Emoji 👩‍👩‍👧‍👦🎉 & <b>“tags”</b> &amp; ]]> {{7*7}} \u{24}{7} \\ %20 ﷽ Ω≈ç√ \u202Eright to left\u202C";
    assert.equal(words(one(one(page.tree, "main"), "h1")), title);
    assert.equal(meta(page, "og:title"), title);
    assert.match(words(bodyOf(page)), /The text has 🎉, & and <, too: \]\]> and \{\{7\*7\}\} and \$\{7\}\./);
  });
});
