import type { FeedForm } from "../edition/feeds.ts";
import type { FeedView } from "../views/feed-view.ts";
import { toAtom } from "./atom.ts";
import { toJsonFeed } from "./json-feed.ts";
import { toRss } from "./rss.ts";

const writers: Record<FeedForm, (view: FeedView) => Promise<string>> = { rss: toRss, atom: toAtom, json: toJsonFeed };
const types: Record<FeedForm, string> = { rss: "application/rss+xml", atom: "application/atom+xml", json: "application/feed+json" };

/** A feed in one of its forms. */
export async function toFeed(view: FeedView, form: FeedForm): Promise<Response> {
  return new Response(await writers[form](view), { headers: { "Content-Type": types[form] } });
}
