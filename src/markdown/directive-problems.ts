import type { Nodes, Root } from "mdast";
import { closest } from "../newsroom/suggest.ts";
import { unknownName, wrongForm } from "./directive-advice.ts";
import { attribute, type DirectiveRule, directives, embedUrl } from "./directives.ts";
import type { BodyProblem } from "./inspection.ts";
import { placeOf, placeWithin, sourceOf } from "./places.ts";
import type { BlockDirective } from "./remark-directives.ts";
import { strayColons } from "./stray-colons.ts";
import { walkNodes } from "./tree.ts";

const mostReported = 20;

/** Everything wrong with the directives of a body. */
export function directiveProblems(tree: Root, source: string): BodyProblem[] {
  if (!/^[ \t>\-*+\d.)]*:/m.test(source)) return [];
  const problems: BodyProblem[] = [];
  walkNodes(tree, (node) => {
    if (node.type === "containerDirective" || node.type === "leafDirective") problems.push(...problemsOf(node, source));
    else if (node.type === "paragraph") problems.push(...strayColons(node, source, problems.at(-1)));
  });
  return problems;
}

function problemsOf(node: BlockDirective, source: string): BodyProblem[] {
  const written = sourceOf(node, source);
  const opening = (/^.*/.exec(written)?.[0] ?? "").trimEnd();
  const place = { ...placeOf(node), length: opening.length };
  const problem = (fields: Omit<BodyProblem, "rule" | "line" | "column" | "length">): BodyProblem => ({
    rule: "directive",
    ...place,
    ...fields,
  });
  const rule = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined;
  if (!rule) return [problem(unknownName(node.name))];
  const block = node.type === "containerDirective";
  if (block !== (rule.form === "block")) return [problem(wrongForm(node.name, rule))];
  const problems: BodyProblem[] = [];
  if (!/^:{2,}[\w-]+(?:\{.*\})?$/.test(opening)) {
    problems.push(
      problem({
        message: `What follows “${node.name}” is not read.`,
        got: opening,
        expected: rule.example,
        mend: "Write the attributes in braces right after the name, and nothing else in the line.",
      }),
    );
  }
  problems.push(...attributeProblems(node, rule, opening, source));
  if (block && !isClosed(node, source)) {
    problems.push(
      problem({
        message: `“${node.name}” is never closed.`,
        expected: ":::",
        mend: "Close it with a line of as many colons as opened it; a block around another needs one colon more.",
      }),
    );
  }
  return problems;
}

function attributeProblems(node: BlockDirective, rule: DirectiveRule, opening: string, source: string): BodyProblem[] {
  const problems: BodyProblem[] = [];
  const report = (
    at: string,
    fields: Omit<BodyProblem, "rule" | "line" | "column" | "length">,
    rule: BodyProblem["rule"] = "directive",
  ) => {
    const from = at ? Math.max(opening.indexOf(at), 0) : 0;
    problems.push({ rule, ...placeWithin(node, source, from, at.length || opening.length), ...fields });
  };
  const unknown = Object.keys(node.attributes ?? {}).filter((name) => !rule.attributes.includes(name));
  for (const name of unknown.slice(0, mostReported)) {
    const meant = closest(name, rule.attributes);
    const unquoted = /[“”„«]/.test(opening) || (!meant && !attribute(node, name));
    const mend = unquoted
      ? 'Put a value with spaces in straight quotes: name="two words".'
      : meant
        ? `Did you mean “${meant}”?`
        : "Remove it.";
    report(name, { message: `“${node.name}” has no attribute “${name}”.`, got: name, expected: meant ?? rule.attributes.join(", "), mend });
  }
  for (const name of rule.required) {
    if (attribute(node, name).trim() === "")
      report("", { message: `“${node.name}” lacks “${name}”.`, expected: rule.example, mend: `Add ${name}=.` });
  }
  const url = node.name === "embed" ? attribute(node, "url").trim() : "";
  if (url && !embedUrl(url)) {
    report(
      url,
      {
        message: "The address of the embed is not an https address.",
        got: url,
        expected: "https://…",
        mend: "Use the https address of the page or its player.",
      },
      "embed",
    );
  }
  return problems;
}

/** Whether the last line of a block is its own closing one, not that of a block inside it. */
function isClosed(node: BlockDirective, source: string): boolean {
  const written = sourceOf(node, source).trimEnd();
  const lastLine = written.lastIndexOf("\n") + 1;
  const fence = /^[\s>]*(:{3,})$/.exec(written.slice(lastLine))?.[1] ?? "";
  const opened = /^:*/.exec(written)?.[0].length ?? 3;
  const inside = (node.children.at(-1) as Nodes | undefined)?.position?.end.offset ?? 0;
  return lastLine > 0 && fence.length >= opened && inside <= (node.position?.start.offset ?? 0) + lastLine;
}
