import type { Root } from "mdast";
import type { Plugin } from "unified";
import { marked, sheetOf } from "./sheet.ts";
import { textOf, walkNodes } from "./tree.ts";

/** Gives every Markdown heading its id, before raw HTML can take one. */
export const remarkHeadings: Plugin<[], Root> = () => (tree, file) => {
  const sheet = sheetOf(file);
  walkNodes(tree, (node) => {
    if (node.type !== "heading") return;
    const text = textOf(node).replace(/\s+/g, " ").trim();
    const id = sheet.ids.fromText(text);
    sheet.headings.push({ depth: node.depth, text, id });
    node.data = { ...node.data, hProperties: marked(sheet, { kind: "heading", id }) };
  });
};
