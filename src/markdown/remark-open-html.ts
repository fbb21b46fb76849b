import type { Html, Nodes, Parents, Root } from "mdast";
import type { Plugin } from "unified";
import { openHtml } from "./open-html.ts";
import { sheetOf } from "./sheet.ts";
import { rewriteNodes } from "./tree.ts";

/** Makes text of raw HTML that is never closed, so that it takes nothing with it. */
export const remarkOpenHtml: Plugin<[], Root> = () => (tree, file) => {
  if (!sheetOf(file).hasHtml) return;
  const open = openHtml(tree);
  if (open.size === 0) return;
  rewriteNodes(tree, (node, parent) => (node.type === "html" && open.has(node) ? [asText(node, parent)] : undefined));
};

const phrasing = new Set(["paragraph", "heading", "tableCell", "emphasis", "strong", "delete", "link", "linkReference"]);

function asText({ value, position }: Html, parent: Parents): Nodes {
  const place = position ? { position } : {};
  const text = { type: "text" as const, value, ...place };
  return phrasing.has(parent.type) ? text : { type: "paragraph", children: [text], ...place };
}
