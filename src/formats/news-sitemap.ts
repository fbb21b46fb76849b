import type { NewsSitemapView } from "../views/news-sitemap-view.ts";
import { escapeXml } from "./xml.ts";

/** A news sitemap by Google's rules. */
export function toNewsSitemap(view: NewsSitemapView): string {
  const urls = view.map(({ url, title, date, paper, language }) => {
    const publication = `<news:publication><news:name>${escapeXml(paper)}</news:name><news:language>${language}</news:language></news:publication>`;
    const news = `${publication}<news:publication_date>${date}</news:publication_date><news:title>${escapeXml(title)}</news:title>`;
    return `<url><loc>${escapeXml(url)}</loc><news:news>${news}</news:news></url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...urls,
    "</urlset>\n",
  ].join("\n");
}
