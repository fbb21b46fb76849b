import type { Problem } from "./problem.ts";

const paint = (code: number, text: string) => (process.stdout.isTTY && !process.env["NO_COLOR"] ? `\u001b[${code}m${text}\u001b[0m` : text);

/** Problems as an editor reads them in a terminal: one line each, with the line of the file and a caret below it. */
export function toText(problems: readonly Problem[]): string {
  return problems.map(describe).join("\n\n");
}

/** A problem in one line: `path:line:column  field: what is wrong (got …; expected …). How to mend it`, with the lines to add below it. */
export function toLine(problem: Problem): string {
  const facts = [
    problem.got === undefined ? "" : `got ${problem.got || "nothing"}`,
    problem.expected === undefined ? "" : `expected ${problem.expected}`,
  ];
  const brackets = facts.some(Boolean) ? ` (${facts.filter(Boolean).join("; ")})` : "";
  const head = printable(
    `${problem.path}:${problem.line}:${problem.column}  ${problem.field}: ${problem.message}${brackets}. ${problem.mend}`,
  );
  return [head, ...(problem.lines ?? []).map((line) => `  ${printable(line)}`)].join("\n");
}

/** `3 errors and 1 warning in 2 files`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map((problem) => problem.path)).size;
  const parts = [errors > 0 ? plural(errors, "error") : "", warnings > 0 ? plural(warnings, "warning") : ""].filter(Boolean);
  return `${parts.join(" and ") || "No problems"}${files > 0 ? ` in ${plural(files, "file")}` : ""}`;
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}

const widest = 110;

function describe(problem: Problem): string {
  const tag = problem.severity === "error" ? paint(31, "error") : paint(33, "warning");
  const head = `${tag}  ${toLine(problem)}`;
  if (problem.excerpt.trim() === "") return head;
  const number = String(problem.line);
  // A long line is shown around the place.
  const start = problem.excerpt.length > widest ? Math.max(0, problem.column - 50) : 0;
  const lead = start > 0 ? "…" : "";
  const at = problem.column - 1;
  const before = " ".repeat(2 + number.length + 3 + lead.length + cellsOf(problem.excerpt.slice(start, at)));
  const marked = cellsOf(problem.excerpt.slice(at, Math.min(at + problem.length, start + widest)));
  return `${head}\n  ${number} | ${lead}${printable(problem.excerpt.slice(start, start + widest))}\n${before}${paint(31, "^".repeat(Math.max(1, marked)))}`;
}

const printable = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\u00b7").toWellFormed();

/** How many cells of a terminal a text fills: two for a Chinese, Japanese or Korean letter or an emoji, none for a mark. */
function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue;
    cells +=
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return cells;
}
