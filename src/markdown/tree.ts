import type { Element, ElementContent, Nodes as HastNode, Root as HastRoot } from "hast";
import type { Nodes as MdastNode, Root as MdastRoot, Parents } from "mdast";

// unist-util-visit takes twice as long for one walk as Sätteri does to parse; a body is walked a dozen times.

interface Branch<Leaf> {
  children: Leaf[];
}

/** Visits every node below a Markdown tree, parents first; an answer of "skip" leaves out what is inside. */
export function walkNodes(tree: MdastRoot | Parents, visit: (node: MdastNode, parent: Parents) => unknown): void {
  for (const node of tree.children) {
    if (visit(node, tree) !== "skip" && "children" in node) walkNodes(node, visit);
  }
}

/** Visits every element below an HTML tree, parents first; an answer of "skip" leaves out what is inside. */
export function walkElements(tree: HastRoot | Element, visit: (element: Element, parent: HastRoot | Element) => unknown): void {
  for (const node of tree.children) {
    if (node.type === "element" && visit(node, tree) !== "skip") walkElements(node, visit);
  }
}

/** Replaces nodes of a Markdown tree by what `change` gives for them, the innermost first; undefined keeps a node. */
export function rewriteNodes(tree: Parents, change: (node: MdastNode, parent: Parents) => MdastNode[] | undefined): void {
  rewrite(tree as Branch<MdastNode>, (node, parent) => change(node, parent as Parents));
}

/** Replaces elements of an HTML tree by what `change` gives for them, the innermost first; undefined keeps an element. */
export function rewriteElements(
  tree: HastRoot | Element,
  change: (element: Element, parent: HastRoot | Element) => ElementContent[] | undefined,
): void {
  rewrite(tree as Branch<HastNode>, (node, parent) => (node.type === "element" ? change(node, parent as Element) : undefined));
}

function rewrite<Leaf extends { type: string }>(
  tree: Branch<Leaf>,
  change: (node: Leaf, parent: Branch<Leaf>) => Leaf[] | undefined,
): void {
  let changed: Leaf[] | undefined;
  for (let index = 0; index < tree.children.length; index += 1) {
    const node = tree.children[index] as Leaf;
    if ("children" in node) rewrite(node as Leaf & Branch<Leaf>, change);
    const replacement = change(node, tree);
    if (replacement) {
      changed ??= tree.children.slice(0, index);
      for (const one of replacement) changed.push(one);
    } else changed?.push(node);
  }
  if (changed) tree.children = changed;
}

/** The text inside a node, as a reader would hear it. */
export function textOf(node: object): string {
  if ("value" in node) return "type" in node && (node.type === "html" || node.type === "comment") ? "" : String(node.value);
  if (!("children" in node)) return "";
  let text = "";
  for (const child of node.children as object[]) text += textOf(child);
  return text;
}

/** An element of HTML. */
export function element(tagName: string, properties: Element["properties"], children: (ElementContent | string)[] = []): Element {
  return {
    type: "element",
    tagName,
    properties,
    children: children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child)),
  };
}
