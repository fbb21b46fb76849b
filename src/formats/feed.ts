import { type FeedForm, feedFiles } from "../edition/feeds.ts";
import type { FeedView } from "../views/feed-view.ts";
import { toAtom } from "./atom.ts";
import { toJsonFeed } from "./json-feed.ts";
import { toRss } from "./rss.ts";

const writers: Record<FeedForm, (view: FeedView) => Promise<string>> = { rss: toRss, atom: toAtom, json: toJsonFeed };
const types: Record<FeedForm, string> = { rss: "application/rss+xml", atom: "application/atom+xml", json: "application/feed+json" };

/** A feed in the form that the name of its file says. */
export async function toFeed(view: FeedView, form: FeedForm): Promise<Response> {
  return new Response(await writers[form](view), { headers: { "Content-Type": types[form] } });
}

/** The form of a feed by the name of its file. */
export const formOf = (file: string) => Object.entries(feedFiles).find(([, name]) => name === file)?.[0] as FeedForm;
