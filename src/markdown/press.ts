import type { Root as HastRoot } from "hast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { type PluggableList, unified } from "unified";
import { allowList } from "./allow-list.ts";
import type { BodyView } from "./body-view.ts";
import { limitProblem } from "./limits.ts";
import { readManuscript } from "./manuscript.ts";
import { MarkdownError } from "./markdown-error.ts";
import { rehypeAddresses } from "./rehype-addresses.ts";
import { rehypeCode } from "./rehype-code.ts";
import { rehypeDirectives } from "./rehype-directives.ts";
import { rehypeEmpties } from "./rehype-empties.ts";
import { rehypeFigures } from "./rehype-figures.ts";
import { rehypeFootnotes } from "./rehype-footnotes.ts";
import { rehypeFrames } from "./rehype-frames.ts";
import { rehypeHeadings } from "./rehype-headings.ts";
import { rehypeIds } from "./rehype-ids.ts";
import { rehypeLinks } from "./rehype-links.ts";
import { rehypeMarkup } from "./rehype-markup.ts";
import { rehypeNestedLinks } from "./rehype-nested-links.ts";
import { rehypePictures } from "./rehype-pictures.ts";
import { rehypeTables } from "./rehype-tables.ts";
import { remarkAddresses } from "./remark-addresses.ts";
import { remarkDirectives } from "./remark-directives.ts";
import { remarkFootnotes } from "./remark-footnotes.ts";
import { remarkHeadings } from "./remark-headings.ts";
import { remarkOpenHtml } from "./remark-open-html.ts";
import { remarkQuotes } from "./remark-quotes.ts";
import { remarkReferences } from "./remark-references.ts";
import { remarkTasks } from "./remark-tasks.ts";
import { remarkToHtml } from "./remark-to-html.ts";
import { createSheet, type Sheet } from "./sheet.ts";
import { walkElements } from "./tree.ts";

/** Plugins of a newsroom's own, which run after ours. */
export interface MorePlugins {
  remarkPlugins?: PluggableList;
  rehypePlugins?: PluggableList;
}

/** What printing a body gives. */
export interface PrintedBody {
  html: string;
  headings: { depth: number; text: string; id: string }[];
  /** Where its links to other sites lead, in their order, as often as they stand there: paper shows them as notes. */
  addresses: string[];
}

/** What a body holds before any HTML: the part that printing and inspecting share. */
export const markdownPlugins: PluggableList = [
  remarkOpenHtml,
  remarkReferences,
  remarkAddresses,
  remarkQuotes,
  remarkDirectives,
  remarkFootnotes,
  remarkTasks,
  remarkHeadings,
];

/** From Markdown to HTML, raw HTML included. */
export const htmlPlugins: PluggableList = [remarkToHtml, rehypeMarkup, rehypeAddresses];

/** What makes HTML safe; nothing after it adds what an editor wrote unchecked. */
export const safetyPlugins: PluggableList = [rehypeFrames, [rehypeSanitize, allowList], rehypeIds, rehypeHeadings];

const printingPlugins: PluggableList = [
  rehypeLinks,
  rehypeFigures,
  rehypePictures,
  rehypeTables,
  rehypeCode,
  rehypeDirectives,
  rehypeFootnotes,
  rehypeNestedLinks,
  rehypeEmpties,
];

/** Builds the pipeline once; what it gives prints any number of bodies. */
export function createPress({ remarkPlugins = [], rehypePlugins = [] }: MorePlugins = {}) {
  const processor = unified()
    .use(markdownPlugins)
    .use(remarkPlugins)
    .use(htmlPlugins)
    .use(safetyPlugins)
    .use(printingPlugins)
    .use(rehypePlugins)
    .use(rehypeStringify)
    .freeze();
  return {
    /** Prints at once; a plugin that waits for something is an error. */
    print(source: string, view: BodyView): PrintedBody {
      const { tree, sheet } = open(source, view, null);
      return close(processor.runSync(tree, { data: { sheet } }) as HastRoot, sheet);
    },
    /** Prints with plugins that may wait, for Astro, which imports the pictures itself. */
    async printForAstro(source: string, view: BodyView, imports: Set<string> | null): Promise<PrintedBody> {
      const { tree, sheet } = open(source, view, imports);
      return close((await processor.run(tree, { data: { sheet } })) as HastRoot, sheet);
    },
  };

  function close(tree: HastRoot, { headings }: Sheet): PrintedBody {
    const addresses: string[] = [];
    walkElements(tree, ({ tagName, properties: { rel, href } }) => {
      if (tagName === "a" && Array.isArray(rel) && rel.includes("external")) addresses.push(String(href));
    });
    return { html: processor.stringify(tree), headings, addresses };
  }
}

function open(source: string, view: BodyView, imports: Set<string> | null) {
  const limit = limitProblem(source);
  if (limit) throw new MarkdownError(`${limit.message} ${limit.mend}`);
  const { tree, hasHtml } = readManuscript(source, view.language);
  return { tree, sheet: createSheet(source, view, { imports, hasHtml }) };
}
