import rss from "@astrojs/rss";
import { renderBody } from "../press/body.ts";
import { shareImage } from "../press/rendition.ts";
import type { FeedItem, FeedView } from "../views/feed-view.ts";
import { toFeedHtml } from "./feed-html.ts";
import { cleanXml, escapeXml } from "./xml.ts";

/** A feed as RSS 2.0 with whole stories; ids, authors and dates as feed readers need them. */
export async function toRss(view: FeedView): Promise<Response> {
  const newest = view.items.reduce((latest, item) => Math.max(latest, item.date.getTime()), 0);
  return rss({
    title: cleanXml(view.title),
    description: cleanXml(view.description),
    site: view.site,
    trailingSlash: true,
    xmlns: {
      atom: "http://www.w3.org/2005/Atom",
      dc: "http://purl.org/dc/elements/1.1/",
      media: "http://search.yahoo.com/mrss/",
    },
    customData: [
      `<language>${escapeXml(view.language)}</language>`,
      // The newest story's date, not the clock's: an unchanged feed stays the same to the byte.
      newest > 0 ? `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>` : "",
      `<atom:link href="${escapeXml(view.self)}" rel="self" type="application/rss+xml"/>`,
    ].join(""),
    items: await Promise.all(view.items.map((item) => toItem(view, item))),
  });
}

async function toItem(view: FeedView, item: FeedItem) {
  const { html } = await renderBody(item.body);
  const image = item.picture && (await shareImage(item.picture));
  const content = toFeedHtml(html, item.url);
  const notes = item.corrections.map((text) => `<p><em>${escapeXml(text)}</em></p>`).join("");
  return {
    title: cleanXml(item.title),
    description: cleanXml(item.description),
    link: item.url,
    pubDate: item.date,
    categories: item.categories.map(cleanXml),
    content: cleanXml(content + notes),
    customData: [
      `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
      ...item.authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`),
      image
        ? `<media:content url="${escapeXml(new URL(image.src, view.site).href)}" medium="image" type="image/jpeg" width="${image.width}" height="${image.height}"><media:description>${escapeXml(item.picture?.alt ?? "")}</media:description></media:content>`
        : "",
    ].join(""),
  };
}
