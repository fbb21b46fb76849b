const blocks = /<(\/?)(aside|section|div|blockquote|figure|details|ul|ol|table)\b/g;

/** The HTML of a body in two, at the subhead nearest to its middle, so that something may stand between; the whole and nothing when it has no such place. */
export function splitBody(html: string): [string, string] {
  let best = -1;
  for (const { index } of html.matchAll(/<h[23][ >]/g)) {
    if (index < html.length / 5 || index > (html.length * 4) / 5) continue;
    if (Math.abs(index - html.length / 2) < Math.abs(best - html.length / 2) && isBetweenBlocks(html, index)) best = index;
  }
  return best === -1 ? [html, ""] : [html.slice(0, best), html.slice(best)];
}

/** Whether no block is open at a place. */
function isBetweenBlocks(html: string, place: number): boolean {
  let depth = 0;
  for (const [, closing] of html.slice(0, place).matchAll(blocks)) depth += closing ? -1 : 1;
  return depth === 0;
}
