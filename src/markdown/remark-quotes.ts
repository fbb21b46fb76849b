import type { Nodes, Parents, Root, Text } from "mdast";
import type { Plugin } from "unified";
import { isDense } from "./limits.ts";
import { hasEnglishQuotes, type QuotationMarks, quotationMarks } from "./quotation-marks.ts";
import { sheetOf } from "./sheet.ts";
import { walkNodes } from "./tree.ts";

/** Turns straight quotes into those of the story's language, where the parser's English ones would be wrong. */
export const remarkQuotes: Plugin<[], Root> = () => (tree, file) => {
  const { source, view } = sheetOf(file);
  const marks = quotationMarks(view.language);
  if (!marks || (hasEnglishQuotes(view.language) && !isDense(source)) || !/["']/.test(source)) return;
  walkNodes(tree, (node) => {
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") return undefined;
    quoteBlock(node, marks);
    return "skip";
  });
};

function quoteBlock(block: Parents, marks: QuotationMarks): void {
  const pieces = collect(block, []);
  const line = pieces.map((piece) => (typeof piece === "string" ? piece : piece.value)).join("");
  const state = { innerOpen: false };
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") at += piece.length;
    else {
      const start = at;
      at += piece.value.length;
      if (/["']/.test(piece.value))
        piece.value = piece.value.replace(/["']/g, (mark, index: number) => quote(mark, line, start + index, marks, state));
    }
  }
}

/** The text nodes of a block, with one letter for whatever else takes up room in its line. */
function collect(node: Nodes, pieces: (Text | string)[]): (Text | string)[] {
  if (node.type === "text") pieces.push(node);
  else if (node.type === "break") pieces.push("\n");
  else if ("children" in node) for (const child of node.children) collect(child, pieces);
  else if (node.type !== "html" && node.type !== "footnoteReference") pieces.push("x");
  return pieces;
}

function quote(mark: string, line: string, at: number, marks: QuotationMarks, state: { innerOpen: boolean }): string {
  const before = line[at - 1] ?? " ";
  const after = line[at + 1] ?? " ";
  const opens = /[\s([{\-–—/"'„‚“‘«‹]/.test(before) && !/\s/.test(after);
  if (mark === '"') return marks.outer[opens ? 0 : 1];
  if (opens && !/\d/.test(after)) {
    state.innerOpen = true;
    return marks.inner[0];
  }
  if (!opens && state.innerOpen && !/[\p{L}\d]/u.test(after)) {
    state.innerOpen = false;
    return marks.inner[1];
  }
  return "’";
}
