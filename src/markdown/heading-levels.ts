/** The levels to print, from the depths an author used: steps of one below the page's own first level, whatever was skipped. */
export function headingLevels(depths: readonly number[]): number[] {
  const open: number[] = [];
  return depths.map((depth) => {
    while (open.length > 0 && (open.at(-1) as number) >= depth) open.pop();
    open.push(depth);
    return Math.min(open.length + 1, 6);
  });
}
