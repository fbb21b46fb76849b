import type { Paragraph } from "mdast";
import { type Advice, tooFewColons, unknownName, wrongForm } from "./directive-advice.ts";
import { directives } from "./directives.ts";
import type { BodyProblem } from "./inspection.ts";
import { placeWithin, sourceOf } from "./places.ts";

/** Lines of a paragraph that look like a directive and are none. */
export function strayColons(node: Paragraph, source: string, previous: BodyProblem | undefined): BodyProblem[] {
  const written = sourceOf(node, source);
  if (!/(?:^|\n)[\s>]*:/.test(written)) return [];
  const problems: BodyProblem[] = [];
  for (const match of written.matchAll(/^[ \t>]*(:.*)$/gm)) {
    const line = (match[1] ?? "").trimEnd();
    // A closing line is the echo of a block that was opened wrongly, and that has been said.
    const wrong = whatIsWrong(line, previous !== undefined || problems.length > 0);
    const from = match.index + match[0].length - (match[1] ?? "").length;
    if (wrong) problems.push({ rule: "directive", ...placeWithin(node, source, from, line.length), ...wrong });
  }
  return problems;
}

function whatIsWrong(line: string, mayEcho: boolean): Advice | undefined {
  if (/^:{3,}$/.test(line)) {
    return mayEcho
      ? undefined
      : { message: "This line closes nothing.", got: line, mend: "Open the block with three colons and its name, or remove the line." };
  }
  const [, colons = "", name = ""] = /^(:+)[ \t]*([A-Za-z][\w-]*)/.exec(line) ?? [];
  const rule = Object.hasOwn(directives, name) ? directives[name] : undefined;
  if (colons.length === 1) return rule && /^:[\w-]+[[{]/.test(line) ? tooFewColons(name, rule) : undefined;
  if (colons.length === 0) return undefined;
  if (!rule) return /^:+[A-Za-z]/.test(line) ? unknownName(name) : undefined;
  if ((rule.form === "block") !== colons.length >= 3) return wrongForm(name, rule);
  return {
    message: `“${name}” is not read as a directive.`,
    got: line,
    expected: rule.example,
    mend: "Write colons, name and braces without spaces between them, close the braces, and leave the rest of the line empty.",
  };
}
