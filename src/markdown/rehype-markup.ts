import type { Element, Root } from "hast";
import rehypeRaw from "rehype-raw";
import type { Plugin } from "unified";
import { sheetOf } from "./sheet.ts";
import { element, walkElements } from "./tree.ts";

/** Reads raw HTML into the tree as a browser would, if there is any. */
export const rehypeMarkup: Plugin<[], Root> = () => {
  const parse = rehypeRaw({ passThrough: ["part"] as never }) as unknown as (tree: Root, file: unknown) => Root;
  return (tree, file) => {
    const { hasHtml, placed } = sheetOf(file);
    if (!hasHtml) return tree;
    if (placed) place(tree);
    walkElements(tree, setApart);
    frame(tree);
    const read = parse(tree, placed ? file : undefined);
    putBack(read);
    return read;
  };
};

/** A tag left open or closed once too often inside a directive must not reach beyond it: each is read by itself. */
function setApart(node: Element): void {
  if (!("dataMark" in node.properties && /^(?:div|section)$/.test(node.tagName))) return;
  node.type = "part" as "element";
  frame(node);
}

// A browser drops the text that follows a <col> which comes first, and keeps the last text of a table until something follows.
function frame(parent: Root | Element): void {
  parent.children = [element("wbr", {}), ...parent.children, { type: "comment", value: "" }] as typeof parent.children;
}

function putBack(parent: Root | Element): void {
  if (parent.type === "root" || (parent.type as string) === "part") parent.children.shift();
  for (const node of parent.children) {
    if (node.type === "element" || (node.type as string) === "part") putBack(node as Element);
  }
  if ((parent.type as string) === "part") parent.type = "element";
}

/** Gives the white space between nodes a place, without which a text that it is joined to would have none. */
function place(parent: Root | Element): void {
  let at = parent.position?.start;
  for (const node of parent.children) {
    if (node.type === "text" && !node.position && at) node.position = { start: at, end: at };
    at = node.position?.end ?? at;
    if (node.type === "element") place(node);
  }
}
