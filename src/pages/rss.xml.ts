import { toRss } from "../formats/rss.ts";
import { todaysEdition } from "../press/edition.ts";
import { feedView } from "../views/feed-view.ts";

export async function GET(): Promise<Response> {
  return toRss(feedView(await todaysEdition()));
}
