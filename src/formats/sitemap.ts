import type { SitemapView } from "../views/sitemap-view.ts";
import { escapeXml } from "./xml.ts";

/** A sitemap by the protocol of sitemaps.org. */
export function toSitemap(view: SitemapView): string {
  const urls = view.map(({ url, changed }) => `<url><loc>${escapeXml(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}
