import { type Document, isAlias, isMap, isNode, isScalar, type Node, type Pair, parseDocument, visit } from "yaml";
import type { Problem } from "./problem.ts";
import { problemAt, type SourceFile } from "./source-file.ts";
import { type YamlFault, yamlComplaint } from "./yaml-complaint.ts";

/** A YAML text inside a file, with the way back from a field to its place. */
export interface Yaml {
  source: SourceFile;
  /** Where the YAML begins in the file's text. */
  start: number;
  /** Where it ends. */
  end: number;
  /** The plain value; undefined when the YAML is broken. */
  value: unknown;
  problems: Problem[];
}

// Of the fields of a story, and of a file that is nothing else.
const longestFields = 100_000;
const longestFile = 1_000_000;
const mostProblems = 20;
const mostAliases = 50;
const fence = /^---[ \t]*$/m;

/** Splits an article or page into its YAML and the text below it; broken fences are problems. */
export function splitFrontMatter(source: SourceFile): { yaml: Yaml; bodyStart: number } | { problem: Problem } {
  const { text } = source;
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) {
    const empty = text.trim() === "";
    return {
      problem: problemAt(source, 0, 3, {
        rule: "yaml",
        field: "file",
        message: empty ? "is empty" : "does not begin with its fields",
        expected: "a first line of three hyphens, then the fields",
        mend: empty
          ? "Write the story, or delete the file"
          : "Begin the file with a line `---`, then the fields such as `title:`, then another line `---`",
      }),
    };
  }
  const start = opening[0].length;
  const closing = fence.exec(text.slice(start));
  if (!closing) {
    return {
      problem: problemAt(source, 0, 3, {
        rule: "yaml",
        field: "file",
        message: "never closes the block of fields opened here",
        expected: "a second line of three hyphens between the fields and the story",
        mend: "Put a line `---` below the last field",
      }),
    };
  }
  const end = start + closing.index;
  return { yaml: parseYaml(source, start, end), bodyStart: bodyStartOf(text) ?? text.length };
}

/** Where the story begins below its fields; undefined if they are not fenced. */
export function bodyStartOf(text: string): number | undefined {
  const opening = /^---[ \t]*\n/.exec(text)?.[0].length;
  const closing = opening === undefined ? null : fence.exec(text.slice(opening));
  return opening === undefined || !closing ? undefined : Math.min(text.length, opening + closing.index + closing[0].length + 1);
}

/** Parses a stretch of a file as YAML 1.2 (core schema, unique keys, no custom tags), if it is not too long. */
export function parseYaml(source: SourceFile, start = 0, end = source.text.length): Yaml {
  const text = source.text.slice(start, end);
  const longest = start > 0 ? longestFields : longestFile;
  if (text.length > longest) return { source, start, end, value: undefined, problems: [tooLong(source, start, text.length, longest)] };
  const document = toDocument(text);
  const linesBefore = source.text.slice(0, start).split("\n").length - 1;
  const problems = faultsOf(document, text)
    .slice(0, mostProblems)
    .map((fault) => {
      const { at, complaint } = yamlComplaint(text, fault, linesBefore);
      const rest = /^.*/.exec(text.slice(at))?.[0].trimEnd() ?? "";
      return problemAt(source, start + at, fault.code === "DUPLICATE_KEY" ? complaint.field.length : rest.length, complaint);
    });
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: mostAliases });
    } catch {
      const mend = "Write the values out instead of using & and *";
      problems.push(problemAt(source, start, 1, { rule: "yaml", field: "fields", message: "repeat each other without end", mend }));
    }
  }
  return { source, start, end, value, problems };
}

function tooLong(source: SourceFile, start: number, length: number, longest: number): Problem {
  return problemAt(source, start, 1, {
    rule: "limit",
    field: "fields",
    message: `have ${length} characters`,
    expected: `at most ${longest}`,
    mend: start > 0 ? "Move the text below the second line of hyphens" : "Remove what is not needed any more",
  });
}

function toDocument(text: string): Document {
  // At the level "silent" a second document is no error: all below a line of three dots would be dropped without a word.
  return parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
}

let parsed: { yaml: Yaml; document: Document } | undefined;

/** The syntax of a YAML text, parsed again where a problem has to be placed: kept for thousands of files without a fault it fills the memory. */
function documentOf(yaml: Yaml): Document {
  if (parsed?.yaml !== yaml) parsed = { yaml, document: toDocument(yaml.source.text.slice(yaml.start, yaml.end)) };
  return parsed.document;
}

/** What is wrong with a document, in the order of the text; of the parser's complaints only the first, for the others follow from it. */
function faultsOf(document: Document, text: string): YamlFault[] {
  const found = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({ code: code as string, message, at: pos[0] }));
  const [first] = found;
  const twins = twinsOf(document);
  if (first) return [...twins, first];
  const hidden: YamlFault[] = [];
  let aliases = 0;
  visit(document, {
    Alias: (_key, node) => {
      aliases += 1;
      // Each is looked for in the whole text; that there are too many is found where they are read.
      if (aliases > mostAliases) return visit.BREAK;
      if (isAlias(node) && !node.resolve(document)) hidden.push({ code: "UNRESOLVED_ALIAS", message: "", at: node.range?.[0] ?? 0 });
      return undefined;
    },
    Scalar: (_key, node) => {
      // `Why #1 wins` would be printed as `Why`.
      if (node.type !== "PLAIN" || !node.comment || !/^[^\s!#]/.test(node.comment)) return;
      hidden.push({ code: "HASH", message: "", at: text.indexOf("#", node.range?.[1]) });
    },
  });
  return [...twins, ...hidden];
}
/** Names that stand twice in one place. The parser would compare each with all before it. */
function twinsOf(document: Document): YamlFault[] {
  const twins: YamlFault[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value)) twins.push({ code: "DUPLICATE_KEY", message: "", at: key.range?.[0] ?? 0 });
        names.add(key.value);
      }
    },
  });
  return twins.toSorted((a, b) => a.at - b.at);
}

/** A stretch of a file; `missing` when the field is not there and the stretch is what encloses it. */
export interface Place {
  offset: number;
  length: number;
  text: string;
  missing: boolean;
}

/** Where a field stands in the file: its value, or its key with `key: true`; a missing field is placed at the key of the one around it. */
export function locate(yaml: Yaml, path: readonly PropertyKey[], options: { key?: boolean } = {}): Place {
  let node: unknown = documentOf(yaml).contents;
  let name: unknown;
  for (const [index, part] of path.entries()) {
    const child = childOf(node, part);
    if (!child) return index === 0 ? { offset: 0, length: 3, text: "", missing: true } : { ...placeOf(yaml, name), missing: true };
    name = child.key ?? child.value;
    node = child.value;
  }
  const value = placeOf(yaml, node);
  return options.key || value.length === 0 ? { ...placeOf(yaml, name), text: options.key ? "" : value.text } : value;
}

function childOf(node: unknown, part: PropertyKey): { key?: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part)) as
      | Pair<Node, Node | null>
      | undefined;
    return pair && { key: pair.key, value: pair.value };
  }
  const item = isNode(node) && "items" in node ? (node.items as unknown[])[Number(part)] : undefined;
  return isNode(item) ? { value: item } : undefined;
}

function placeOf(yaml: Yaml, node: unknown): Place {
  const [from, to] = (isNode(node) && node.range) || [0, 0];
  const offset = yaml.start + from;
  return { offset, length: to - from, text: yaml.source.text.slice(offset, yaml.start + to), missing: false };
}
