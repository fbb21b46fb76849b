/** A line of YAML and where it stands in the text. */
export interface Line {
  text: string;
  start: number;
  end: number;
}

/** The line that holds a place. */
export function lineAt(text: string, at: number): Line {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const next = text.indexOf("\n", at);
  const end = next === -1 ? text.length : next;
  return { text: text.slice(start, end), start, end };
}

/** The value a line holds, without its name. */
export const valueIn = (line: string) => line.replace(/^\s*(?:- +)?(?:[\w-]+:\s+)?/, "").trimEnd();

/** The name of the field a line holds. */
export const fieldOf = (line: string) => /^\s*(?:- +)?([\w-]+):/.exec(line)?.[1] ?? "fields";

/** The line with its value in quotes that need no escape, as an editor would write it. */
export function quoted(line: string, inner = valueIn(line)): string {
  const name = line.slice(0, line.trimEnd().length - valueIn(line).length).trimStart();
  return `\`${name}${inner.includes('"') ? `'${inner.replaceAll("'", "''")}'` : `"${inner.replaceAll("\\", "\\\\")}"`}\``;
}
