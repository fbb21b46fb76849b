import type { LlmsView } from "../views/llms-view.ts";
import { escapeMarkdown } from "./markdown-words.ts";

/** An llms.txt as llmstxt.org has it: a heading, a quotation that says what this is, and lists of links. */
export function toLlms({ name, tagline, conditions, parts }: LlmsView): string {
  return [
    `# ${escapeMarkdown(name)}`,
    `> ${escapeMarkdown(tagline)}`,
    ...(conditions ? [conditions] : []),
    ...parts.flatMap(({ title, links }) => [
      `## ${escapeMarkdown(title)}`,
      links.map((link) => `- [${escapeMarkdown(link.name)}](${link.url})${link.note ? `: ${escapeMarkdown(link.note)}` : ""}`).join("\n"),
    ]),
  ]
    .join("\n\n")
    .concat("\n");
}
