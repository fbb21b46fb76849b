import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { Problem, Rule } from "./problem.ts";
import { soundStart } from "./utf8.ts";

/** One text file of the newsroom, decoded. */
export interface SourceFile {
  /** Absolute path. */
  file: string;
  /** Path for reports, relative to where the command was started. */
  path: string;
  /** The text without byte order mark, lines ended by `\n`. */
  text: string;
  /** SHA-256 of the text, hexadecimal, 32 characters. */
  digest: string;
  /** Offset at which each line begins; made when first asked for. */
  lineStarts?: number[];
}

/** What a problem says besides where it is. */
export type Complaint = Pick<Problem, "rule" | "field" | "message" | "mend"> &
  Partial<Pick<Problem, "got" | "expected" | "severity" | "lines">>;

const mostBytes = 20_000_000;
const decoder = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");
// Tab and line feed are text; all other C0 and C1 controls, and the two noncharacters XML forbids, are not.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A file as it was read: its text as far as it can be, and whether that is the whole of it. */
export interface Reading {
  source: SourceFile;
  isWhole: boolean;
  problems: Problem[];
}

/** Reads a file as strict UTF-8; a file that cannot be opened or is not UTF-8 is no whole one. */
export function readSource(file: string, path: string): Reading {
  let bytes: Uint8Array;
  try {
    const { size } = statSync(file);
    if (size > mostBytes) return { source: sourceOf(file, path, ""), isWhole: false, problems: [tooLarge(path, size)] };
    bytes = readFileSync(file);
  } catch (error) {
    return { source: sourceOf(file, path, ""), isWhole: false, problems: [unopened(path, error)] };
  }
  try {
    const source = sourceOf(file, path, decoder.decode(bytes));
    return { source, isWhole: true, problems: findControls(source) };
  } catch {
    const source = sourceOf(file, path, lenient.decode(bytes));
    return { source, isWhole: false, problems: [notText(source, bytes)] };
  }
}

const withPlainEnds = (text: string) => text.replace(/\r\n?/g, "\n");

function sourceOf(file: string, path: string, decoded: string): SourceFile {
  const text = withPlainEnds(decoded);
  return { file, path, text, digest: createHash("sha256").update(text).digest("hex").slice(0, 32) };
}

function tooLarge(path: string, size: number): Problem {
  return problemOf(path, {
    rule: "bytes",
    field: "file",
    message: `has ${size} bytes`,
    expected: `at most ${mostBytes}`,
    mend: "Take out of it what is no text",
  });
}

function unopened(path: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  const reasons: Record<string, string> = {
    EACCES: "may not be read: its permissions forbid it",
    ENOENT: "is a link to a file that is not there",
    EISDIR: "is a link to a folder, and only a file can be a story",
  };
  return problemOf(path, {
    rule: "bytes",
    field: "file",
    message: reasons[code ?? ""] ?? `cannot be opened (${code ?? String(error)})`,
    mend: "Put the file itself here, or delete it",
  });
}

function notText(source: SourceFile, bytes: Uint8Array): Problem {
  return problemAt(source, withPlainEnds(soundStart(bytes)).length, 1, {
    rule: "bytes",
    field: "file",
    message: "holds bytes that are not UTF-8",
    expected: "text saved as UTF-8",
    mend: "Open it in the editor it was written with and save it again with the encoding UTF-8",
  });
}

function findControls(source: SourceFile): Problem[] {
  const problems: Problem[] = [];
  for (const match of source.text.matchAll(forbidden)) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    problems.push(
      problemAt(source, match.index, 1, {
        rule: "bytes",
        field: "file",
        message: "holds a control character, which no page or feed can carry",
        got: `U+${code}`,
        mend: "Delete the invisible character at this place",
      }),
    );
    if (problems.length >= 20) break;
  }
  return problems;
}

/** A problem at an offset of a file's text. */
export function problemAt(source: SourceFile, offset: number, length: number, complaint: Complaint): Problem {
  source.lineStarts ??= lineStarts(source.text);
  const line = lineOf(source.lineStarts, offset);
  const start = source.lineStarts[line - 1] ?? 0;
  const end = source.text.indexOf("\n", start);
  const excerpt = source.text.slice(start, end === -1 ? undefined : end);
  const column = offset - start + 1;
  return {
    path: source.path,
    line,
    column,
    length: Math.max(1, Math.min(length, excerpt.length - column + 1)),
    severity: "error",
    excerpt,
    ...complaint,
  };
}

/** A problem of a file or folder that has no text to point at. */
export function problemOf(path: string, complaint: Complaint): Problem {
  return { path, line: 1, column: 1, length: 1, severity: "error", excerpt: "", ...complaint };
}

/** Whether a rule is one that `checks` in publication.yaml may soften. */
export function isSoft(rule: Rule): rule is "links" | "pictures" | "alt" | "html" {
  return rule === "links" || rule === "pictures" || rule === "alt" || rule === "html";
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
