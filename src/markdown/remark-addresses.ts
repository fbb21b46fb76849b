import type { Root } from "mdast";
import type { Plugin } from "unified";
import { plainAddress } from "./plain-address.ts";
import { walkNodes } from "./tree.ts";

/** Writes the addresses of links and pictures in the one form in which everything else knows them. */
export const remarkAddresses: Plugin<[], Root> = () => (tree) => {
  walkNodes(tree, (node) => {
    if (node.type === "link" || node.type === "image") node.url = plainAddress(node.url);
  });
};
