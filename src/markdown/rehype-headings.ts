import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Plugin } from "unified";
import { headingLevels } from "./heading-levels.ts";
import { sheetOf, takeMark } from "./sheet.ts";
import { walkElements } from "./tree.ts";

/** Prints each heading at its level and with its id. */
export const rehypeHeadings: Plugin<[], Root> = () => (tree, file) => {
  const sheet = sheetOf(file);
  const found: Element[] = [];
  walkElements(tree, (node) => {
    if (/^h[1-6]$/.test(node.tagName)) found.push(node);
  });
  const levels = headingLevels(found.map(({ tagName }) => Number(tagName[1])));
  sheet.headings = found.map((heading, index) => {
    const depth = levels[index] ?? 2;
    const text = textOf(heading).replace(/\s+/g, " ").trim();
    const own = heading.properties["id"];
    const id = takeMark(sheet, heading, "heading")?.id ?? (typeof own === "string" ? own : sheet.ids.fromText(text));
    heading.tagName = `h${depth}`;
    heading.properties["id"] = id;
    return { depth, text, id };
  });
};
