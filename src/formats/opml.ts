import type { OpmlView } from "../views/feeds-view.ts";
import { escapeXml, xmlElement } from "./xml.ts";

/** Feeds as OPML 2.0, which feed readers import. */
export function toOpml({ title, feeds }: OpmlView): string {
  const outlines = feeds.map(({ title: text, description, page, address }) =>
    xmlElement("outline", { type: "rss", text, title: text, description: description || undefined, htmlUrl: page, xmlUrl: address }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head>${xmlElement("title", {}, escapeXml(title))}</head><body>${outlines.join("")}</body></opml>`;
}
