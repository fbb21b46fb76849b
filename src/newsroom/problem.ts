/** What kind of rule a problem breaks; `links`, `pictures`, `alt` and `html` can be softened by `checks` in publication.yaml. */
export type Rule = "bytes" | "yaml" | "field" | "address" | "directive" | "limit" | "clock" | "links" | "pictures" | "alt" | "html";

/** One thing wrong in one file, said so that an editor can mend it. */
export interface Problem {
  /** Path of the file as the reader of the report would type it. */
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units as editors count. */
  column: number;
  /** How many characters the caret underlines. */
  length: number;
  rule: Rule;
  severity: "error" | "warning";
  field: string;
  message: string;
  got?: string;
  expected?: string;
  mend: string;
  /** What mends it, as it is to be written: lines to add, each with a word about where. */
  lines?: readonly string[];
  /** The line of the file it stands on. */
  excerpt: string;
}

/** Orders problems by path, line, column, field and message, without regard to locale. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.field, b.field) ||
    compareText(a.message, b.message)
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A newsroom that cannot be published, with every problem found in it. */
export class NewsroomError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter((problem) => problem.severity === "error").length;
    super(`The newsroom has ${errors === 1 ? "1 error" : `${errors} errors`}.`);
    this.name = "NewsroomError";
    this.problems = problems;
  }
}
