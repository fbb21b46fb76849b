import type { Element, ElementContent, Root } from "hast";
import type { Plugin } from "unified";
import { noteId, referenceId } from "./remark-footnotes.ts";
import { type Sheet, sheetOf, takeMark } from "./sheet.ts";
import { element, walkElements } from "./tree.ts";

/** Prints the notes of a body and the way back from each. */
export const rehypeFootnotes: Plugin<[], Root> = () => (tree, file) => {
  const sheet = sheetOf(file);
  if (!sheet.marks.some(({ kind }) => kind === "footnotes")) return;
  const { labels } = sheet.view;
  walkElements(tree, (node) => {
    const mark = takeMark(sheet, node, "reference", "footnote", "footnotes");
    if (mark?.kind === "reference") node.children = [reference(mark.number, mark.use)];
    else if (mark?.kind === "footnote") {
      node.properties["id"] = noteId(mark.number);
      lastParagraph(node).push(...waysBack(mark.number, mark.uses, sheet));
    } else if (mark?.kind === "footnotes") {
      node.properties = { className: ["footnotes"], role: "doc-endnotes", ariaLabelledBy: ["footnotes"] };
      node.children.unshift(element("h2", { id: "footnotes" }, [labels.footnotes]));
    }
  });
};

function reference(number: number, use: number): Element {
  return element("a", { href: `#${noteId(number)}`, id: referenceId(number, use), role: "doc-noteref" }, [String(number)]);
}

function waysBack(number: number, uses: number, { view }: Sheet): ElementContent[] {
  return Array.from({ length: uses }, (_, index) => index + 1).flatMap((use) => {
    const name = use === 1 ? String(number) : `${number}-${use}`;
    const ariaLabel = view.labels.footnoteBack.replace("{reference}", () => name);
    const arrow: (ElementContent | string)[] = use === 1 ? ["↩"] : ["↩", element("sup", {}, [String(use)])];
    const space: ElementContent = { type: "text", value: "\u00A0" };
    return [space, element("a", { href: `#${referenceId(number, use)}`, role: "doc-backlink", ariaLabel }, arrow)];
  });
}

function lastParagraph(note: Element): ElementContent[] {
  const last = note.children.findLast((child) => child.type === "element");
  if (last?.tagName === "p") return last.children;
  const paragraph = element("p", {});
  note.children.push(paragraph);
  return paragraph.children;
}
