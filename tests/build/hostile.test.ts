import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { XMLValidator } from "fast-xml-parser";
import type { Element, Root } from "hast";
import { markdownToMdast } from "satteri";
import { SKIP, visit } from "unist-util-visit";
import { leadsWell, proseFaults } from "../hostile/audit.ts";
import { all, attribute, builtPaper, named } from "./dist.ts";

const paper = builtPaper("hostile");
const addresses = "href src srcSet action formAction data poster cite background ping manifest xLinkHref dataEmbed dataLive".split(" ");
const ownElements = new Set(
  (
    "html head meta title link style script body header main footer nav div section article aside p span a h1 h2 h3 h4 h5 h6 ul ol li dl dt dd " +
    "figure figcaption img picture source time button form input label fieldset legend svg path g circle line rect use symbol template strong em small"
  ).split(" "),
);
const isProse = ({ properties }: Element) => [properties["className"]].flat().includes("prose");
const textIn = (element: Element) => element.children.map((child) => ("value" in child ? child.value : "")).join("");

/** What stands in a page outside the texts of stories and is not the paper's own. */
function frameFaults(tree: Root, scripts: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  visit(tree, "element", (element) => {
    const { tagName, properties } = element;
    // Those are looked at by themselves.
    if (isProse(element)) return SKIP;
    if (!ownElements.has(tagName)) faults.push(`<${tagName}>`);
    for (const name of Object.keys(properties)) {
      const value = attribute(element, name);
      if (/^on/i.test(name) || name === "srcDoc") faults.push(`<${tagName} ${name}=${value}>`);
      if (addresses.includes(name) && value.split(/,\s+/).some((one) => !leadsWell(one))) faults.push(`<${tagName} ${name}=${value}>`);
    }
    if (tagName === "meta" && "httpEquiv" in properties && /refresh/i.test(attribute(element, "httpEquiv"))) faults.push("<meta refresh>");
    const src = attribute(element, "src");
    if (src && !src.startsWith(`${paper.base}/`)) faults.push(`<${tagName} src=${src}>`);
    if (tagName === "script" && !src && attribute(element, "type") !== "application/ld+json" && !scripts.has(textIn(element)))
      faults.push(`<script>${textIn(element).slice(0, 80)}`);
    if (tagName === "style" && !scripts.has(textIn(element))) faults.push(`<style>${textIn(element).slice(0, 80)}`);
    return undefined;
  });
  return faults;
}

/** Scripts and styles that stand in a page alike in a paper in which nobody is hostile. */
function ownCode(): Set<string> {
  const cases = builtPaper("cases");
  return new Set(cases.pages.flatMap(({ tree }) => named(tree, "script", "style").map(textIn)));
}

/** The parts of a page as its body has them. */
function outline(tree: Root): string {
  const [body] = named(tree, "body");
  const parts = (body?.children ?? []).filter((child) => child.type === "element" && /^(header|main|footer)$/.test(child.tagName));
  return parts.map((part) => (part as Element).tagName).join(" ");
}

describe("a paper whose every word is hostile", () => {
  test("has no element, attribute, script or address of theirs in any page", () => {
    const own = ownCode();
    assert.ok(paper.pages.length > 900);
    for (const { address, tree } of paper.pages) assert.deepEqual(frameFaults(tree, own), [], address);
  });

  test("keeps the frame of every page: masthead, story and footer, once each and in order", () => {
    for (const { address, tree } of paper.pages) {
      assert.equal(outline(tree), "header main footer", address);
      assert.equal(named(tree, "main").length, 1, address);
      assert.equal(all(tree, ({ properties }) => [properties["className"]].flat().includes("masthead")).length, 1, address);
      assert.equal(named(tree, "title").filter((title) => textIn(title).trim() !== "").length, 1, address);
    }
  });

  test("has nothing in a text that the allow-list does not name", () => {
    const texts = paper.pages.flatMap(({ address, tree }) => all(tree, isProse).map((prose) => ({ address, prose })));
    assert.ok(texts.length > 900);
    for (const { address, prose } of texts) assert.deepEqual(proseFaults({ type: "root", children: prose.children }), [], address);
  });

  test("tells machines what can be read and never ends its script", () => {
    for (const { address, tree } of paper.pages) {
      for (const script of named(tree, "script").filter((one) => attribute(one, "type") === "application/ld+json")) {
        assert.doesNotMatch(textIn(script), /[<\u2028\u2029]/, address);
        assert.ok(JSON.parse(textIn(script))["@graph"].length > 0);
      }
    }
  });

  test("has feeds, lists and sitemaps that are well-formed and hold no more than their parts", () => {
    const files = paper.files.filter((file) => file.endsWith(".xml"));
    assert.ok(files.length > 100);
    for (const file of files) {
      const text = paper.read(file);
      assert.equal(XMLValidator.validate(text), true, file);
      assert.doesNotMatch(text.replace(/<!\[CDATA\[.*?\]\]>/gs, ""), /<script|<img|<svg|<!ENTITY/i, file);
    }
    for (const file of paper.files.filter((file) => /\.(json|webmanifest)$/.test(file))) JSON.parse(paper.read(file));
  });

  test("has no raw HTML and no address that runs in what it prints as Markdown", () => {
    const files = paper.files.filter((file) => file.endsWith("index.md") || file === "llms.txt");
    assert.ok(files.length > 900);
    for (const file of files) {
      const tree = markdownToMdast(paper.read(file), {
        features: { gfm: true, directive: false, frontmatter: false, smartPunctuation: false },
      });
      visit(tree as never, (node: { type: string; value?: string; url?: string }) => {
        assert.notEqual(node.type, "html", `${file}: ${node.value}`);
        assert.ok(node.url === undefined || leadsWell(node.url), `${file}: ${node.url}`);
      });
    }
  });

  test("writes no file outside its folders, and none by a name of theirs", () => {
    for (const file of paper.files) assert.doesNotMatch(file, /[<>"'`\\\s%]|(^|\/)\.\.?(\/|$)/, file);
    assert.doesNotMatch(paper.read("robots.txt"), /pwned|^\s*Location/im);
  });
});
