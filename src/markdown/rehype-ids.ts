import type { Root } from "hast";
import type { Plugin } from "unified";
import { sheetOf } from "./sheet.ts";
import { walkElements } from "./tree.ts";

/** Keeps the ids an editor wrote where they are harmless and free. */
export const rehypeIds: Plugin<[], Root> = () => (tree, file) => {
  const sheet = sheetOf(file);
  if (!sheet.hasHtml) return;
  walkElements(tree, ({ properties }) => {
    const wanted = properties["id"] ?? properties["name"];
    delete properties["id"];
    delete properties["name"];
    if (typeof wanted !== "string") return;
    const id = sheet.ids.fromEditor(wanted);
    if (id === undefined) return;
    properties["id"] = id;
    if (id !== wanted) sheet.renamed.set(wanted, id);
  });
};
