import type { Html, Nodes, Parents, Root } from "mdast";
import type { BodyProblem } from "./inspection.ts";
import { placeWithin, sourceOf } from "./places.ts";
import { walkNodes } from "./tree.ts";

/** What a piece of raw HTML opens and nothing closes. */
interface OpenEnd {
  what: string;
  /** Offset in the piece. */
  at: number;
  length: number;
  /** What would have closed it; empty where nothing can. */
  expected: string;
}

interface OpenElement {
  name: string;
  node: Html;
  at: number;
}

// Elements that go with everything in them, without those that hold nothing; a browser reads some of them as mere text.
const tag = "This tag";
const unending = "plaintext";
const asText = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", unending];
const foreign = ["svg", "math"];
const removed = new Set([...asText, ...foreign, "noscript", "template", "object", "applet", "select"]);
const closingTag = new RegExp(`</(${asText.join("|")})(?=[\\s/>])`, "gi");

/** Pieces of raw HTML that open what nothing closes before the Markdown around them ends: what follows would be taken for a part of it. */
export function openHtml(tree: Root): Map<Html, OpenEnd> {
  const found = new Map<Html, OpenEnd>();
  readPieces(tree, found);
  walkNodes(tree, (node) => {
    if ("children" in node) readPieces(node, found);
  });
  return found;
}

/** A problem for everything that raw HTML opens and nothing closes; it would lose the rest of a story and cannot be softened. */
export function openHtmlProblems(tree: Root, source: string): BodyProblem[] {
  return [...openHtml(tree)].map(([node, { what, at, length, expected }]) => {
    const written = node.value.slice(at, at + length);
    const close = what === tag ? "Close its quotation marks, and the tag with >, or remove it" : `Close it with ${expected}, or remove it`;
    return {
      rule: "markup",
      ...placeWithin(node, source, sameIn(sourceOf(node, source), node.value, at, written), length),
      message: `${what} is never closed, so that what follows would be lost.`,
      got: what.startsWith("<") ? what : written,
      ...(expected && { expected }),
      mend: `${expected ? close : "Remove it"}; to print it as it is, put a backslash before the <.`,
    };
  });
}

/** Where the source of a piece has what its value, without the marks of quotes and lists, has at an offset. */
function sameIn(source: string, value: string, at: number, written: string): number {
  let found = source.indexOf(written);
  for (let before = value.indexOf(written); before >= 0 && before < at; before = value.indexOf(written, before + 1)) {
    found = source.indexOf(written, found + 1);
  }
  return Math.max(found, 0);
}

function readPieces(parent: Parents, found: Map<Html, OpenEnd>): void {
  const pieces = (parent.children as Nodes[]).filter((node) => node.type === "html");
  if (pieces.length === 0) return;
  const closedIn = new Map<string, number>();
  for (const [index, { value }] of pieces.entries())
    for (const [, name = ""] of value.matchAll(closingTag)) if (name !== unending) closedIn.set(name.toLowerCase(), index);
  const open: OpenElement[] = [];
  let text = "";
  for (const [index, node] of pieces.entries()) {
    const opened = open.length;
    const rest = readPiece(node, open, text);
    text = rest.text;
    const end = text !== "" && (closedIn.get(text) ?? -1) <= index ? neverClosed(open.at(-1) as OpenElement) : rest.end;
    if (!end) continue;
    found.set(node, end);
    // None of the piece is HTML any more.
    open.length = Math.min(opened, open.length);
    text = "";
  }
  for (const element of open) if (!found.has(element.node)) found.set(element.node, neverClosed(element));
}

function neverClosed({ name, at }: OpenElement): OpenEnd {
  return { what: `<${name}>`, at, length: name.length + 1, expected: name === unending ? "" : `</${name}>` };
}

/** Reads a piece as a browser does, which may still be within an element of mere text: what it leaves open. */
function readPiece(node: Html, open: OpenElement[], text: string): { text: string; end?: OpenEnd } {
  const html = node.value;
  let at = text === "" ? 0 : endOfText(html, text, 0);
  if (at < 0) return { text };
  for (at = html.indexOf("<", at); at >= 0; at = html.indexOf("<", at)) {
    const declaration = declarations.find(({ opening }) => html.startsWith(opening, at));
    if (declaration) {
      const { what, opening, closing } = declaration;
      // `<!-->` is whole.
      if (html.indexOf(closing, at + Math.min(opening.length, 2)) < 0)
        return { text: "", end: { what, at, length: lineLength(html, at), expected: closing } };
      at = opening === "<!--" ? endOfComment(html, at) : html.indexOf(">", at) + 1;
      continue;
    }
    const [begun, slash = "", written = ""] = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(at, at + 40)) ?? [];
    if (begun === undefined) {
      at += 1;
      continue;
    }
    const end = endOfTag(html, at + begun.length);
    if (end < 0) return { text: "", end: { what: tag, at, length: lineLength(html, at), expected: ">" } };
    const name = written.toLowerCase();
    const isForeign = open.some((element) => foreign.includes(element.name));
    if (slash) {
      const opened = open.findLastIndex((element) => element.name === name);
      if (opened >= 0) open.length = opened;
    } else if (foreign.includes(name) ? html[end - 2] !== "/" : removed.has(name) && !isForeign) {
      open.push({ name, node, at });
      if (asText.includes(name)) {
        const closed = endOfText(html, name, end);
        if (closed < 0) return { text: name };
        at = closed;
        continue;
      }
    }
    at = end;
  }
  return { text: "" };
}

const declarations = [
  { what: "This comment", opening: "<!--", closing: "-->" },
  { what: "This section", opening: "<![CDATA[", closing: "]]>" },
  { what: "This declaration", opening: "<!", closing: ">" },
  { what: "This instruction", opening: "<?", closing: "?>" },
];

/** Where the text of an element like <title> ends; -1 if it is not closed. */
function endOfText(html: string, name: string, from: number): number {
  if (name === unending) return -1;
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? -1;
}

/** Where a comment that is closed ends for a browser, which may be sooner than for Markdown. */
function endOfComment(html: string, from: number): number {
  const closing = /--!?>/g;
  closing.lastIndex = from + (/^<!---?>/.test(html.slice(from, from + 6)) ? 2 : 4);
  closing.exec(html);
  return closing.lastIndex;
}

/** The offset behind a tag; -1 if it is not closed. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    if (html[at] === ">") return at + 1;
    if (html[at] !== "=") continue;
    do at += 1;
    while (/\s/.test(html[at] ?? ""));
    const quote = html[at] ?? "";
    if (quote === '"' || quote === "'") {
      at = html.indexOf(quote, at + 1);
      if (at < 0) return -1;
    } else at -= 1;
  }
  return -1;
}

const lineLength = (text: string, from: number) => /^.{0,40}/.exec(text.slice(from, from + 40))?.[0].trimEnd().length ?? 1;
