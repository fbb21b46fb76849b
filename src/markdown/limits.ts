import type { BodyProblem } from "./inspection.ts";
import { MarkdownError } from "./markdown-error.ts";

const longest = 500_000;
// What stands between a long read and a body made to be slow: each costs some 20 µs from the file to its page.
const mostLines = 15_000;
const mostMarks = 60_000;
// A row with too few cells is filled up: rows × columns.
const mostCells = 100_000;
const deepestLine = 200;
const mostBrackets = 5_000;
// Sätteri joins the pieces of a paragraph one by one, so that its time and memory grow with pieces × length: at
// 10^10 it needs seconds or ends the process ("end byte index … is not a char boundary").
const mostWork = 200_000_000;
const mostSmartWork = 20_000_000;
const alwaysFine = 8_000;

const nestedMarkers = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepestLine + 1}}`, "m");
const ownLine = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s)/;
const isTableRule = (line: string) => /^[\s>|:-]*$/.test(line) && line.includes("-");

/** Why a body is too much for the parser, before anything parses it. */
export function limitProblem(source: string): BodyProblem | undefined {
  if (source.length > longest) {
    return limit(`The body has ${source.length} characters.`, `at most ${longest}`, "Split it into several articles.");
  }
  const deep = nestedMarkers.exec(source);
  if (deep)
    return limit("A line opens more than 200 quotes or lists inside each other.", "at most 200", "Remove the markers.", source, deep.index);
  if (openFormatting(source) > deepestLine) {
    return limit("More than 200 tags like <b> are never closed.", "at most 200", "Close each tag, or write Markdown.");
  }
  if (source.length < alwaysFine) return undefined;
  const much = tooMuch(source);
  if (much) return much;
  if (unbalancedBrackets(source) > mostBrackets) {
    return limit(
      `More than ${mostBrackets} brackets are opened or closed alone.`,
      `at most ${mostBrackets}`,
      "Pair the brackets, or put them in a code block.",
    );
  }
  if (isTooMuch(source, /:[\w-]*[[{]|:\w|\]:|&|(?<=\w)_(?=\w)|<[a-z][\w+.-]*:/gi, mostWork)) {
    return limit(
      "A paragraph is too long to be read.",
      "shorter paragraphs",
      "Put blank lines between its parts, or put it in a code block.",
    );
  }
  return undefined;
}

function tooMuch(source: string): BodyProblem | undefined {
  const lines = source.match(/^.*\S/gm)?.length ?? 0;
  if (lines > mostLines) return limit(`The body has ${lines} lines.`, `at most ${mostLines}`, "Split it into several articles.");
  const marks = source.match(/[*_`~[\]<>|!&:@\\]|www\.|[-+](?=[ \t])/g)?.length ?? 0;
  if (marks > mostMarks)
    return limit(`The body has ${marks} marks of Markdown and HTML.`, `at most ${mostMarks}`, "Split it into several articles.");
  const wide = widestTable(source);
  if (wide > mostCells) return limit(`A table has ${wide} cells.`, `at most ${mostCells}`, "Offer the table as a file to download.");
  return undefined;
}

/** Rows × columns of the largest table. */
function widestTable(source: string): number {
  if (!source.includes("|")) return 0;
  let most = 0;
  let columns = 0;
  let rows = 0;
  for (const line of source.split("\n")) {
    if (line.trim() === "") columns = 0;
    else if (columns > 0) rows += 1;
    else if (line.includes("|") && isTableRule(line)) {
      columns = line.split("|").length;
      rows = 1;
    }
    most = Math.max(most, columns * rows);
  }
  return most;
}

/** Whether quotes and dashes are so many in one paragraph that the parser must leave them as they are. */
export function isDense(source: string): boolean {
  return source.length >= alwaysFine && isTooMuch(source, /["']|--|\.\.\./g, mostSmartWork);
}

/** What it is to an editor that a body is nested too deep for the stack or for us, or breaks the parser. */
export function failureProblem(error: unknown): BodyProblem {
  if (error instanceof RangeError || error instanceof MarkdownError) {
    return limit("The body is nested too deep.", "fewer levels", "Close what is opened.");
  }
  return limit(
    `The body cannot be read: ${String(error)}.`,
    "Markdown",
    "Look at its raw HTML first: close each tag, or write it in Markdown.",
  );
}

function limit(message: string, expected: string, mend: string, source = "", index = 0): BodyProblem {
  const before = source.slice(0, index);
  const line = before.split("\n").length;
  return { rule: "limit", line, column: index - before.lastIndexOf("\n"), length: 1, message, expected, mend };
}

/** How many formatting tags are open at most: a browser, and so rehype-raw, opens each of them again in every paragraph. */
function openFormatting(source: string): number {
  if (!source.includes("<")) return 0;
  let open = 0;
  let most = 0;
  for (const [, closing] of source.matchAll(/<(\/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi)) {
    open = closing ? Math.max(open - 1, 0) : open + 1;
    most = Math.max(most, open);
  }
  return most;
}

function unbalancedBrackets(source: string): number {
  if (count(source, "[", mostBrackets) + count(source, "]", mostBrackets) <= mostBrackets) return 0;
  let open = 0;
  let alone = 0;
  for (let index = 0; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code === 91) open += 1;
    else if (code === 93) {
      if (open > 0) open -= 1;
      else alone += 1;
    }
  }
  return open + alone;
}

function isTooMuch(source: string, piece: RegExp, most: number): boolean {
  const pieces = source.match(piece)?.length ?? 0;
  return pieces * source.length > most && work(source, piece) > most;
}

function count(source: string, character: string, enough: number): number {
  let found = 0;
  for (let at = source.indexOf(character); at >= 0 && found <= enough; at = source.indexOf(character, at + 1)) found += 1;
  return found;
}

/** Pieces × length, summed over paragraphs; a line of a list or table is a paragraph of its own. */
function work(source: string, piece: RegExp): number {
  let total = 0;
  let length = 0;
  let pieces = 0;
  let table = false;
  const end = () => {
    total += length * pieces;
    length = 0;
    pieces = 0;
  };
  for (const line of source.split("\n")) {
    const blank = line.trim() === "";
    if (blank) table = false;
    else if (isTableRule(line)) table = true;
    if (blank || table || ownLine.test(line)) end();
    length += line.length;
    pieces += line.match(piece)?.length ?? 0;
  }
  end();
  return total;
}
