import type { Element, ElementContent, Root } from "hast";
import type { Plugin } from "unified";
import { embedAddress, isVideoFrame } from "./embed-address.ts";
import { marked, type Sheet, sheetOf } from "./sheet.ts";
import { element, rewriteElements } from "./tree.ts";

/** Makes embeds of known video frames and links of all others, before the allow-list drops them. */
export const rehypeFrames: Plugin<[], Root> = () => (tree, file) => {
  const sheet = sheetOf(file);
  if (!sheet.hasHtml) return;
  rewriteElements(tree, (node) => {
    if (node.tagName === "iframe") return unframed(node, sheet);
    return node.tagName === "p" && node.children.some(isEmbed) ? around(node) : undefined;
  });
};

/** The address of a frame, if a reader may follow it. */
export function frameUrl(frame: Element): URL | undefined {
  const src = frame.properties["src"];
  const url = typeof src === "string" ? URL.parse(src.trim(), "https://frame.invalid/") : null;
  return url && /^https?:$/.test(url.protocol) && url.hostname !== "frame.invalid" && url.username === "" ? url : undefined;
}

function unframed(frame: Element, sheet: Sheet): ElementContent[] {
  const url = frameUrl(frame);
  if (!url) return [];
  url.protocol = "https:";
  const name = typeof frame.properties["title"] === "string" ? frame.properties["title"].trim() : "";
  const title = name || embedAddress(url).host;
  const place = frame.position ? { position: frame.position } : {};
  if (isVideoFrame(url)) return [{ ...element("div", marked(sheet, { kind: "embed", url: url.href, title })), ...place }];
  return [{ ...element("a", { href: url.href }, [title]), ...place }];
}

function isEmbed(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "div" && "dataMark" in node.properties;
}

/** A paragraph cannot hold a figure: the text before and after an embed becomes paragraphs of its own. */
function around(paragraph: Element): ElementContent[] {
  const result: ElementContent[] = [];
  let open: Element | undefined;
  for (const child of paragraph.children) {
    if (isEmbed(child)) {
      result.push(child);
      open = undefined;
    } else if (open) open.children.push(child);
    else if (child.type !== "text" || child.value.trim() !== "") {
      open = { ...paragraph, children: [child] };
      result.push(open);
    }
  }
  return result;
}
