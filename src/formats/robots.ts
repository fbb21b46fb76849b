import type { RobotsView } from "../views/robots-view.ts";

/** A robots.txt by RFC 9309, with what may be done with the paper in words; the drafts that would write it as rules of their own make a file that checkers call broken. */
export function toRobots({ conditions, denied, sitemaps }: RobotsView): string {
  const groups = [
    [...(conditions ? [`# ${conditions}`] : []), "User-agent: *", "Allow: /"],
    ...(denied.length > 0 ? [[...denied.map((agent) => `User-agent: ${agent}`), "Disallow: /"]] : []),
    ...(sitemaps.length > 0 ? [sitemaps.map((url) => `Sitemap: ${url}`)] : []),
  ];
  return groups.map((lines) => `${lines.join("\n")}\n`).join("\n");
}
