import type { Element, Root as HastRoot } from "hast";
import type { Root } from "mdast";
import { unified } from "unified";
import { controlProblems } from "./control-characters.ts";
import { headingLevels } from "./heading-levels.ts";
import type { BodyProblem, Inspection } from "./inspection.ts";
import { lostTextProblems } from "./lost-text.ts";
import { placeOf, sourceOf } from "./places.ts";
import { isAllowedAddress } from "./plain-address.ts";
import { plainText } from "./plain-text.ts";
import { htmlPlugins, safetyPlugins } from "./press.ts";
import { rehypeHtmlProblems } from "./rehype-html-problems.ts";
import { holdsLink } from "./rehype-nested-links.ts";
import { noteId, referenceId } from "./remark-footnotes.ts";
import { markOf, type Sheet } from "./sheet.ts";
import { walkElements, walkNodes } from "./tree.ts";

/** What a tree of a body shows. */
export type Survey = Pick<Inspection, "headings" | "anchors" | "links" | "pictures" | "problems" | "text">;

const browser = unified().use(htmlPlugins).use([rehypeHtmlProblems]).use(safetyPlugins).freeze();

/** Surveys a body without raw HTML, where Markdown says all. */
export function surveyMarkdown(tree: Root, sheet: Sheet): Survey {
  const survey: Survey = {
    headings: [],
    anchors: [...sheet.ids.all],
    links: [],
    pictures: [],
    problems: controlProblems(tree, sheet.source, (value) => markOf(sheet, value)),
    text: plainText(tree, (node) => titleOf(node, sheet)),
  };
  const levels = headingLevels(sheet.headings.map(({ depth }) => depth));
  walkNodes(tree, (node) => {
    const place = placeOf(node);
    if (node.type === "heading") {
      const { text = "", id = "" } = sheet.headings[survey.headings.length] ?? {};
      survey.headings.push({ ...place, depth: levels[survey.headings.length] ?? node.depth, text, id });
    } else if (node.type === "link") {
      survey.links.push({ ...place, url: node.url });
      if (!isAllowedAddress(node.url)) survey.problems.push(forbidden(node.url, place));
    } else if (node.type === "image") survey.pictures.push({ ...place, url: node.url, alt: node.alt ?? null, decorative: false });
  });
  return survey;
}

/** Surveys a body with raw HTML as a browser would read it. */
export function surveyHtml(tree: Root, sheet: Sheet): Survey {
  const file = { value: sheet.source, data: { sheet, htmlProblems: [] as BodyProblem[], removed: [] as Element[] } };
  const html = browser.runSync(tree, file) as HastRoot;
  const lost = lostTextProblems(tree, html, file.data.removed, sheet.source);
  const survey: Survey = {
    headings: [],
    anchors: [...sheet.renamed.keys()],
    links: [],
    pictures: [],
    problems: [
      ...file.data.htmlProblems.filter((soft) => !lost.some(({ line, column }) => line === soft.line && column === soft.column)),
      ...lost,
      ...controlProblems(html, sheet.source, (value) => markOf(sheet, value)),
    ],
    text: plainText(html, (node) => titleOf(node, sheet)),
  };
  walkElements(html, (node) => {
    const place = placeOf(node);
    const { href, src, alt } = node.properties;
    survey.anchors.push(...idsOf(node, sheet));
    if (/^h[1-6]$/.test(node.tagName)) {
      const heading = sheet.headings[survey.headings.length];
      if (heading) survey.headings.push({ ...place, ...heading });
    } else if (node.tagName === "a" && typeof href === "string") {
      survey.links.push({ ...place, url: href });
      if (holdsLink(node, (inner) => becomesLink(inner, sheet))) survey.problems.push(nested(href, place));
    } else if (node.tagName === "img" && typeof src === "string") {
      const raw = sourceOf(node, sheet.source).startsWith("<");
      survey.pictures.push({ ...place, url: src, alt: typeof alt === "string" ? alt : null, decorative: raw && alt === "" });
    }
  });
  return survey;
}

/** The title that a note or an update prints over its text. */
function titleOf(node: object, sheet: Sheet): string {
  const { data, properties } = node as { data?: { hProperties?: Record<string, unknown> }; properties?: Record<string, unknown> };
  const mark = markOf(sheet, (properties ?? data?.hProperties)?.["dataMark"]);
  return mark?.kind === "note" || mark?.kind === "update" ? mark.title : "";
}

/** The ids that an element is printed with. */
function idsOf({ properties }: Element, sheet: Sheet): string[] {
  const ids = typeof properties["id"] === "string" ? [properties["id"]] : [];
  const mark = markOf(sheet, properties["dataMark"]);
  if (mark?.kind === "update") ids.push(mark.id);
  else if (mark?.kind === "footnotes") ids.push("footnotes");
  else if (mark?.kind === "footnote") ids.push(noteId(mark.number));
  else if (mark?.kind === "reference") ids.push(referenceId(mark.number, mark.use));
  return ids;
}

function becomesLink({ tagName, properties }: Element, sheet: Sheet): boolean {
  const kind = markOf(sheet, properties["dataMark"])?.kind;
  return kind === "card" || kind === "embed" || kind === "reference" || (tagName === "a" && typeof properties["href"] === "string");
}

function nested(url: string, place: ReturnType<typeof placeOf>): BodyProblem {
  return {
    rule: "html",
    ...place,
    message: "A link stands within this one, which is removed; what is in it stays.",
    got: url,
    mend: "End the one before the other begins.",
  };
}

function forbidden(url: string, place: ReturnType<typeof placeOf>): BodyProblem {
  return {
    rule: "html",
    ...place,
    message: "This address is not allowed in a link and is removed.",
    got: url,
    mend: "Use an address that begins with https:, mailto: or tel:.",
  };
}
