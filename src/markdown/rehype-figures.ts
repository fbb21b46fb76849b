import type { Element, ElementContent, Root } from "hast";
import type { Plugin } from "unified";
import { element, rewriteElements } from "./tree.ts";

/** Makes a figure of a paragraph that holds one picture alone; its title is the caption, and after ` || ` the credit. */
export const rehypeFigures: Plugin<[], Root> = () => (tree) => {
  rewriteElements(tree, (node) => {
    if (node.tagName !== "p") return undefined;
    const picture = onlyPicture(node);
    if (!picture) return undefined;
    const image = picture.tagName === "img" ? picture : (onlyPicture(picture) as Element);
    return [element("figure", idOf(node), [picture, ...caption(image)])];
  });
};

function onlyPicture(parent: Element): Element | undefined {
  let only: Element | undefined;
  for (const child of parent.children) {
    if (child.type === "text" && child.value.trim() === "") continue;
    if (only || child.type !== "element") return undefined;
    only = child;
  }
  if (only?.tagName === "img") return only;
  return only?.tagName === "a" && parent.tagName === "p" && onlyPicture(only) ? only : undefined;
}

function idOf(node: Element): Element["properties"] {
  return typeof node.properties["id"] === "string" ? { id: node.properties["id"] } : {};
}

function caption(image: Element): ElementContent[] {
  const { title } = image.properties;
  delete image.properties["title"];
  if (typeof title !== "string" || title.trim() === "") return [];
  const at = ` ${title}`.lastIndexOf(" || ");
  const text = (at < 0 ? title : title.slice(0, Math.max(at - 1, 0))).trim();
  const credit = at < 0 ? "" : title.slice(at + 3).trim();
  const parts = [text, text && credit ? " " : "", credit && element("span", { className: ["credit"] }, [credit])];
  return [
    element(
      "figcaption",
      {},
      parts.filter((part) => part !== ""),
    ),
  ];
}
