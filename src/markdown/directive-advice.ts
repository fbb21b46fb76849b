import { closest } from "../newsroom/suggest.ts";
import { type DirectiveRule, directives } from "./directives.ts";

/** What is wrong, and how to mend it. */
export interface Advice {
  message: string;
  got?: string;
  expected?: string;
  mend: string;
}

const asText = "To print the colons as they are, put a backslash before the first.";

/** What an editor may have meant by the name of a directive. */
export function unknownName(name: string): Advice {
  const meant = closest(name.replaceAll("_", "-"), Object.keys(directives));
  return {
    message: `There is no directive “${name}”.`,
    got: name,
    expected: meant ?? Object.keys(directives).join(", "),
    mend: meant ? `Did you mean “${meant}”? ${asText}` : asText,
  };
}

/** A block that is written as a line, or the other way round. */
export function wrongForm(name: string, rule: DirectiveRule): Advice {
  return rule.form === "block"
    ? {
        message: `“${name}” is a block.`,
        expected: rule.example,
        mend: "Open it with three colons, and close it with a line of three colons.",
      }
    : {
        message: `“${name}” is a line of its own, not a block.`,
        expected: rule.example,
        mend: "Write it with two colons, and without a closing line.",
      };
}

/** A directive with the one colon that stands for nothing. */
export function tooFewColons(name: string, rule: DirectiveRule): Advice {
  return {
    message: `“${name}” has one colon.`,
    got: `:${name}`,
    expected: rule.example,
    mend: "Write it as in the example; one colon inside a line is text.",
  };
}
