/** The levels to print: if an author used the page's own first level, all are put in steps of one below it. */
export function headingLevels(depths: number[]): number[] {
  if (!depths.includes(1)) return depths;
  const open: number[] = [];
  return depths.map((depth) => {
    while (open.length > 0 && (open.at(-1) as number) >= depth) open.pop();
    open.push(depth);
    return Math.min(open.length + 1, 6);
  });
}
