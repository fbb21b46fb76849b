import { toSitemap } from "../formats/sitemap.ts";
import { todaysEdition } from "../press/edition.ts";
import { sitemapView } from "../views/sitemap-view.ts";

export async function GET(): Promise<Response> {
  return new Response(toSitemap(sitemapView(await todaysEdition())), { headers: { "Content-Type": "application/xml" } });
}
