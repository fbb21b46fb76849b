import type { SitemapIndexView, SitemapPart } from "../views/sitemap-view.ts";
import { escapeXml } from "./xml.ts";

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** A sitemap by the protocol of sitemaps.org, with Google's pictures. */
export function toSitemap({ entries }: SitemapPart): string {
  const urls = entries.map(({ url, changed, image }) => {
    const picture = image ? `<image:image><image:loc>${escapeXml(image)}</image:loc></image:image>` : "";
    return `<url><loc>${escapeXml(url)}</loc>${lastmod(changed)}${picture}</url>`;
  });
  return `${head}\n<urlset ${protocol} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n${urls.join("\n")}\n</urlset>\n`;
}

/** The index of a sitemap in parts. */
export function toSitemapIndex(view: SitemapIndexView): string {
  const parts = view.map(({ url, changed }) => `<sitemap><loc>${escapeXml(url)}</loc>${lastmod(changed)}</sitemap>`);
  return `${head}\n<sitemapindex ${protocol}>\n${parts.join("\n")}\n</sitemapindex>\n`;
}

const lastmod = (changed: string | null) => (changed ? `<lastmod>${changed}</lastmod>` : "");
