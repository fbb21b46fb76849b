import { toFeed } from "../../formats/feed.ts";
import { todaysEdition } from "../../press/edition.ts";
import { correctionsFeedView } from "../../views/feed-view.ts";

export async function GET(): Promise<Response> {
  return toFeed(correctionsFeedView(await todaysEdition()), "rss");
}
