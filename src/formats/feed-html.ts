import type { Element, Root } from "hast";
import { rehype } from "rehype";
import { visit } from "unist-util-visit";

const processor = rehype().data("settings", { fragment: true });

// What only the page can use: addresses of its parts, its classes and hooks for its scripts.
const pageOnly = ["className", "id", "role", "tabIndex", "loading", "decoding", "ariaLabel", "sizes"];

/** The HTML of a body as feed readers can show it anywhere: whole addresses, no classes, no ids, embeds as links. */
export function toFeedHtml(html: string, url: string): string {
  const tree = processor.parse(html) as Root;
  visit(tree, "element", (node) => {
    for (const name of Object.keys(node.properties)) {
      if (pageOnly.includes(name) || name.startsWith("data") || name.startsWith("aria")) delete node.properties[name];
    }
    for (const name of ["href", "src", "cite"]) absolute(node, name, url);
    if (typeof node.properties["srcSet"] === "string") {
      node.properties["srcSet"] = node.properties["srcSet"].replace(
        /(^|,\s*)(\S+)/g,
        (_whole, lead: string, src: string) => lead + new URL(src, url).href,
      );
    }
  });
  return processor.stringify(tree);
}

function absolute(node: Element, name: string, url: string): void {
  const value = node.properties[name];
  if (typeof value === "string" && URL.canParse(value, url)) node.properties[name] = new URL(value, url).href;
}
