import type { z } from "zod";
import { controlFault, type FieldHelp, holdsControl } from "./field.ts";
import { fieldsAt, helpAt } from "./field-help.ts";
import { locate, type Yaml } from "./front-matter.ts";
import type { Problem } from "./problem.ts";
import { problemAt } from "./source-file.ts";
import { closest } from "./suggest.ts";
import { meantBy } from "./synonym.ts";

/** Checks parsed YAML against a schema: the typed value, or every problem with its place in the file. */
export function checkFields<T extends z.ZodType>(yaml: Yaml, schema: T, what: string): { value?: z.output<T>; problems: Problem[] } {
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  if (typeof yaml.value !== "object" || yaml.value === null || Array.isArray(yaml.value)) {
    const isEmpty = yaml.value === null || yaml.value === undefined;
    const problem = problemAt(yaml.source, yaml.start, 1, {
      rule: "field",
      field: "fields",
      message: isEmpty ? `are missing: nothing of ${what} is here` : "are not written as fields",
      expected: "lines such as `title: A headline`",
      mend: "Write one field a line: its name, a colon, a space and the value",
    });
    return { problems: [problem] };
  }
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(yaml, schema, issue, what));
  // A control character that stands in the file as it is has been told with the file's bytes.
  return { problems: problems.filter(({ message, excerpt }) => !(message.startsWith(controlFault) && holdsControl(excerpt))) };
}

/** A problem at a field of a YAML text, with the words the schema has for it. */
export function fieldProblem(
  yaml: Yaml,
  path: readonly PropertyKey[],
  complaint: { message: string; expected?: string; mend: string; got?: string; rule?: Problem["rule"]; severity?: Problem["severity"] },
  options: { key?: boolean } = {},
): Problem {
  const place = locate(yaml, path, options);
  const shown = place.text.split("\n")[0] ?? "";
  const got = complaint.got ?? (place.missing || shown === "" ? undefined : shorten(shown));
  return problemAt(yaml.source, place.offset, shown.length || place.length, {
    field: spell(path),
    rule: "field",
    ...complaint,
    ...(got === undefined ? {} : { got }),
  });
}

function problemsOf(yaml: Yaml, schema: z.ZodType, issue: z.core.$ZodIssue, what: string): Problem[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(yaml, schema, [...path, key], what));
  if (issue.code === "invalid_key") return [fieldProblem(yaml, path, badKey(issue, helpAt(schema, path.slice(0, -1))), { key: true })];
  if (issue.code === "invalid_union") {
    // Of the forms a value may have, the one it nearly has says best what is wrong.
    const near = issue.errors.find((branch) => branch.every((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys"));
    if (near) return near.flatMap((inner) => problemsOf(yaml, schema, { ...inner, path: [...path, ...inner.path] }, what));
  }
  return [fieldProblem(yaml, path, wrongValue(yaml, issue, helpAt(schema, path)))];
}

function unknownKey(yaml: Yaml, schema: z.ZodType, path: PropertyKey[], what: string): Problem {
  const key = String(path.at(-1));
  const around = path.slice(0, -1);
  const known = fieldsAt(schema, around);
  const meant = closest(key, known) ?? meantBy(key, known);
  const owner = around.length === 0 ? what : `\`${spell(around)}\``;
  const mend = meant ? `Did you mean \`${meant}\`? Otherwise remove it` : `Remove it; the fields of ${owner} are ${known.join(", ")}`;
  return fieldProblem(yaml, path, { message: `is no field of ${owner}`, mend }, { key: true });
}

const badKey = (issue: z.core.$ZodIssueInvalidKey, help: FieldHelp) => ({
  message: issue.issues[0]?.message ?? "cannot stand here",
  expected: help.expected,
  mend: help.mend,
});

function wrongValue(yaml: Yaml, issue: z.core.$ZodIssue, help: FieldHelp): Parameters<typeof fieldProblem>[2] {
  const { expected, mend } = help;
  const value = issue.path.reduce<unknown>((parent, key) => (parent as Record<PropertyKey, unknown> | null | undefined)?.[key], yaml.value);
  if (value === undefined) return { message: "is missing", expected, mend };
  if (value === null || (typeof value === "string" && value.trim() === "")) return { message: "is left empty", expected, mend };
  const params = issue.code === "custom" ? (issue.params as { mend?: string } | undefined) : undefined;
  return { message: wrong(issue, value), expected, mend: params?.mend ?? mendFor(yaml, issue, value, help) };
}

function wrong(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.message && !issue.message.startsWith("Invalid") && !issue.message.startsWith("Too ")) return issue.message;
  if (issue.code === "too_big" || issue.code === "too_small") return `is too ${issue.code === "too_big" ? "large" : "small"}`;
  if (issue.code === "invalid_value") return "is none of the known values";
  if (Array.isArray(value)) return "is a list";
  if (typeof value === "object") return "is a group of fields";
  return `is ${typeof value === "string" ? "a text" : typeof value === "number" ? "a number" : "true or false"}, not what is expected`;
}

function mendFor(yaml: Yaml, issue: z.core.$ZodIssue, value: unknown, help: FieldHelp): string {
  if (issue.code === "invalid_value" && typeof value === "string") {
    const meant = closest(value, issue.values.map(String));
    if (meant) return `Did you mean \`${meant}\`?`;
  }
  // As it is written: 007 is read as 7.
  const written = locate(yaml, issue.path).text;
  const expectsText = issue.code === "invalid_type" && issue.expected === "string";
  return expectsText && typeof value !== "object" ? `Put it in quotes: "${written}"` : help.mend;
}

/** A path as editors write it: `image.alt`, `readMore[2]`. */
function spell(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part + 1}]` : `${index ? "." : ""}${String(part)}`)).join("");
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}
