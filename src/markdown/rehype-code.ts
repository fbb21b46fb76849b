import type { Root } from "hast";
import type { Plugin } from "unified";
import { walkElements } from "./tree.ts";

/** Lets the keyboard scroll a block of code. */
export const rehypeCode: Plugin<[], Root> = () => (tree) => {
  walkElements(tree, (node) => {
    if (node.tagName === "pre") node.properties["tabIndex"] = 0;
  });
};
