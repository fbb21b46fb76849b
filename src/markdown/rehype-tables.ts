import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Plugin } from "unified";
import { element, rewriteElements } from "./tree.ts";

/** Puts each table in a box that scrolls and has a name, and its alignment into classes. */
export const rehypeTables: Plugin<[], Root> = () => (tree) => {
  let heading = "";
  rewriteElements(tree, (node) => {
    if (/^h[2-6]$/.test(node.tagName)) heading = textOf(node);
    if (node.tagName === "td" || node.tagName === "th") align(node);
    return node.tagName === "table" ? [boxed(node, heading)] : undefined;
  });
};

function align(cell: Element): void {
  const { align } = cell.properties;
  delete cell.properties["align"];
  if (typeof align === "string") cell.properties["className"] = [`align-${align}`];
}

function boxed(table: Element, heading: string): Element {
  const caption = table.children.find((child) => child.type === "element" && child.tagName === "caption") as Element | undefined;
  const name = (caption ? textOf(caption) : heading).replace(/\s+/g, " ").trim();
  // A region without a name is none, but a box that scrolls must take the focus all the same.
  return element("div", { className: ["table"], tabIndex: 0, ...(name && { role: "region", ariaLabel: name }) }, [table]);
}
