import type { Located } from "./inspection.ts";

interface Point {
  line: number;
  column: number;
  offset?: number | undefined;
}

// An element that only its surroundings close has no end, and one of ours that raw HTML closes no start.
interface Placed {
  position?: { start?: Point | undefined; end?: Point | undefined } | undefined;
}

/** Offset at which a node begins. */
export function startOf({ position }: Placed): number {
  return position?.start?.offset ?? position?.end?.offset ?? 0;
}

/** Offset behind a node. */
export function endOf(node: Placed): number {
  return node.position?.end?.offset ?? startOf(node);
}

/** Where a node stands. */
export function placeOf(node: Placed): Located {
  const start = node.position?.start ?? node.position?.end;
  if (!start) return { line: 1, column: 1, length: 0 };
  return { line: start.line, column: start.column, length: Math.max(endOf(node) - startOf(node), 0) };
}

/** The source of a node. */
export function sourceOf(node: Placed, source: string): string {
  return source.slice(startOf(node), endOf(node));
}

/** Where the part of a node stands that begins `from` units into its source. */
export function placeWithin(node: Placed, source: string, from: number, length: number): Located {
  const { line, column } = placeOf(node);
  const before = sourceOf(node, source).slice(0, from);
  const lastBreak = before.lastIndexOf("\n");
  if (lastBreak < 0) return { line, column: column + from, length };
  return { line: line + before.split("\n").length - 1, column: from - lastBreak, length };
}
