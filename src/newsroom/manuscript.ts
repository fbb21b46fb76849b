import type { Findings } from "../markdown/inspection.ts";
import type { WrittenArticle } from "./article-schema.ts";
import type { Yaml } from "./front-matter.ts";
import type { Problem } from "./problem.ts";
import { isSoft, problemAt, type SourceFile } from "./source-file.ts";

/** How the rules of a newsroom are softened: the severity of each soft rule. */
export type Checks = { links?: string | undefined; pictures?: string | undefined; alt?: string | undefined; html?: string | undefined };

/** A Markdown file on its way through the checks; see `readManuscript`. */
export interface Manuscript<T = WrittenArticle> {
  /** Path under the newsroom folder, with slashes. */
  id: string;
  source: SourceFile;
  yaml?: Yaml;
  written?: T;
  /** The fields that are sound, where others are not; see `soundFields`. */
  sound: Partial<T>;
  /** What the body holds that others are compared with. */
  inspection?: Findings;
  /** The words that tell a story from others; see `termsOf`. */
  terms: string;
  /** Offset of the body in the file's text. */
  bodyStart: number;
  isDraft: boolean;
  problems: Problem[];
}

/** The text of a manuscript below its fields. */
export function bodyOf(manuscript: Pick<Manuscript<unknown>, "source" | "bodyStart">): string {
  return manuscript.source.text.slice(manuscript.bodyStart);
}

/** A problem at a place of the body, given by line and column within it. */
export function bodyProblem(
  manuscript: Pick<Manuscript<unknown>, "source" | "bodyStart">,
  place: { line: number; column: number; length: number },
  complaint: Parameters<typeof problemAt>[3],
): Problem {
  let offset = manuscript.bodyStart;
  for (let line = 1; line < place.line; line++) {
    const next = manuscript.source.text.indexOf("\n", offset);
    if (next === -1) break;
    offset = next + 1;
  }
  return problemAt(manuscript.source, offset + place.column - 1, place.length, complaint);
}

/** Problems with the severity the newsroom gives them: soft rules as `checks` says, all but unreadable files of a draft as warnings. */
export function withSeverity(problems: readonly Problem[], checks: Checks, draft: boolean): Problem[] {
  return problems.map((problem) => {
    const softened = isSoft(problem.rule) && (checks[problem.rule] ?? (problem.rule === "html" ? "warn" : "error")) === "warn";
    const forgiven = draft && problem.rule !== "bytes" && problem.rule !== "yaml";
    return { ...problem, severity: softened || forgiven || problem.severity === "warning" ? "warning" : "error" };
  });
}
