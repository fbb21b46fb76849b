import { getRssString } from "@astrojs/rss";
import { feedFiles } from "../edition/feeds.ts";
import type { FeedItem } from "../views/feed-item.ts";
import type { FeedView } from "../views/feed-view.ts";
import { feedContent } from "./feed-content.ts";
import { enclosureOf } from "./feed-media.ts";
import { notice, stylesheet } from "./feed-notice.ts";
import { contentMark, finishFeed } from "./feed-proof.ts";
import { cleanText, escapeXml, xmlElement } from "./xml.ts";

const xmlns = {
  atom: "http://www.w3.org/2005/Atom",
  dc: "http://purl.org/dc/elements/1.1/",
  fh: "http://purl.org/syndication/history/1.0",
  html: "http://www.w3.org/1999/xhtml",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  media: "http://search.yahoo.com/mrss/",
  sy: "http://purl.org/rss/1.0/modules/syndication/",
};

/** A feed as RSS 2.0 with whole stories; pages of its archive by RFC 5005. */
export async function toRss(view: FeedView): Promise<string> {
  // What @astrojs/rss would read and write anew (060 would become 60) stands as a mark until it is done.
  const parts = [channelData(view), ...(await Promise.all(view.items.map(itemData)))];
  const xml = await getRssString({
    title: cleanText(view.title),
    description: cleanText(view.description),
    site: view.site,
    trailingSlash: view.site.endsWith("/"),
    xmlns,
    customData: "<dateline>0</dateline>",
    items: view.items.map((item, index) => ({
      title: cleanText(item.title),
      description: cleanText(item.description),
      pubDate: new Date(item.date),
      content: contentMark(index),
      customData: `<dateline>${index + 1}</dateline>`,
    })),
  });
  const whole = xml.replace(/<dateline>(\d+)<\/dateline>/g, (_mark, index: string) => parts[Number(index)] ?? "");
  const contents = await Promise.all(view.items.map(feedContent));
  return finishFeed(
    view.folder + feedFiles.rss,
    whole.replace("?>", () => `?>${stylesheet(view)}`),
    "rss",
    contents,
  );
}

function channelData(view: FeedView): string {
  const link = (rel: string, folder: string | null) =>
    folder === null ? "" : xmlElement("atom:link", { rel, href: folder + feedFiles.rss, type: "application/rss+xml" });
  return [
    notice(view),
    `<language>${escapeXml(view.language)}</language>`,
    `<lastBuildDate>${new Date(view.updated).toUTCString()}</lastBuildDate>`,
    link("self", view.folder),
    view.hub ? xmlElement("atom:link", { rel: "hub", href: view.hub }) : "",
    view.current === null ? "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>" : "<fh:archive/>",
    link("current", view.current),
    link("prev-archive", view.previous),
  ].join("");
}

async function itemData(item: FeedItem): Promise<string> {
  const enclosure = await enclosureOf(item);
  return [
    // In a browser only links in the namespace of HTML can be followed.
    xmlElement("html:a", { href: item.url }, escapeXml(item.url)),
    `<link>${escapeXml(item.url)}</link>`,
    xmlElement("guid", { isPermaLink: "false" }, escapeXml(item.id)),
    ...item.authors.map(({ name }) => xmlElement("dc:creator", {}, escapeXml(name))),
    ...item.categories.map((category) => xmlElement("category", {}, escapeXml(category))),
    item.updated ? xmlElement("atom:updated", {}, item.updated) : "",
    xmlElement("dc:language", {}, escapeXml(item.language)),
    enclosure ? xmlElement("enclosure", { url: enclosure.url, length: enclosure.length, type: enclosure.type }) : "",
    enclosure?.seconds ? xmlElement("itunes:duration", {}, String(enclosure.seconds)) : "",
    mediaOf(item),
  ].join("");
}

/** The picture of a story with its words, by the specification of Media RSS. */
export function mediaOf({ card, picture }: FeedItem): string {
  if (!card || !picture) return "";
  const { url, width, height } = card;
  const words = [
    picture.alt && xmlElement("media:description", { type: "plain" }, escapeXml(picture.alt)),
    picture.caption && xmlElement("media:title", { type: "plain" }, escapeXml(picture.caption)),
    picture.credit && xmlElement("media:credit", {}, escapeXml(picture.credit)),
  ];
  return xmlElement("media:content", { url, medium: "image", type: "image/jpeg", width, height }, words.filter(Boolean).join(""));
}
