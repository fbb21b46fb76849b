import type { Root as HtmlRoot } from "hast";
import type { Html, Nodes, PhrasingContent, RootContent } from "mdast";
import { rehype } from "rehype";
import rehypeSanitize from "rehype-sanitize";
import { allowList } from "./allow-list.ts";
import { embedAddress } from "./embed-address.ts";
import { plainText } from "./plain-text.ts";
import { frameUrl } from "./rehype-frames.ts";
import { walkElements } from "./tree.ts";

const fragments = rehype().data("settings", { fragment: true }).freeze();
const sanitize = rehypeSanitize(allowList) as (tree: HtmlRoot) => HtmlRoot;
const dropped = new RegExp(`<(${allowList.strip.join("|")})(?=[\\s/>])`, "gi");

/** The children of a node without raw HTML: what an element drops goes with it, a line break stays, and a block leaves its words, pictures and frames. */
export function withoutHtml(children: readonly Nodes[], isBlock: boolean): Nodes[] {
  const kept: Nodes[] = [];
  let open = "";
  for (const node of children) {
    if (open !== "") {
      if (node.type === "html" && new RegExp(`</${open}[\\s/>]`, "i").test(node.value)) open = "";
    } else if (node.type !== "html") kept.push(node);
    else {
      open = openedBy(node);
      if (open === "") kept.push(...(isBlock ? blocksOf(node) : inlineOf(node)));
    }
  }
  return kept;
}

/** The dropped element that a piece opens and leaves open, if it does. */
function openedBy({ value }: Html): string {
  const last = [...value.matchAll(dropped)].at(-1);
  if (
    !last?.[1] ||
    new RegExp(`</${last[1]}[\\s/>]|<(?:area|base|embed|frame|input|link|meta|param|source|track)\\b`, "i").test(value.slice(last.index))
  )
    return "";
  return last[1].toLowerCase();
}

function inlineOf({ value }: Html): Nodes[] {
  if (/^<br\b/i.test(value)) return [{ type: "break" }];
  return /^<(img|iframe)\b/i.test(value) ? mediaOf(fragments.parse(value)) : [];
}

function blocksOf({ value }: Html): RootContent[] {
  if (!/[^\s<>]/.test(value.replace(/<!--.*?-->|<[^>]*>/gs, "")) && !/<(img|iframe)\b/i.test(value)) return [];
  const tree = fragments.parse(value);
  const media = mediaOf(tree);
  const words = plainText(sanitize(tree), () => "")
    .split("\n")
    .filter((line) => line !== "");
  return [...media.map((node) => paragraph([node])), ...words.map((line) => paragraph([{ type: "text", value: line }]))];
}

/** The pictures and frames of a piece of raw HTML; frames are links. */
function mediaOf(tree: HtmlRoot): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  walkElements(tree, (element) => {
    const { src, alt, title } = element.properties;
    if (element.tagName === "img" && typeof src === "string") found.push({ type: "image", url: src, alt: String(alt ?? "") });
    const url = element.tagName === "iframe" ? frameUrl(element) : undefined;
    if (!url) return;
    url.protocol = "https:";
    const { page, host } = embedAddress(url);
    found.push({ type: "link", url: page, children: [{ type: "text", value: String(title ?? "").trim() || host }] });
  });
  return found;
}

const paragraph = (children: PhrasingContent[]): RootContent => ({ type: "paragraph", children });
