import type { ListItem, Root } from "mdast";
import type { Plugin } from "unified";
import { marked, sheetOf } from "./sheet.ts";
import { walkNodes } from "./tree.ts";

/** Writes the boxes of a task list as ☐ and ☑, which need no form. */
export const remarkTasks: Plugin<[], Root> = () => (tree, file) => {
  walkNodes(tree, (node) => {
    if (node.type !== "list" || !node.children.some(isTask)) return;
    node.data = { ...node.data, hProperties: marked(sheetOf(file), { kind: "tasks" }) };
    for (const item of node.children) if (isTask(item)) tick(item);
  });
};

function isTask(item: ListItem): boolean {
  return typeof item.checked === "boolean";
}

function tick(item: ListItem): void {
  const box = { type: "text" as const, value: item.checked ? "☑ " : "☐ " };
  item.checked = null;
  const first = item.children[0];
  if (first?.type === "paragraph") first.children.unshift(box);
  else item.children.unshift({ type: "paragraph", children: [box] });
}
