import { feedFiles } from "../edition/feeds.ts";
import type { FeedItem } from "../views/feed-item.ts";
import type { FeedView } from "../views/feed-view.ts";
import { feedContent } from "./feed-content.ts";
import { enclosureOf } from "./feed-media.ts";
import { notice, stylesheet } from "./feed-notice.ts";
import { contentMark, finishFeed } from "./feed-proof.ts";
import { mediaOf } from "./rss.ts";
import { escapeXml, xmlElement } from "./xml.ts";

const namespaces = {
  xmlns: "http://www.w3.org/2005/Atom",
  "xmlns:fh": "http://purl.org/syndication/history/1.0",
  "xmlns:html": "http://www.w3.org/1999/xhtml",
  "xmlns:media": "http://search.yahoo.com/mrss/",
};

/** A feed as Atom 1.0 (RFC 4287) with whole stories; pages of its archive by RFC 5005. */
export async function toAtom(view: FeedView): Promise<string> {
  const type = "application/atom+xml";
  const link = (rel: string, folder: string | null) =>
    folder === null ? "" : xmlElement("link", { rel, href: folder + feedFiles.atom, type });
  const parts = [
    xmlElement("id", {}, escapeXml((view.current ?? view.folder) + feedFiles.atom)),
    xmlElement("title", {}, escapeXml(view.title)),
    xmlElement("subtitle", {}, escapeXml(view.description)),
    notice(view),
    xmlElement("updated", {}, view.updated),
    xmlElement("link", { rel: "alternate", href: view.site, type: "text/html" }),
    link("self", view.folder),
    view.hub ? xmlElement("link", { rel: "hub", href: view.hub }) : "",
    view.current === null ? "" : "<fh:archive/>",
    link("current", view.current),
    link("prev-archive", view.previous),
    view.icon ? xmlElement("icon", {}, escapeXml(view.icon)) : "",
    ...(await Promise.all(view.items.map(toEntry))),
  ];
  const feed = xmlElement("feed", { ...namespaces, "xml:lang": view.language }, parts.join(""));
  const contents = await Promise.all(view.items.map(feedContent));
  return finishFeed(view.folder + feedFiles.atom, `<?xml version="1.0" encoding="UTF-8"?>${stylesheet(view)}${feed}`, "atom", contents);
}

async function toEntry(item: FeedItem, index: number): Promise<string> {
  const enclosure = await enclosureOf(item);
  const parts = [
    xmlElement("id", {}, escapeXml(item.id)),
    xmlElement("title", {}, escapeXml(item.title)),
    xmlElement("link", { rel: "alternate", href: item.url, type: "text/html" }),
    xmlElement("published", {}, item.date),
    xmlElement("updated", {}, item.updated ?? item.date),
    ...item.authors.map(({ name, url }) =>
      xmlElement("author", {}, xmlElement("name", {}, escapeXml(name)) + (url ? xmlElement("uri", {}, escapeXml(url)) : "")),
    ),
    ...item.categories.map((term) => xmlElement("category", { term })),
    xmlElement("summary", {}, escapeXml(item.description)),
    xmlElement("html:a", { href: item.url }, escapeXml(item.url)),
    enclosure ? xmlElement("link", { rel: "enclosure", href: enclosure.url, type: enclosure.type, length: enclosure.length }) : "",
    xmlElement("content", { type: "html", "xml:lang": item.language }, contentMark(index)),
    // Some readers take the first description of anything for the text.
    mediaOf(item),
  ];
  return xmlElement("entry", { "xml:lang": item.language }, parts.join(""));
}
