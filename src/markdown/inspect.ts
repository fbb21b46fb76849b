import type { Root } from "mdast";
import { unified } from "unified";
import { en } from "../i18n/en.ts";
import type { BodyView } from "./body-view.ts";
import { directiveProblems } from "./directive-problems.ts";
import { attribute } from "./directives.ts";
import { footnoteProblems } from "./footnote-problems.ts";
import type { BodyProblem, Inspection } from "./inspection.ts";
import { failureProblem, limitProblem } from "./limits.ts";
import { readManuscript } from "./manuscript.ts";
import { openHtmlProblems } from "./open-html.ts";
import { placeOf } from "./places.ts";
import { markdownPlugins } from "./press.ts";
import { createSheet } from "./sheet.ts";
import { surveyHtml, surveyMarkdown } from "./survey.ts";
import { walkNodes } from "./tree.ts";
import { countWords } from "./words.ts";

export type { BodyProblem, Inspection, Located } from "./inspection.ts";

const reader = unified().use(markdownPlugins).freeze();

/** What a body holds and what is wrong with it, without knowing anything else of the newsroom. */
export function inspectBody(source: string, language: string): Inspection {
  const limit = limitProblem(source);
  if (limit) return refused(limit);
  try {
    return inspect(source, language);
  } catch (error) {
    return refused(failureProblem(error));
  }
}

function inspect(source: string, language: string): Inspection {
  const { tree, hasHtml } = readManuscript(source, language);
  const problems = [
    ...directiveProblems(tree, source),
    ...footnoteProblems(tree, source),
    ...(hasHtml ? openHtmlProblems(tree, source) : []),
  ];
  const parts = directedParts(tree);
  const sheet = createSheet(source, nothingToShow(language), { placed: true, hasHtml });
  reader.runSync(tree, { data: { sheet } });
  const survey = hasHtml ? surveyHtml(tree, sheet) : surveyMarkdown(tree, sheet);
  return {
    ...survey,
    ...parts,
    problems: [...problems, ...survey.problems],
    words: countWords(survey.text, language),
  };
}

function directedParts(tree: Root): Pick<Inspection, "cards" | "updates"> {
  const parts: Pick<Inspection, "cards" | "updates"> = { cards: [], updates: [] };
  walkNodes(tree, (node) => {
    if (node.type === "leafDirective" && node.name === "read-more") parts.cards.push({ ...placeOf(node), to: attribute(node, "to") });
    if (node.type === "containerDirective" && node.name === "update") {
      parts.updates.push({ ...placeOf(node), time: attribute(node, "time"), title: attribute(node, "title") });
    }
  });
  return parts;
}

function nothingToShow(language: string): BodyView {
  return { language, labels: en, links: {}, cards: {}, pictures: {}, moments: {} };
}

function refused(problem: BodyProblem): Inspection {
  return { headings: [], anchors: [], links: [], pictures: [], cards: [], updates: [], problems: [problem], text: "", words: 0 };
}
