import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { rehype } from "rehype";
import { inspectBody } from "../../../src/markdown/inspect.ts";
import { readManuscript } from "../../../src/markdown/manuscript.ts";
import { textOf, walkElements, walkNodes } from "../../../src/markdown/tree.ts";
import { Chance } from "../../bench/chance.ts";
import { html, picture } from "./sample-view.ts";

// Others' payloads, where they lie beside the project.
const collection = "../shared/payloads/html.json";
const payloads = existsSync(collection)
  ? (JSON.parse(readFileSync(collection, "utf8")) as { payload: string }[])
      .map(({ payload }) => payload)
      .filter((text) => text.length < 500)
  : ["<svg><style><img src=x onerror=alert(1)></svg>"];
const tags =
  "p a div span b button form select option textarea title script style noscript template object svg math table tr td caption col ul li dl dt " +
  "details summary figure figcaption iframe xmp input img br h1 h2 blockquote pre section font label body frameset foreignObject";

/** Bodies in any disorder, the same in every run; each word of them stands nowhere else. */
function* bodies(count: number): Generator<string> {
  const chance = new Chance(11);
  let words = 0;
  const below = (end: number) => chance.below(end);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const tag = () => pick(tags.split(" "));
  const text = () => Array.from({ length: 1 + below(3) }, () => `word${words++}x`).join(" ");
  const inline = (): string =>
    pick([text, text, () => `*${text()}*`, () => `[${text()}](/x/)`, () => `\`${text()}\``, () => `<${tag()}>`, () => `</${tag()}>`])() +
    pick(["", " ", "[^a]", "[^b]", "<!-- c -->", "<!--", "-->", "<?", "]]>", "&amp;", "10:30", '<p title="', "<b id=k>", "![a](a.png)"]);
  const line = () => Array.from({ length: 1 + below(3) }, inline).join(" ");
  const block = (depth: number): string => {
    const inner = () => (depth > 0 ? `${block(depth - 1)}\n\n${block(depth - 1)}` : line());
    const indented = (mark: string, rest: string) => mark + inner().replaceAll("\n", `\n${rest}`);
    const name = tag();
    return pick([
      ...[text, text, line, line, () => `## ${line()}`, () => `<${name}>`, () => `</${name}>`, () => pick(payloads)],
      ...[() => `<${name}>\n\n${inner()}\n\n</${name}>`, () => `<${name}>\n${line()}\n</${name}>`, () => `<table>${text()}`],
      ...[
        () => `<!-- ${text()}`,
        () => `<!-- ${text()}\n\n${text()} -->`,
        () => `[^${pick(["a", "b"])}]: ${line()}`,
        () => `    ${text()}`,
      ],
      ...[() => `:::${pick(["note", "quote"])}\n${inner()}\n:::`, () => `::::note\n${inner()}`, () => "::read-more{to=s}"],
      ...[() => indented("> ", "> "), () => indented("- ", "  "), () => `- <!-- c -->\n  ${text()}\n  - ${text()}`],
      ...[() => `${text()}  \n${text()}<i>\n${text()}`, () => `| ${text()} | b |\n|-|-|\n| ${line().replace(/\|/g, "")} | ${text()} |`],
    ])();
  };
  for (let index = 0; index < count; index += 1)
    yield Array.from({ length: 2 + below(4) }, () => block(2))
      .join(pick(["\n\n", "\n\n", "\n"]))
      .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "");
}

const browser = rehype().data("settings", { fragment: true });
const card = { href: "/s/", title: "S", kicker: "", picture: null };
const view = { cards: { s: card }, pictures: { "a.png": picture } };

/** The words of Markdown that no raw HTML stands beside; those of notes apart, which may be unused. */
function plainWords(source: string): string[] {
  const found: string[] = [];
  walkNodes(readManuscript(source, "en").tree, (node) => {
    if (node.type === "footnoteDefinition") return "skip";
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell" && node.type !== "code") return undefined;
    if (!JSON.stringify(node).includes('"html"')) found.push(...(textOf(node).match(/word\d+x/g) ?? []));
    return "skip";
  });
  return found;
}

test("in any disorder a body is read, and each word is printed or a problem tells of it", () => {
  let whole = 0;
  for (const source of bodies(400)) {
    const { problems, anchors } = inspectBody(source, "en");
    assert.ok(!problems.some(({ rule }) => rule === "limit"), source);
    const isBroken = problems.some(({ rule }) => rule !== "html" && rule !== "reference");
    for (const { line, column, length } of problems)
      assert.ok(line > 0 && column > 0 && length >= 0 && line <= source.split("\n").length, source);
    const page = browser.parse(html(source, view));
    const printed = textOf(page);
    for (const { message, got = "" } of problems) {
      const lost = /would be lost: |is text of the story/.test(message) && /word\d+x/.exec(got)?.[0];
      if (lost) assert.ok(!printed.includes(lost), `${lost} in ${source}`);
    }
    if (isBroken) continue;
    whole += 1;
    for (const word of plainWords(source)) assert.ok(printed.includes(word), `${word} in ${source}`);
    const ids: unknown[] = [];
    walkElements(page, ({ properties }) => ids.push(properties["id"]));
    for (const anchor of anchors) assert.ok(ids.includes(anchor) || ids.includes(`x-${anchor}`), `${anchor} in ${source}`);
  }
  assert.ok(whole > 100);
});
