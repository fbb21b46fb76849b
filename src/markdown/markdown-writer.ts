import type { FootnoteDefinition, FootnoteReference, Paragraph, Root, Table, Text } from "mdast";
import { defaultHandlers, type Handle, type Options } from "mdast-util-to-markdown";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

// Without any of these a text is printed as it is: to look at each character costs more than all the rest.
const marked = /[\\`*_[\]<&~|#\t\r]|!$|^\(|(?:^|\n)(?: |[+\-=>:)]|\d+[.)])| (?:\n|$)/;

const text: Handle = (node: Text, _parent, state, info) => {
  const { value } = node;
  // A space beside a link or an emphasis is no space at the edge of a line.
  const inner = value.slice(
    info.before === "\n" ? 0 : Number(value.startsWith(" ")),
    info.after === "\n" || !value.endsWith(" ") ? undefined : -1,
  );
  if (!marked.test(inner)) return value;
  const safe = state.safe(value, info);
  // GitHub makes a link of a bare address and takes the backslash behind it into it, which leaves the `<` bare.
  return /:\/\/|www\./i.test(value) ? safe.replaceAll("\\<", "&lt;") : safe;
};

/** Most paragraphs are one plain text, which needs nobody to look at what stands beside it. */
const paragraph: Handle = (node: Paragraph, parent, state, info) => {
  const [only] = node.children;
  const isPlain = node.children.length === 1 && only?.type === "text" && !marked.test(only.value);
  return isPlain ? only.value : defaultHandlers.paragraph(node, parent, state, info);
};

const strike: Handle = (node, _parent, state, info) => `~~${state.containerPhrasing(node, { ...info, before: "~", after: "~" })}~~`;

const table: Handle = (node: Table, _parent, state, info) => {
  const marks = { left: ":--", right: "--:", center: ":-:", none: "---" };
  // Without this a cell is no running text to the library, and nothing in it is escaped.
  const exit = state.enter("phrasing");
  const rows = node.children.map(({ children }) =>
    children.map((cell) =>
      state
        .containerPhrasing(cell, { ...info, before: " ", after: " " })
        .replace(/\n/g, " ")
        .replace(/\|/g, "\\|"),
    ),
  );
  exit();
  const [head = [], ...body] = rows;
  const line = head.map((_, column) => marks[node.align?.[column] ?? "none"]);
  return [head, line, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
};

// To a reader of Markdown who knows no footnotes their names are text.
const nameOf = ({ label, identifier }: FootnoteReference | FootnoteDefinition) =>
  (label ?? identifier).replace(/[^\p{L}\p{M}\p{N}_.-]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16)}`);

const reference: Handle = (node: FootnoteReference) => `[^${nameOf(node)}]`;

const definition: Handle = (node: FootnoteDefinition, _parent, state, info) => {
  const body = state.indentLines(state.containerFlow(node, info), (line, index, blank) => (index === 0 || blank ? line : `    ${line}`));
  return `[^${nameOf(node)}]: ${body}`;
};

const options: Options = {
  bullet: "-",
  rule: "-",
  handlers: { text, paragraph, delete: strike, table, footnoteReference: reference, footnoteDefinition: definition } as Options["handlers"],
  // What GitHub's Markdown reads besides: strikethrough and tables.
  unsafe: [
    { character: "~", inConstruct: "phrasing" },
    { character: "|", atBreak: true },
    { character: ":", atBreak: true, after: "-" },
    { character: "-", atBreak: true, after: "[:|-]" },
  ],
};

const writer = unified().use(remarkStringify, options).freeze();

/** A Markdown tree as GitHub-flavoured Markdown; it may hold no raw HTML and no directives. */
export const writeMarkdown = (tree: Root): string => writer.stringify(tree);
