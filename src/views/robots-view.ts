import type { Edition } from "../edition/edition.ts";
import { conditionsOf, deniedAgents } from "../edition/machines.ts";
import { toUrl } from "../edition/publication.ts";

/** What `/robots.txt` says. */
export interface RobotsView {
  /** What may be done with the paper, in words; empty where nothing is asked. */
  conditions: string;
  denied: string[];
  /** Addresses of the sitemaps; none where search is denied: a crawler must read a page to learn that it is not to be found. */
  sitemaps: string[];
}

/** What `/robots.txt` says. */
export function robotsView({ publication }: Edition): RobotsView {
  const { machines } = publication;
  const sitemaps = machines.search === "allow" ? ["/sitemap.xml", "/news-sitemap.xml"] : [];
  return {
    conditions: conditionsOf(machines),
    denied: deniedAgents(machines),
    sitemaps: sitemaps.map((address) => toUrl(publication, address)),
  };
}
