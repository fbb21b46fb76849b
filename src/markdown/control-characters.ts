import type { Root as HastRoot } from "hast";
import type { Nodes, Root } from "mdast";
import type { BodyProblem } from "./inspection.ts";
import { placeOf, placeWithin, sourceOf } from "./places.ts";
import type { Mark } from "./sheet.ts";

// Those of a file itself are found when it is read.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

interface Piece {
  type: string;
  value?: unknown;
  url?: unknown;
  title?: unknown;
  alt?: unknown;
  properties?: Record<string, unknown>;
  children?: Piece[];
  position?: Nodes["position"];
}

/** A problem for each character of a tree that no page or feed can carry, written as `&#1;`. */
export function controlProblems(tree: Root | HastRoot, source: string, markOf: (value: unknown) => Mark | undefined): BodyProblem[] {
  if (!source.includes("&#")) return [];
  const problems: BodyProblem[] = [];
  const visit = (node: Piece): void => {
    const found = charactersIn(node, markOf);
    if (found) problems.push(problemOf(node, found, source));
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree as Piece);
  return problems;
}

function charactersIn(node: Piece, markOf: (value: unknown) => Mark | undefined): string | undefined {
  const { type, value, url, title, alt, properties = {} } = node;
  const mark = markOf(properties["dataMark"]) ?? {};
  const texts = type === "html" ? [] : [value, url, title, alt, ...Object.values(properties), ...Object.values(mark)];
  return texts.find((text): text is string => typeof text === "string" && forbidden.test(text));
}

function problemOf(node: Piece, text: string, source: string): BodyProblem {
  const code = forbidden.exec(text)?.[0].charCodeAt(0) ?? 0;
  const spellings = [...sourceOf(node, source).matchAll(/&#(?:x([\da-f]+)|(\d+));?/gi)];
  const written = spellings.find(([, hexadecimal, decimal]) => (hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)) === code);
  return {
    rule: "text",
    ...(written ? placeWithin(node, source, written.index, written[0].length) : placeOf(node)),
    message: "This stands for a control character, which no page or feed can carry.",
    got: written?.[0] ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`,
    mend: "Delete it.",
  };
}
