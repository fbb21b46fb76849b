import type { Nodes, Paragraph, Root } from "mdast";
import type { Plugin } from "unified";
import { attribute, directives, embedUrl } from "./directives.ts";
import { type Mark, marked, type Sheet, sheetOf } from "./sheet.ts";
import { rewriteNodes } from "./tree.ts";

/** A directive that stands on lines of its own. */
export type BlockDirective = Extract<Nodes, { type: "containerDirective" | "leafDirective" }>;

/** Marks what each directive is to become; one that is unknown or misused becomes its source text again. */
export const remarkDirectives: Plugin<[], Root> = () => (tree, file) => {
  const sheet = sheetOf(file);
  if (!sheet.source.includes("::")) return;
  // The innermost comes first, but ids are given from the top.
  const updates: { node: BlockDirective; mark: Extract<Mark, { kind: "update" }> }[] = [];
  rewriteNodes(tree, (node) => {
    if (node.type !== "containerDirective" && node.type !== "leafDirective") return undefined;
    const mark = markFor(node);
    if (!mark) return toText(node, sheet.source);
    node.data = { ...node.data, hName: "div", hProperties: marked(sheet, mark) };
    if (mark.kind === "update") updates.push({ node, mark });
    return undefined;
  });
  updates.sort((a, b) => offset(a.node, "start") - offset(b.node, "start"));
  for (const { mark } of updates) mark.id = updateId(mark, sheet);
};

function markFor(node: BlockDirective): Mark | undefined {
  if (!Object.hasOwn(directives, node.name)) return undefined;
  if ((directives[node.name]?.form === "block") !== (node.type === "containerDirective")) return undefined;
  const title = attribute(node, "title");
  switch (node.name) {
    case "quote":
      return { kind: "quote", by: attribute(node, "by"), source: attribute(node, "source") };
    case "note":
      return { kind: "note", title };
    case "read-more":
      return { kind: "card", to: attribute(node, "to") };
    case "embed":
      return embedUrl(attribute(node, "url")) ? { kind: "embed", url: attribute(node, "url"), title } : undefined;
    default:
      return { kind: "update", time: attribute(node, "time"), title, id: "" };
  }
}

/** `update-` and the digits of the time as written, so that an id does not wait for the story's day. */
function updateId(mark: { time: string; title: string }, sheet: Sheet): string {
  const digits = mark.time.replace(/[^\p{L}\d]+/gu, "").toLowerCase();
  return sheet.ids.take(`update-${digits || "untimed"}`);
}

function toText(node: BlockDirective, source: string): Nodes[] {
  const whole = source.slice(offset(node, "start"), offset(node, "end"));
  if (node.type === "leafDirective") return [paragraph(whole)];
  const lines = whole.split("\n");
  const last = lines.length > 1 ? (lines.at(-1) ?? "").replace(/^[\s>]+/, "").trimEnd() : "";
  return [paragraph(lines[0] ?? ""), ...node.children, ...(/^:{3,}$/.test(last) ? [paragraph(last)] : [])];
}

function paragraph(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: value.trimEnd() }] };
}

function offset(node: Nodes, end: "start" | "end"): number {
  return node.position?.[end].offset ?? 0;
}
