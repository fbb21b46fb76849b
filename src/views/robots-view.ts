import type { Edition } from "../edition/edition.ts";
import { deniedAgents, signalsOf } from "../edition/machines.ts";
import { toUrl } from "../edition/publication.ts";

/** What `/robots.txt` says. */
export interface RobotsView {
  signals: ReturnType<typeof signalsOf>;
  denied: string[];
  /** Addresses of the sitemaps; none where search is denied: a crawler must read a page to learn that it is not to be found. */
  sitemaps: string[];
}

/** What `/robots.txt` says. */
export function robotsView({ publication }: Edition): RobotsView {
  const { machines } = publication;
  const sitemaps = machines.search === "allow" ? ["/sitemap.xml", "/news-sitemap.xml"] : [];
  return {
    signals: signalsOf(machines),
    denied: deniedAgents(machines),
    sitemaps: sitemaps.map((address) => toUrl(publication, address)),
  };
}
