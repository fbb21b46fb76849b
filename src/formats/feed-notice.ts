import type { FeedView } from "../views/feed-view.ts";
import { escapeXml, xmlElement } from "./xml.ts";

/** The instruction that makes a browser show a feed as a page: a stylesheet, not XSLT, which browsers are giving up. */
export const stylesheet = ({ notice }: FeedView) => `<?xml-stylesheet href="${escapeXml(notice.stylesheet)}" type="text/css"?>`;

/** What a feed says to a person who opens it in a browser, in the namespace of HTML (prefix `html`). */
export function notice({ notice: { text, paper }, site }: FeedView): string {
  return xmlElement("html:p", {}, `${escapeXml(text)} ${xmlElement("html:a", { href: site }, escapeXml(paper))}`);
}
