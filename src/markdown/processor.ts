import type { MarkdownProcessor } from "astro/markdown";
import { en } from "../i18n/en.ts";
import type { BodyView } from "./body-view.ts";
import { MarkdownError } from "./markdown-error.ts";
import { createPress, type MorePlugins } from "./press.ts";

const failed: MarkdownError[] = [];

/** The Markdown processor of Dateline, for `markdown.processor` in Astro's configuration. */
export function dateline(options: MorePlugins = {}): MarkdownProcessor<MorePlugins> {
  return {
    name: "dateline",
    options,
    async createRenderer() {
      const press = createPress(options);
      return {
        async render(content, { fileURL, frontmatter = {} } = {}) {
          const view = isBodyView(frontmatter["view"]) ? frontmatter["view"] : undefined;
          const imports = view ? null : new Set<string>();
          try {
            const { html, headings } = await press.printForAstro(content, view ?? emptyView(frontmatter["language"]), imports);
            return {
              code: html,
              metadata: {
                headings: headings.map(({ depth, text, id }) => ({ depth, text, slug: id })),
                localImagePaths: [...(imports ?? [])],
                remoteImagePaths: [],
                frontmatter,
              },
            };
          } catch (cause) {
            const failure = new MarkdownError(cause instanceof Error ? cause.message : String(cause), { cause, file: fileURL?.pathname });
            failed.push(failure);
            throw failure;
          }
        },
      };
    },
  };
}

/** Every failure since the build began: Astro's loader makes an empty body of one and goes on (astro#18054), so the build must ask. */
export function failures(): MarkdownError[] {
  return failed;
}

function isBodyView(value: unknown): value is BodyView {
  return typeof value === "object" && value !== null && "labels" in value && "links" in value;
}

function emptyView(language: unknown): BodyView {
  return { language: typeof language === "string" ? language : "en", labels: en, links: {}, cards: {}, pictures: {}, moments: {} };
}
