import { type Moment, toMoment } from "../edition/moment.ts";
import type { WrittenArticle } from "./article-schema.ts";
import { fieldProblem } from "./check-fields.ts";
import type { Yaml } from "./front-matter.ts";
import type { Problem } from "./problem.ts";
import { closest } from "./suggest.ts";

/** What the fields of a story are held against. */
export interface Standards {
  timeZone: string;
  /** Undefined where publication.yaml cannot say. */
  sections: readonly { id: string }[] | undefined;
  authors: ReadonlySet<string>;
}

/** Problems of fields that are sound alone and wrong beside others: dates out of order, unknown sections and authors. */
export function checkStory(yaml: Yaml, written: Partial<WrittenArticle>, standards: Standards): Problem[] {
  return [
    ...checkOrder(yaml, written, standards.timeZone),
    ...checkSection(yaml, written.section, standards.sections),
    ...checkAuthors(yaml, written.authors ?? [], standards.authors),
  ];
}

function checkOrder(yaml: Yaml, { date: writtenDate, updated, expires, mustRead }: Partial<WrittenArticle>, timeZone: string): Problem[] {
  const problems: Problem[] = [];
  const date = writtenDate && toMoment(writtenDate, timeZone);
  if (date && updated && isBefore(toMoment(updated, timeZone), date)) {
    const mend = "Correct one of the two; `date` is when the story was first published";
    problems.push(fieldProblem(yaml, ["updated"], { message: "lies before `date`", expected: `${date.day} or later`, mend }));
  }
  if (date && expires && toMoment(expires, timeZone).instant <= date.instant) {
    const mend = "Correct one of the two; from `expires` on the story is no longer published";
    problems.push(
      fieldProblem(yaml, ["expires"], {
        message: "is not after `date`, so the story would never appear",
        expected: `later than ${date.day}`,
        mend,
      }),
    );
  }
  if (typeof mustRead === "object" && mustRead.from && mustRead.until) {
    const isOver = toMoment(mustRead.until, timeZone, "end").instant <= toMoment(mustRead.from, timeZone).instant;
    const mend = "Correct one of the two";
    if (isOver)
      problems.push(fieldProblem(yaml, ["mustRead", "until"], { message: "lies before `from`, so the story would never be picked", mend }));
  }
  return problems;
}

function isBefore(a: Moment, b: Moment): boolean {
  return a.time === null || b.time === null ? a.day < b.day : a.instant < b.instant;
}

function checkSection(yaml: Yaml, section: string | undefined, sections: Standards["sections"]): Problem[] {
  if (section === undefined || !sections || sections.some(({ id }) => id === section)) return [];
  const ids = sections.map(({ id }) => id);
  const meant = closest(section, ids);
  return [
    fieldProblem(yaml, ["section"], {
      message: "is no section of this paper",
      expected: `one of ${ids.join(", ")}`,
      mend: meant ? `Did you mean \`${meant}\`?` : "Use one of them, or add it to publication.yaml",
    }),
  ];
}

function checkAuthors(yaml: Yaml, authors: readonly string[], known: ReadonlySet<string>): Problem[] {
  return authors.flatMap((author, index) => {
    if (authors.indexOf(author) < index) {
      const mend = "Keep one of the two and delete the other";
      return [fieldProblem(yaml, ["authors", index], { message: "stands in the byline twice", mend })];
    }
    if (known.has(author)) return [];
    const meant = closest(author, known);
    return [
      fieldProblem(yaml, ["authors", index], {
        message: "has no file under authors/",
        expected: "the name of a file there",
        mend: meant ? `Did you mean \`${meant}\`?` : `Write authors/${author}.yaml with a name in it`,
      }),
    ];
  });
}
