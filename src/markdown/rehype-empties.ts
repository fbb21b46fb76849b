import type { Element, Root } from "hast";
import type { Plugin } from "unified";
import { rewriteElements } from "./tree.ts";

/** Removes paragraphs, links and figures that nothing is left in. */
export const rehypeEmpties: Plugin<[], Root> = () => (tree) => {
  rewriteElements(tree, (node) => (/^(?:p|a|figure)$/.test(node.tagName) && isEmpty(node) ? [] : undefined));
};

function isEmpty({ children, properties }: Element): boolean {
  return (
    !("id" in properties) && children.every((child) => child.type === "comment" || (child.type === "text" && child.value.trim() === ""))
  );
}
