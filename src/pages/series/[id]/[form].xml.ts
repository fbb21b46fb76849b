import type { APIContext } from "astro";
import { toFeed } from "../../../formats/feed.ts";
import { todaysEdition } from "../../../press/edition.ts";
import { type FeedRoute, groupFeedRoutes } from "../../../views/feed-routes.ts";

export async function getStaticPaths() {
  return groupFeedRoutes(await todaysEdition(), "series", "xml");
}

export async function GET({ props }: APIContext<FeedRoute["props"]>): Promise<Response> {
  return toFeed(props.view, props.form);
}
