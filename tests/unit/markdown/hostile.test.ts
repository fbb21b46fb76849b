import assert from "node:assert/strict";
import { test } from "node:test";
import { rehype } from "rehype";
import { markdownToMdast } from "satteri";
import { visit } from "unist-util-visit";
import { toFeedHtml } from "../../../src/formats/feed-html.ts";
import { escapeMarkdown } from "../../../src/formats/markdown-words.ts";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { printMarkdown } from "../../../src/markdown/print-markdown.ts";
import { leadsWell, proseFaults } from "../../hostile/audit.ts";
import { places } from "../../hostile/places.ts";
import { hostileStrings, ownStrings } from "../../hostile/strings.ts";
import { html, picture, sampleView } from "./sample-view.ts";

const strings = hostileStrings();
const parser = rehype().data("settings", { fragment: true }).freeze();
const story = "https://paper.example/2026/11/22/story/";
const view = { pictures: { "./picture.png": picture } };

/** Every string in one of so many places, and over all strings every place as often as any other. */
function* bodies(share: number): Generator<{ name: string; body: string }> {
  const all = Object.entries(places);
  for (const [index, text] of strings.entries()) {
    for (const [number, [name, place]] of all.entries()) if ((index + number) % share === 0) yield { name, body: place(text) };
  }
}

/** What is wrong with a Markdown document: raw HTML, or an address that runs. */
function markdownFaults(document: string): string[] {
  const faults: string[] = [];
  const tree = markdownToMdast(document, { features: { gfm: true, directive: false, frontmatter: false, smartPunctuation: false } });
  visit(tree as never, (node: { type: string; value?: string; url?: string }) => {
    if (node.type === "html" || (node.url !== undefined && !leadsWell(node.url))) faults.push(node.value ?? node.url ?? "");
  });
  return faults;
}

test("the hostile strings are many, each once, and the same every time", () => {
  assert.ok(ownStrings().length > 1_500);
  assert.deepEqual(ownStrings(), ownStrings());
});

test("no place of a body lets a hostile string become more than a text may hold", () => {
  for (const { name, body } of bodies(6)) assert.deepEqual(proseFaults(parser.parse(html(body, view))), [], `${name}: ${body}`);
});

test("nor does a feed, from which what a page needs has been taken", () => {
  for (const { name, body } of bodies(16)) {
    // There an address is whole.
    const printed = toFeedHtml(html(body, view), story).replaceAll("https://paper.example", "");
    const faults = proseFaults(parser.parse(printed)).filter((fault) => fault !== "an embed that says nothing");
    assert.deepEqual(faults, [], `${name}: ${body}`);
  }
});

test("a story as Markdown holds no raw HTML and no address that runs, whoever reads it", () => {
  for (const { name, body } of bodies(12))
    assert.deepEqual(markdownFaults(printMarkdown(body, sampleView(view), story)), [], `${name}: ${body}`);
  for (const text of strings) assert.deepEqual(markdownFaults(`# ${escapeMarkdown(text)}`), [], text);
});

test("every hostile body is checked to its end", () => {
  for (const { name, body } of bodies(12)) assert.ok(Array.isArray(inspectBody(body, "en").problems), name);
});
