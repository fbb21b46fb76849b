import type { Element, Nodes as HastNodes, Root as HastRoot } from "hast";
import type { Nodes, Root } from "mdast";
import type { BodyProblem } from "./inspection.ts";
import { endOf, placeOf, sourceOf, startOf } from "./places.ts";

/** A problem for what the Markdown of a body says and its raw HTML takes away; no paper can soften it. */
export function lostTextProblems(tree: Root, printed: HastRoot, removed: readonly Element[], source: string): BodyProblem[] {
  const survivors = survivorsIn(printed, removed, source.length);
  const problems = new Map<object | null, BodyProblem>();
  const visit = (node: Nodes, block: Nodes): void => {
    if (isLost(node, survivors)) {
      const at = startOf(node);
      const thief = removed.findLast((element) => startOf(element) <= at && at < endOf(element));
      // Inside a line an editor sees both ends of what is removed.
      if ((!thief || startOf(thief) < startOf(block)) && !problems.has(thief ?? null))
        problems.set(thief ?? null, lost(node, thief, source));
    }
    if ("children" in node) for (const child of node.children) visit(child, blocks.has(child.type) ? child : block);
  };
  visit(tree, tree);
  return [...problems.values()];
}

const blocks = new Set(["paragraph", "heading", "tableCell", "code", "leafDirective", "containerDirective"]);

interface Survivors {
  /** 1 for each character of the source that is within a text or at the start of a picture or block of code. */
  covered: Uint8Array;
  marks: Set<unknown>;
}

function survivorsIn(printed: HastRoot, removed: readonly Element[], length: number): Survivors {
  const covered = new Uint8Array(length + 1);
  const marks = new Set<unknown>();
  const visit = (node: HastNodes): void => {
    if (node.type === "text" && node.value.trim() !== "") covered.fill(1, startOf(node), endOf(node));
    else if (node.type === "element") {
      if (node.tagName === "img" || node.tagName === "pre") covered[startOf(node)] = 1;
      if (node.properties["dataMark"] !== undefined) marks.add(node.properties["dataMark"]);
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(printed);
  // A text that a browser joins may reach over what stood between its parts.
  for (const element of removed) covered.fill(0, startOf(element), endOf(element));
  return { covered, marks };
}

function isLost(node: Nodes, { covered, marks }: Survivors): boolean {
  if (!node.position) return false;
  if (node.type === "leafDirective") return !marks.has(node.data?.hProperties?.["dataMark"]);
  if (node.type === "image" || node.type === "code") return covered[startOf(node)] === 0;
  return (
    (node.type === "text" || node.type === "inlineCode") &&
    node.value.trim() !== "" &&
    !covered.subarray(startOf(node), endOf(node)).includes(1)
  );
}

function lost(node: Nodes, thief: Element | undefined, source: string): BodyProblem {
  const got = /^.{0,40}/.exec(sourceOf(node, source))?.[0].trimEnd() ?? "";
  if (thief) {
    const tag = `<${thief.tagName}>`;
    return {
      rule: "markup",
      ...placeOf(thief),
      length: thief.tagName.length + 1,
      message: `${tag} is removed with everything in it, and that is text of the story.`,
      got,
      mend: `Remove the tags ${tag} and </${thief.tagName}>, or the text between them.`,
    };
  }
  return {
    rule: "markup",
    ...placeOf(node),
    message: "This would be lost: the raw HTML around it leaves no room for it.",
    got,
    mend: "Close the tags above it, or say in Markdown what they say.",
  };
}
