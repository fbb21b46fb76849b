import type { Definition, Root } from "mdast";
import type { Plugin } from "unified";
import { rewriteNodes, walkNodes } from "./tree.ts";

/** Makes `[text][name]` the link or picture that its definition says, and takes the definitions out. */
export const remarkReferences: Plugin<[], Root> = () => (tree) => {
  const definitions = new Map<string, Definition>();
  walkNodes(tree, (node) => {
    if (node.type !== "definition") return;
    const name = node.identifier.toUpperCase();
    if (!definitions.has(name)) definitions.set(name, node);
  });
  if (definitions.size === 0) return;
  rewriteNodes(tree, (node) => {
    if (node.type === "definition") return [];
    if (node.type !== "linkReference" && node.type !== "imageReference") return undefined;
    const { url, title } = definitions.get(node.identifier.toUpperCase()) ?? {};
    if (url === undefined) return undefined;
    const position = node.position ? { position: node.position } : {};
    if (node.type === "linkReference") return [{ type: "link", url, title: title ?? null, children: node.children, ...position }];
    return [{ type: "image", url, title: title ?? null, alt: node.alt ?? null, ...position }];
  });
};
