import type { FootnoteDefinition, Nodes, Parents, Root, Text } from "mdast";
import type { BodyProblem } from "./inspection.ts";
import { placeOf, placeWithin, sourceOf } from "./places.ts";
import { walkNodes } from "./tree.ts";

/** Notes that would not be printed, and marks that lead to no note. */
export function footnoteProblems(tree: Root, source: string): BodyProblem[] {
  if (!source.includes("[^")) return [];
  const definitions: FootnoteDefinition[] = [];
  const problems: BodyProblem[] = [];
  walkNodes(tree, (node) => {
    if (node.type === "footnoteDefinition") definitions.push(node);
    else if (node.type === "text") problems.push(...deadMarks(node, source));
  });
  const first = Map.groupBy(definitions, nameOf);
  const printed = notesReached(tree, first);
  for (const node of definitions) {
    const isSecond = first.get(nameOf(node))?.[0] !== node;
    if (isSecond || !printed.has(nameOf(node))) problems.push(unprinted(node, isSecond));
  }
  return problems;
}

const nameOf = ({ identifier }: { identifier: string }) => identifier.toUpperCase();

/** The names of notes that the text mentions, by itself or in a note that it mentions. */
function notesReached(tree: Root, definitions: Map<string, FootnoteDefinition[]>): Set<string> {
  const reached = new Set<string>();
  const follow = (parent: Parents): void => {
    walkNodes(parent, (node: Nodes) => {
      if (node.type === "footnoteDefinition") return "skip";
      if (node.type === "footnoteReference") reached.add(nameOf(node));
      return undefined;
    });
  };
  follow(tree);
  // A Set is walked to its end while it grows.
  for (const name of reached) for (const definition of definitions.get(name)?.slice(0, 1) ?? []) follow(definition);
  return reached;
}

function unprinted(node: FootnoteDefinition, isSecond: boolean): BodyProblem {
  const mark = `[^${node.label ?? node.identifier}]`;
  return {
    rule: "note",
    ...placeOf(node),
    length: mark.length + 1,
    message: isSecond ? "A second note of this name is not printed." : "No mark in the text leads to this note, so that it is not printed.",
    got: `${mark}:`,
    mend: isSecond ? "Give it another name, and its mark in the text too." : `Write ${mark} where it belongs, or remove the note.`,
  };
}

/** Marks without a note, which are printed as they are written. */
function deadMarks(node: Text, source: string): BodyProblem[] {
  if (!node.value.includes("[^")) return [];
  return [...sourceOf(node, source).matchAll(/(?<!\\)\[\^[^\s[\]^\\]+\]/g)].map(({ index, 0: mark }) => ({
    rule: "reference",
    ...placeWithin(node, source, index, mark.length),
    message: "There is no note of this name, so that its mark is printed as it is.",
    got: mark,
    expected: `a paragraph that begins ${mark}:`,
    mend: "Write the note, or put a backslash before the bracket if it is none.",
  }));
}
