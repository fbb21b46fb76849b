import type { Root } from "hast";
import type { Plugin } from "unified";
import { plainAddress } from "./plain-address.ts";
import { walkElements } from "./tree.ts";

/** Writes the addresses of raw HTML in the one form in which everything else knows them. */
export const rehypeAddresses: Plugin<[], Root> = () => (tree) => {
  walkElements(tree, ({ properties }) => {
    for (const name of ["href", "src"]) {
      const value = properties[name];
      if (typeof value === "string") properties[name] = plainAddress(value);
    }
  });
};
