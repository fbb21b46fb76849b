import type { APIContext } from "astro";
import { toFeed } from "../../../formats/feed.ts";
import { todaysEdition } from "../../../press/edition.ts";
import { archiveRoutes, type FeedRoute } from "../../../views/feed-routes.ts";

export async function getStaticPaths() {
  return archiveRoutes(await todaysEdition(), "xml");
}

export async function GET({ props }: APIContext<FeedRoute["props"]>): Promise<Response> {
  return toFeed(props.view, props.form);
}
