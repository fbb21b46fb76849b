import type { Root as HastRoot } from "hast";
import type { Root } from "mdast";
import { unified } from "unified";
import { headingLevels } from "./heading-levels.ts";
import type { BodyProblem, Inspection } from "./inspection.ts";
import { placeOf, sourceOf } from "./places.ts";
import { isAllowedAddress } from "./plain-address.ts";
import { plainText } from "./plain-text.ts";
import { htmlPlugins, safetyPlugins } from "./press.ts";
import { rehypeHtmlProblems } from "./rehype-html-problems.ts";
import { markOf, type Sheet } from "./sheet.ts";
import { walkElements, walkNodes } from "./tree.ts";

/** What a tree of a body shows. */
export type Survey = Pick<Inspection, "headings" | "links" | "pictures" | "problems" | "text">;

const browser = unified().use(htmlPlugins).use([rehypeHtmlProblems]).use(safetyPlugins).freeze();

/** Surveys a body without raw HTML, where Markdown says all. */
export function surveyMarkdown(tree: Root, sheet: Sheet): Survey {
  const survey: Survey = { headings: [], links: [], pictures: [], problems: [], text: plainText(tree, (node) => titleOf(node, sheet)) };
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
  const file = { value: sheet.source, data: { sheet, htmlProblems: [] as BodyProblem[] } };
  const html = browser.runSync(tree, file) as HastRoot;
  const survey: Survey = {
    headings: [],
    links: [],
    pictures: [],
    problems: file.data.htmlProblems,
    text: plainText(html, (node) => titleOf(node, sheet)),
  };
  walkElements(html, (node) => {
    const place = placeOf(node);
    const { href, src, alt } = node.properties;
    if (/^h[1-6]$/.test(node.tagName)) {
      const heading = sheet.headings[survey.headings.length];
      if (heading) survey.headings.push({ ...place, ...heading });
    } else if (node.tagName === "a" && typeof href === "string") survey.links.push({ ...place, url: href });
    else if (node.tagName === "img" && typeof src === "string") {
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

function forbidden(url: string, place: ReturnType<typeof placeOf>): BodyProblem {
  return {
    rule: "html",
    ...place,
    message: "This address is not allowed in a link and is removed.",
    got: url,
    mend: "Use an address that begins with https:, mailto: or tel:.",
  };
}
