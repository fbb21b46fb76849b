import { join } from "node:path";
import type { z } from "zod";
import { termsOf } from "../edition/terms.ts";
import { en } from "../i18n/en.ts";
import { type Inspection, inspectBody } from "../markdown/inspect.ts";
import { printBody } from "../markdown/print.ts";
import { articleSchema, isDraft, type pageSchema, type WrittenArticle } from "./article-schema.ts";
import { checkFields } from "./check-fields.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { bodyOf, bodyProblem, type Manuscript } from "./manuscript.ts";
import { probePicture } from "./picture-file.ts";
import type { Problem } from "./problem.ts";
import { entriesOf, soundFields } from "./sound-fields.ts";
import { problemAt, readSource } from "./source-file.ts";

/** Reads one story or standing page and checks all that can be known from it alone. */
export function readManuscript<S extends typeof articleSchema | typeof pageSchema>(
  folder: string,
  id: string,
  shownPath: string,
  schema: S,
  language: string,
): Manuscript<z.output<S>> {
  const { source, isWhole, problems } = readSource(join(folder, id), shownPath);
  const manuscript: Manuscript<z.output<S>> = { id, source, sound: {}, terms: "", bodyStart: 0, isDraft: false, problems };
  if (!isWhole) return manuscript;
  const split = splitFrontMatter(source);
  if ("problem" in split) {
    problems.push(split.problem);
    return manuscript;
  }
  manuscript.yaml = split.yaml;
  manuscript.bodyStart = split.bodyStart;
  manuscript.isDraft = isDraft(split.yaml.value);
  const checked = checkFields(split.yaml, schema, (schema as unknown) === articleSchema ? "an article" : "a page");
  problems.push(...checked.problems);
  if (checked.value) manuscript.written = checked.value as z.output<S>;
  manuscript.sound = (checked.value ?? soundFields(schema, split.yaml.value)) as Partial<z.output<S>>;
  readBody(manuscript, folder, (manuscript.sound as { language?: string }).language ?? language);
  return manuscript;
}

function readBody(manuscript: Manuscript<unknown>, folder: string, language: string): void {
  const body = bodyOf(manuscript);
  if (body.trim() === "") {
    manuscript.problems.push(emptyBody(manuscript, "has no text below its fields"));
    return;
  }
  const inspection = inspectBody(body, language);
  const { title = "", description = "", tags = [] } = manuscript.sound as Partial<WrittenArticle>;
  manuscript.terms = termsOf({ title, description, tags: entriesOf(tags), text: inspection.text });
  const { anchors, links, pictures, cards, updates, words } = inspection;
  manuscript.inspection = { anchors, links, pictures, cards, updates, words };
  for (const { line, column, length, rule, message, mend, ...complaint } of inspection.problems) {
    const said = { ...complaint, message: withoutStop(message), mend: withoutStop(mend) };
    manuscript.problems.push(bodyProblem(manuscript, { line, column, length }, { ...said, ...bodyRules[rule] }));
  }
  if (printsNothing(manuscript, inspection, folder, language)) {
    const what =
      inspection.cards.length > 0
        ? "cards, which are left out while their stories are not in print"
        : "markup that shows nothing or is removed";
    manuscript.problems.push(emptyBody(manuscript, `has nothing left to print: all of it is ${what}`));
  }
}

const bodyRules = {
  directive: { rule: "directive", field: "directive" },
  embed: { rule: "directive", field: "embed" },
  html: { rule: "html", field: "HTML" },
  limit: { rule: "limit", field: "body" },
  markup: { rule: "field", field: "HTML" },
  text: { rule: "field", field: "body" },
  note: { rule: "field", field: "footnote" },
  reference: { rule: "links", field: "footnote" },
} as const;

const withoutStop = (sentence: string) => sentence.replace(/\.$/, "");

function emptyBody(manuscript: Manuscript<unknown>, message: string): Problem {
  return problemAt(manuscript.source, manuscript.source.text.lastIndexOf("---", manuscript.bodyStart), 3, {
    rule: "field",
    field: "body",
    message,
    mend: "Write the story below the second line of hyphens, or set `draft: true` until it is written",
  });
}

/** Whether a body without errors of its own shows no word, no picture that is there and no embed. */
function printsNothing(manuscript: Manuscript<unknown>, inspection: Inspection, folder: string, language: string): boolean {
  const { text, pictures, problems } = inspection;
  if (isSeen(text) || problems.some(({ rule }) => rule !== "html" && rule !== "reference")) return false;
  if (pictures.some(({ url }) => !("message" in probePicture(folder, manuscript.source.file, url)))) return false;
  const { html } = printBody(bodyOf(manuscript), { language, labels: en, links: {}, cards: {}, pictures: {}, moments: {} });
  return !isSeen(html.replace(/<[^>]*>/g, ""));
}

const isSeen = (text: string) => /[^\s\p{Cf}]/u.test(text);
