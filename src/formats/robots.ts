import type { RobotsView } from "../views/robots-view.ts";

/** A robots.txt by RFC 9309, with what may be done with the paper as Content Signals and AI Preferences write it. */
export function toRobots({ signals, denied, sitemaps }: RobotsView): string {
  const groups = [
    ["User-agent: *", `Content-Signal: ${signals.contentSignal}`, `Content-Usage: ${signals.contentUsage}`, "Allow: /"],
    ...(denied.length > 0 ? [[...denied.map((agent) => `User-agent: ${agent}`), "Disallow: /"]] : []),
    ...(sitemaps.length > 0 ? [sitemaps.map((url) => `Sitemap: ${url}`)] : []),
  ];
  return groups.map((lines) => `${lines.join("\n")}\n`).join("\n");
}
