import type { Complaint } from "./source-file.ts";
import { fieldOf, lineAt, quoted, valueIn } from "./yaml-line.ts";

/** What the parser of YAML found wrong, and where in the text of the fields. */
export interface YamlFault {
  code: string;
  message: string;
  at: number;
}

type Words = Pick<Complaint, "message" | "mend"> & { at?: number; got?: string; expected?: string };

/** A fault of YAML in the words of somebody who knows no YAML, with the place to look at. */
export function yamlComplaint(text: string, fault: YamlFault, linesBefore = 0): { at: number; complaint: Complaint } {
  const words = fault.code === "DUPLICATE_KEY" ? twin(text, fault.at, linesBefore) : wordsFor(text, fault);
  const { at = fault.at, ...said } = words;
  return { at, complaint: { rule: "yaml", field: fieldOf(lineAt(text, at).text), ...said } };
}

function wordsFor(text: string, { code, message, at }: YamlFault): Words {
  const line = lineAt(text, at);
  const value = text.slice(at, line.end).trim();
  switch (code) {
    case "TAB_AS_INDENT":
      return { message: "is indented with a tab", expected: "spaces", mend: "Replace the tab by two spaces" };
    case "BLOCK_AS_IMPLICIT_KEY":
      return /:(\s|$)/.test(value) ? secondColon(line.text, value) : tooDeep(line.end + 1);
    case "MULTILINE_IMPLICIT_KEY":
      return noField(line.text);
    case "MISSING_CHAR":
    case "BAD_INDENT":
      return unclosed(text, message, at) ?? noField(line.text);
    case "BAD_SCALAR_START":
    case "TAG_RESOLVE_FAILED":
    case "UNRESOLVED_ALIAS":
      return badStart(line.text);
    case "MULTIPLE_DOCS":
      return secondDocument(text, at);
    case "HASH":
      return {
        message: `would lose its end: everything from ${value.split(/\s/)[0]} on is read as a remark`,
        mend: `Put the whole in quotes: ${quoted(line.text)}; or, if it is a remark, put a space after the #`,
      };
    case "BAD_DQ_ESCAPE":
      return {
        message: "holds a backslash that means nothing here",
        got: value.slice(0, 2),
        mend: "Write two backslashes for one, or single quotes around the text",
      };
    case "UNEXPECTED_TOKEN":
      if (message.includes("block-seq-ind"))
        return {
          message: "begins a list in the line of its name",
          mend: "Put each entry on a line of its own below, begun with a hyphen and a space",
        };
      if (message.includes("node end") && /^[*&!]/.test(valueIn(line.text)))
        return { ...badStart(line.text), at: line.start + line.text.indexOf(valueIn(line.text)) };
      if (message.includes("node end")) return goesOn(line.text, value);
  }
  if (/call stack/.test(message)) return { message: "is nested too deep", expected: "fewer levels", mend: "Close what is opened" };
  return {
    message: `cannot be read: ${message.split("\n")[0]?.replace(/[.:]$/, "")}`,
    mend: "Check quotes, brackets and indentation on this line and the one above",
  };
}

function twin(text: string, at: number, linesBefore: number): Words {
  const first = lineOfTwin(text, /^[^\s:]+/.exec(text.slice(at))?.[0] ?? "", at);
  const where = first === undefined ? " in this block" : `: here and in line ${first + linesBefore}`;
  return { message: `stands twice${where}`, mend: "Keep one of the two and delete the other" };
}

function secondDocument(text: string, before: number): Words {
  const marks = [...text.slice(0, lineAt(text, before).end).matchAll(/^(?:\.\.\.|---)(?=\s|$).*/gm)];
  const { index: at, 0: got } = marks.at(-1) ?? { index: before, 0: "" };
  return { at, got, message: "ends the fields here, so that nothing below it is read", mend: "Delete the line" };
}

const secondColon = (line: string, value: string): Words => ({
  message: "holds a second colon, so it is read as a field within a field",
  got: value,
  mend: `Put the text in quotes: ${quoted(line)}`,
});

const tooDeep = (at: number): Words => ({
  at,
  message: "is indented further than the field it follows",
  mend: "Begin it in the same column as the line above, or give the line above no value if it belongs to that field",
});

function noField(line: string): Words {
  const glued = /^\s*([A-Za-z]+):(\S.*)$/.exec(line);
  if (glued) return { message: "lacks a space after its colon", got: line.trim(), mend: `Write \`${glued[1]}: ${glued[2]}\`` };
  return {
    message: "is no field: it has no colon after its name",
    got: line.trim(),
    expected: "a name, a colon, a space and a value",
    mend: "If the story begins here, put a line `---` above it; if it goes on from the line above, indent it by two spaces",
  };
}

function unclosed(text: string, message: string, before: number): Words | undefined {
  const mark = /closing (["'])/.exec(message)?.[1] ?? /end with a ([\]}])/.exec(message)?.[1];
  if (!mark) return undefined;
  const opening = mark === "]" ? "[" : mark === "}" ? "{" : mark;
  const what = opening === mark ? "quotation mark" : "bracket";
  const at = lastOpening(text, opening, before);
  return { at, message: `opens a ${what} and never closes it`, expected: mark, mend: `Put a ${mark} at the end of the value` };
}

function lastOpening(text: string, mark: string, before: number): number {
  let at = before;
  while (at > 0) {
    at = text.lastIndexOf(mark, at - 1);
    if (at >= 0 && /(?:^|[:\-,[{\n])[ \t]*$/.test(text.slice(lineAt(text, at).start, at))) return at;
  }
  return before;
}

function badStart(line: string): Words {
  const value = valueIn(line);
  return {
    message: `begins with ${value[0]}, which has a meaning of its own here`,
    got: value,
    mend: `Put the text in quotes: ${quoted(line)}`,
  };
}

function goesOn(line: string, rest: string): Words {
  const value = valueIn(line);
  const inner = /^(["'])(.*)\1$/.exec(value)?.[2];
  return {
    message: "goes on after its closing quotation mark or bracket",
    got: rest,
    mend:
      inner === undefined
        ? "Put the whole value in one pair of quotes"
        : `Put the whole in one pair of quotes of the other kind: ${quoted(line, inner)}`,
  };
}

/** The last line before a place in which a name stands at the same depth, counted from the first of the text. */
function lineOfTwin(text: string, name: string, at: number): number | undefined {
  const depth = text.slice(lineAt(text, at).start, at);
  const lines = text.slice(0, at).split("\n").slice(0, -1);
  const index = lines.findLastIndex((line) => line.startsWith(`${depth}${name}:`));
  return name === "" || index === -1 ? undefined : index + 1;
}
