import type { Data, FootnoteDefinition, Nodes, Parent, Root } from "mdast";
import type { Plugin } from "unified";
import { marked, type Sheet, sheetOf } from "./sheet.ts";
import { rewriteNodes, walkNodes } from "./tree.ts";

/** A node of ours that becomes the element named in its data. */
export interface Part extends Parent {
  type: "part";
  children: never[];
  data: Data;
}

declare module "mdast" {
  interface PhrasingContentMap {
    part: Part;
  }
  interface RootContentMap {
    part: Part;
  }
}

interface Note {
  number: number;
  uses: number;
  definition: FootnoteDefinition;
}

/** Numbers the footnotes in the order of their first mention and moves their texts to the end of the body. */
export const remarkFootnotes: Plugin<[], Root> = () => (tree, file) => {
  const sheet = sheetOf(file);
  const definitions = takeDefinitions(tree);
  if (definitions.size === 0) return;
  const notes = new Map<string, Note>();
  number(tree, definitions, notes, sheet);
  // Notes may mention notes: a Map is walked to its end while it grows.
  for (const note of notes.values()) number(note.definition, definitions, notes, sheet);
  if (notes.size === 0) return;
  const items = [...notes.values()].map(({ number, uses, definition }) => {
    sheet.ids.take(noteId(number));
    return part("li", definition.children, marked(sheet, { kind: "footnote", number, uses }));
  });
  sheet.ids.take("footnotes");
  tree.children.push(part("section", [part("ol", items)], marked(sheet, { kind: "footnotes" })));
};

function takeDefinitions(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  walkNodes(tree, (node) => {
    if (node.type !== "footnoteDefinition") return;
    const name = node.identifier.toUpperCase();
    if (!definitions.has(name)) definitions.set(name, node);
  });
  if (definitions.size > 0) rewriteNodes(tree, (node) => (node.type === "footnoteDefinition" ? [] : undefined));
  return definitions;
}

function number(
  tree: Root | FootnoteDefinition,
  definitions: Map<string, FootnoteDefinition>,
  notes: Map<string, Note>,
  sheet: Sheet,
): void {
  rewriteNodes(tree, (node) => {
    if (node.type !== "footnoteReference") return undefined;
    const name = node.identifier.toUpperCase();
    const definition = definitions.get(name);
    if (!definition) return [{ type: "text", value: `[^${node.label ?? node.identifier}]` }];
    const note = notes.get(name) ?? { number: notes.size + 1, uses: 0, definition };
    notes.set(name, note);
    note.uses += 1;
    sheet.ids.take(referenceId(note.number, note.uses));
    return [part("sup", [], marked(sheet, { kind: "reference", number: note.number, use: note.uses }))];
  });
}

function part(hName: string, children: Nodes[], hProperties: { dataMark?: string } = {}): Part {
  return { type: "part", children: children as never[], data: { hName, hProperties } };
}

/** The id of a note. */
export function noteId(number: number): string {
  return `fn-${number}`;
}

/** The id of one mention of a note. */
export function referenceId(number: number, use: number): string {
  return use === 1 ? `fnref-${number}` : `fnref-${number}-${use}`;
}
