import { feedFiles } from "../edition/feeds.ts";
import type { FeedItem } from "../views/feed-item.ts";
import type { FeedView } from "../views/feed-view.ts";
import { feedContent } from "./feed-content.ts";
import { enclosureOf } from "./feed-media.ts";
import { contentMark, finishFeed } from "./feed-proof.ts";
import { cleanText } from "./xml.ts";

/** A feed as JSON Feed 1.1 with whole stories; `next_url` leads to the older ones. */
export async function toJsonFeed(view: FeedView): Promise<string> {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: cleanText(view.title),
    description: cleanText(view.description),
    home_page_url: view.site,
    feed_url: view.folder + feedFiles.json,
    ...(view.previous && { next_url: view.previous + feedFiles.json }),
    ...(view.icon && { favicon: view.icon }),
    language: view.language,
    ...(view.hub && { hubs: [{ type: "WebSub", url: view.hub }] }),
    items: await Promise.all(view.items.map(toItem)),
  };
  const contents = await Promise.all(view.items.map(feedContent));
  return finishFeed(view.folder + feedFiles.json, JSON.stringify(feed), "json", contents);
}

async function toItem(item: FeedItem, index: number) {
  const enclosure = await enclosureOf(item);
  return {
    id: cleanText(item.id),
    url: item.url,
    title: cleanText(item.title),
    summary: cleanText(item.description),
    content_html: contentMark(index),
    ...(item.card && { image: item.card.url }),
    date_published: item.date,
    ...(item.updated && { date_modified: item.updated }),
    authors: item.authors.map(({ name, url }) => ({ name: cleanText(name), ...(url && { url }) })),
    tags: item.categories.map(cleanText),
    language: item.language,
    ...(item.audio &&
      enclosure && {
        attachments: [
          {
            url: enclosure.url,
            mime_type: enclosure.type,
            size_in_bytes: enclosure.length,
            ...(enclosure.seconds && { duration_in_seconds: enclosure.seconds }),
          },
        ],
      }),
  };
}
