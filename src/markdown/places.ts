import type { Located } from "./inspection.ts";

interface Placed {
  position?: { start: { line: number; column: number; offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

/** Where a node stands. */
export function placeOf({ position }: Placed): Located {
  if (!position) return { line: 1, column: 1, length: 0 };
  const { start, end } = position;
  return { line: start.line, column: start.column, length: Math.max((end.offset ?? 0) - (start.offset ?? 0), 0) };
}

/** The source of a node. */
export function sourceOf({ position }: Placed, source: string): string {
  return position ? source.slice(position.start.offset ?? 0, position.end.offset ?? 0) : "";
}

/** Where the part of a node stands that begins `from` units into its source. */
export function placeWithin(node: Placed, source: string, from: number, length: number): Located {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const before = sourceOf(node, source).slice(0, from);
  const lastBreak = before.lastIndexOf("\n");
  if (lastBreak < 0) return { line: start.line, column: start.column + from, length };
  return { line: start.line + before.split("\n").length - 1, column: from - lastBreak, length };
}
