import type { APIContext } from "astro";
import { toSitemap } from "../formats/sitemap.ts";
import { todaysEdition } from "../press/edition.ts";
import { type SitemapPart, sitemapRoutes } from "../views/sitemap-view.ts";

export async function getStaticPaths() {
  return sitemapRoutes(await todaysEdition());
}

export async function GET({ props }: APIContext<{ view: SitemapPart }>): Promise<Response> {
  return new Response(toSitemap(props.view), { headers: { "Content-Type": "application/xml" } });
}
