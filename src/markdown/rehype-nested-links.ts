import type { Element, Root } from "hast";
import type { Plugin } from "unified";
import { sheetOf } from "./sheet.ts";
import { rewriteElements } from "./tree.ts";

/** Leaves of links within links the innermost, which a browser could follow. */
export const rehypeNestedLinks: Plugin<[], Root> = () => (tree, file) => {
  if (!sheetOf(file).hasHtml) return;
  rewriteElements(tree, (node) => {
    if (node.tagName !== "a" || !holdsLink(node, isLink)) return undefined;
    if (!("id" in node.properties)) return node.children;
    node.tagName = "span";
    node.properties = { id: node.properties["id"] };
    return undefined;
  });
};

/** Whether a link stands within an element. */
export function holdsLink(parent: Element, isLink: (node: Element) => boolean): boolean {
  return parent.children.some((child) => child.type === "element" && (isLink(child) || holdsLink(child, isLink)));
}

function isLink({ tagName, properties }: Element): boolean {
  return tagName === "a" && typeof properties["href"] === "string";
}
