import { toSitemapIndex } from "../formats/sitemap.ts";
import { todaysEdition } from "../press/edition.ts";
import { sitemapIndexView } from "../views/sitemap-view.ts";

export async function GET(): Promise<Response> {
  return new Response(toSitemapIndex(sitemapIndexView(await todaysEdition())), { headers: { "Content-Type": "application/xml" } });
}
