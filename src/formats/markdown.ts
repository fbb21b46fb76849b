import { markdownBody } from "../press/markdown-body.ts";
import type { TwinView } from "../views/twin-view.ts";
import { escapeMarkdown } from "./markdown-words.ts";

/** A story as a Markdown document: headline, who wrote it and when, its address, and its text. */
export async function toMarkdownDocument({ title, byline, date, url, body }: TwinView): Promise<string> {
  const head = `# ${escapeMarkdown(title)}\n\n${escapeMarkdown(`${byline} · ${date}`)} · <${url}>`;
  return `${head}\n\n${await markdownBody(body, url)}`;
}
