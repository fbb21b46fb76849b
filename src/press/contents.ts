import type { PrintedBody } from "../markdown/print.ts";
import type { Link } from "../views/frame-view.ts";

const fewest = 3;

/** The subheads of a body as links to them; none where there are too few to choose from. */
export function contentsOf({ headings }: Pick<PrintedBody, "headings">): Link[] {
  const top = Math.min(...headings.map(({ depth }) => depth));
  const links = headings.filter(({ depth }) => depth === top).map(({ text, id }) => ({ label: text, href: `#${id}` }));
  return links.length < fewest ? [] : links;
}
