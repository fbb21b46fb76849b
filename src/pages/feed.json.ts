import { toFeed } from "../formats/feed.ts";
import { todaysEdition } from "../press/edition.ts";
import { paperFeedView } from "../views/feed-view.ts";

export async function GET(): Promise<Response> {
  return toFeed(paperFeedView(await todaysEdition()), "json");
}
