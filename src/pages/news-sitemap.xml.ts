import { toNewsSitemap } from "../formats/news-sitemap.ts";
import { todaysEdition } from "../press/edition.ts";
import { newsSitemapView } from "../views/news-sitemap-view.ts";

export async function GET(): Promise<Response> {
  return new Response(toNewsSitemap(newsSitemapView(await todaysEdition())), { headers: { "Content-Type": "application/xml" } });
}
