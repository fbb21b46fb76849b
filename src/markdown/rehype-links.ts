import type { Root } from "hast";
import type { Plugin } from "unified";
import { encodedAddress } from "./plain-address.ts";
import { sheetOf } from "./sheet.ts";
import { rewriteElements } from "./tree.ts";

/** Prints each link as the view has it: elsewhere, or as its text alone. */
export const rehypeLinks: Plugin<[], Root> = () => (tree, file) => {
  const { view, renamed } = sheetOf(file);
  rewriteElements(tree, (node) => {
    if (node.tagName !== "a") return undefined;
    const { href, id } = node.properties;
    const known = typeof href === "string" && Object.hasOwn(view.links, href);
    const target = typeof href === "string" ? (known ? view.links[href] : encodedAddress(href)) : undefined;
    if (typeof target !== "string") {
      if (typeof id !== "string") return node.children;
      node.tagName = "span";
      delete node.properties["href"];
      return undefined;
    }
    const anchor = target.startsWith("#") ? renamed.get(target.slice(1)) : undefined;
    node.properties["href"] = anchor === undefined ? target : `#${anchor}`;
    if (!known && /^(?:https?:)?\/\//i.test(target)) node.properties["rel"] = ["external"];
    return undefined;
  });
};
