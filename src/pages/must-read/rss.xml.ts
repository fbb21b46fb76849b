import { toFeed } from "../../formats/feed.ts";
import { todaysEdition } from "../../press/edition.ts";
import { mustReadFeedView } from "../../views/feed-view.ts";

export async function GET(): Promise<Response> {
  return toFeed(mustReadFeedView(await todaysEdition()), "rss");
}
