import type { Blockquote, Image, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from "mdast";
import type { Plugin } from "unified";
import { embedUrl } from "./directives.ts";
import { embedAddress } from "./embed-address.ts";
import { headingLevels } from "./heading-levels.ts";
import { withoutHtml } from "./html-words.ts";
import { own } from "./own.ts";
import { encodedAddress, isAllowedAddress } from "./plain-address.ts";
import type { BlockDirective } from "./remark-directives.ts";
import { markOf, type Sheet, sheetOf } from "./sheet.ts";
import { rewriteNodes, walkNodes } from "./tree.ts";

/** Makes plain Markdown of everything that only a page can show: directives become quotes, links and headings, raw HTML its words, and addresses are those of the view. */
export const remarkPlain: Plugin<[], Root> = () => (tree, file) => {
  const sheet = sheetOf(file);
  const page = String(file.data["page"]);
  if (sheet.hasHtml) takeHtml(tree);
  if (sheet.source.includes("::")) {
    rewriteNodes(tree, (node) => (node.type === "containerDirective" || node.type === "leafDirective" ? plain(node, sheet) : undefined));
  }
  rewriteNodes(tree, (node) => {
    if (isEmpty(node)) return [];
    if (node.type === "paragraph") trim(node);
    if (node.type === "link") return link(node.url, page, sheet) ? undefined : node.children;
    return node.type === "image" ? picture(node, sheet) : undefined;
  });
  const depths: number[] = [];
  walkNodes(tree, (node) => {
    if (node.type === "heading") depths.push(node.depth);
    else if (node.type === "link") node.url = link(node.url, page, sheet);
  });
  const levels = headingLevels(depths);
  walkNodes(tree, (node) => {
    if (node.type === "heading") node.depth = (levels.shift() ?? 2) as typeof node.depth;
  });
};

const hollow = new Set(["paragraph", "heading", "link", "emphasis", "strong", "delete"]);

/** Whether nothing is left in a node that is there for what is in it. */
function isEmpty(node: Nodes): boolean {
  return (
    hollow.has(node.type) &&
    (node as Parents).children.every((child) => child.type === "break" || (child.type === "text" && !/\S/.test(child.value)))
  );
}

/** Where something was taken out, a space may be left at the edge of a line. */
function trim({ children }: Paragraph): void {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
}

const blocks = new Set(["root", "blockquote", "listItem", "footnoteDefinition", "containerDirective"]);

function takeHtml(parent: Root | Parents): void {
  for (const node of parent.children) if ("children" in node) takeHtml(node);
  if (parent.children.some(({ type }) => type === "html"))
    parent.children = withoutHtml(parent.children, blocks.has(parent.type)) as typeof parent.children;
}

function plain(node: BlockDirective, sheet: Sheet): Nodes[] {
  const mark = markOf(sheet, node.data?.hProperties?.["dataMark"]);
  const { view } = sheet;
  switch (mark?.kind) {
    case "quote":
      return [quote(node.children as RootContent[], signature(mark.by, mark.source))];
    case "note":
      return [
        quote([...(mark.title ? [paragraph({ type: "strong", children: [text(mark.title)] })] : []), ...(node.children as RootContent[])]),
      ];
    case "card": {
      const story = own(view.cards, mark.to);
      return story ? [paragraph(text(`${view.labels.readMore}: `), linkTo(story.href, story.title))] : [];
    }
    case "embed": {
      const url = embedUrl(mark.url);
      if (!url) return [];
      const { page, host } = embedAddress(url);
      return [paragraph(linkTo(page, mark.title || host))];
    }
    case "update": {
      const head = [own(view.moments, mark.time)?.text ?? mark.time, mark.title].filter((part) => part !== "");
      return [{ type: "heading", depth: 2, children: [text(head.join(" "))] }, ...node.children];
    }
    default:
      return node.children;
  }
}

/** Where a link leads; empty where it may not stand. */
function link(url: string, page: string, { view }: Sheet): string {
  if (Object.hasOwn(view.links, url)) return view.links[url] ?? "";
  if (url.startsWith("#")) return page + encodedAddress(url);
  return isAllowedAddress(url) ? encodedAddress(url) : "";
}

function picture({ url, alt, title }: Image, { view }: Sheet): PhrasingContent[] {
  const found = own(view.pictures, url);
  // After ` || ` stands the credit.
  if (found) return [{ type: "image", url: found.src, alt: alt ?? "", title: title?.replace(" || ", " — ").trim() || null }];
  return alt?.trim() ? [text(alt)] : [];
}

const signature = (by: string, source: string): RootContent[] =>
  by || source ? [paragraph(text(`— ${[by, source].filter((part) => part !== "").join(", ")}`))] : [];

const text = (value: string): PhrasingContent => ({ type: "text", value });
const linkTo = (url: string, name: string): PhrasingContent => ({ type: "link", url, children: [{ type: "text", value: name }] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });
const quote = (...parts: RootContent[][]): Blockquote => ({ type: "blockquote", children: parts.flat() as Blockquote["children"] });
