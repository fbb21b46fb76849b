import type { Root } from "mdast";
import { unified } from "unified";
import type { BodyView } from "./body-view.ts";
import { limitProblem } from "./limits.ts";
import { readManuscript } from "./manuscript.ts";
import { MarkdownError } from "./markdown-error.ts";
import { writeMarkdown } from "./markdown-writer.ts";
import { remarkAddresses } from "./remark-addresses.ts";
import { remarkDirectives } from "./remark-directives.ts";
import { remarkOpenHtml } from "./remark-open-html.ts";
import { remarkPlain } from "./remark-plain.ts";
import { remarkQuotes } from "./remark-quotes.ts";
import { remarkReferences } from "./remark-references.ts";
import { remarkTasks } from "./remark-tasks.ts";
import { createSheet } from "./sheet.ts";

const processor = unified()
  .use([remarkOpenHtml, remarkReferences, remarkAddresses, remarkQuotes, remarkDirectives, remarkTasks, remarkPlain])
  .freeze();

/** Prints a body as plain Markdown that shows the view and nothing else; `page` is the address of its page, for links to its parts. */
export function printMarkdown(source: string, view: BodyView, page: string): string {
  const limit = limitProblem(source);
  if (limit) throw new MarkdownError(`${limit.message} ${limit.mend}`);
  const { tree, hasHtml } = readManuscript(source, view.language);
  const sheet = createSheet(source, view, { hasHtml });
  return writeMarkdown(processor.runSync(tree, { data: { sheet, page } }) as Root);
}
