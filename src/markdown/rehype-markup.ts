import type { Element, Root } from "hast";
import rehypeRaw from "rehype-raw";
import type { Plugin } from "unified";
import { sheetOf } from "./sheet.ts";
import { walkElements } from "./tree.ts";

/** Reads raw HTML into the tree as a browser would, if there is any. */
export const rehypeMarkup: Plugin<[], Root> = () => {
  const parse = rehypeRaw({ passThrough: ["part"] as never }) as unknown as (tree: Root, file: unknown) => Root;
  return (tree, file) => {
    const { hasHtml, placed } = sheetOf(file);
    if (!hasHtml) return tree;
    walkElements(tree, setApart);
    const read = parse(tree, placed ? file : undefined);
    putBack(read);
    return read;
  };
};

/** A tag left open or closed once too often inside a directive must not reach beyond it: each is read by itself. */
function setApart(node: Element): void {
  if ("dataMark" in node.properties && /^(?:div|section)$/.test(node.tagName)) node.type = "part" as "element";
  if (node.type !== "element") walkElements(node, setApart);
}

function putBack(parent: Root | Element): void {
  for (const node of parent.children) {
    if ((node.type as string) === "part") node.type = "element";
    if (node.type === "element") putBack(node);
  }
}
