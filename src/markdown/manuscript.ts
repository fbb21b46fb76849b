import type { Nodes, Parents, Root, Text } from "mdast";
import { markdownToMdast } from "satteri";
import { isDense } from "./limits.ts";
import { MarkdownError } from "./markdown-error.ts";
import { hasEnglishQuotes } from "./quotation-marks.ts";
import { rewriteNodes, walkNodes } from "./tree.ts";

/** A body as parsed: Markdown with its block directives; `:name` inside a line is text. */
export interface Manuscript {
  tree: Root;
  hasHtml: boolean;
}

const deepest = 500;
// Punctuation of one unit that no Markdown rule knows: while a line is parsed again it stands for a colon.
const standIns = ["\u205D", "\u2E2C", "\uFE55", "\u2E2B", "\u2E2A"];

/** Parses a body; positions are those of the source. */
export function readManuscript(source: string, language: string): Manuscript {
  const smart = isDense(source) ? false : { quotes: hasEnglishQuotes(language) };
  let tree = parse(source, smart);
  let colons = findColons(tree, source);
  const standIn = standIns.find((character) => !source.includes(character));
  let text = source;
  // `3:2[^1]` reads as a directive with a label; without the colon it is the footnote its writer meant.
  for (let round = 0; colons.labelled.length > 0 && standIn !== undefined && round < 5; round += 1) {
    text = replaceAt(text, colons.labelled, standIn);
    tree = parse(text, smart);
    colons = findColons(tree, text);
  }
  if (text !== source && standIn !== undefined) restore(tree, standIn);
  if (colons.any) toText(tree, source);
  return { tree, hasHtml: colons.hasHtml };
}

function parse(source: string, smartPunctuation: false | { quotes: boolean }): Root {
  return markdownToMdast(source, { features: { gfm: true, directive: true, frontmatter: false, smartPunctuation } }) as Root;
}

function findColons(tree: Root, source: string): { any: boolean; labelled: number[]; hasHtml: boolean } {
  const found = { any: false, labelled: [] as number[], hasHtml: false };
  const visit = (parent: Parents, depth: number): void => {
    if (depth > deepest) throw new MarkdownError(`The body is nested more than ${deepest} levels deep.`);
    for (const node of parent.children) {
      if (node.type === "html") found.hasHtml = true;
      if (node.type === "textDirective") {
        found.any = true;
        const start = offset(node, "start");
        if (/[[{]/.test(source.slice(start, offset(node, "end")))) found.labelled.push(start);
      }
      if ("children" in node) visit(node, depth + 1);
    }
  };
  visit(tree, 0);
  return found;
}

function offset(node: Nodes, end: "start" | "end"): number {
  return node.position?.[end].offset ?? 0;
}

function replaceAt(source: string, offsets: number[], character: string): string {
  let text = "";
  let done = 0;
  for (const at of offsets.toSorted((a, b) => a - b)) {
    text += source.slice(done, at) + character;
    done = at + 1;
  }
  return text + source.slice(done);
}

function restore(tree: Root, standIn: string): void {
  walkNodes(tree, (node) => {
    const fields = node as unknown as Record<string, unknown>;
    for (const key of ["value", "url", "title", "alt", "label", "identifier"]) {
      const value = fields[key];
      if (typeof value === "string" && value.includes(standIn)) fields[key] = value.replaceAll(standIn, ":");
    }
  });
}

function toText(tree: Root, source: string): void {
  const touched = new Set<Parents>();
  rewriteNodes(tree, (node, parent) => {
    if (node.type !== "textDirective") return undefined;
    touched.add(parent);
    return [textNode(node, source)];
  });
  for (const parent of touched) parent.children = joined(parent.children as Nodes[]) as typeof parent.children;
}

function textNode(node: Nodes, source: string): Text {
  const text: Text = { type: "text", value: source.slice(offset(node, "start"), offset(node, "end")) };
  if (node.position) text.position = node.position;
  return text;
}

function joined(nodes: Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === "text" && last?.type === "text") {
      last.value += node.value;
      if (last.position && node.position) last.position = { start: last.position.start, end: node.position.end };
    } else result.push(node);
  }
  return result;
}
