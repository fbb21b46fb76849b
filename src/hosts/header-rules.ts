import type { Deployment } from "./deployment.ts";

/** A header's name and value. */
export type Header = readonly [name: string, value: string];

/** Files of one kind and the headers they have of their own. */
export interface HeaderRule {
  kind: string;
  /** Paths under the base path: `:x` is one part, a `*` at the end anything. No two rules share a path and a header. */
  paths: readonly string[];
  headers: readonly Header[];
  /** Where every path is named by its content, or nothing but this kind of file stands there. */
  isForFilesOnly?: true;
}

const cacheControl = "Cache-Control";
const resources = "Cross-Origin-Resource-Policy";
const forever: Header = [cacheControl, "public, max-age=31536000, immutable"];
const minutes = (count: number): Header => [cacheControl, `public, max-age=${count * 60}`];
const day: Header = [cacheControl, "public, max-age=86400"];

/** What is asked again each time, which costs little where nothing has changed. */
export const revalidated: Header = [cacheControl, "public, max-age=0, must-revalidate"];

const shown: Header = [resources, "cross-origin"];
const anybody: Header = ["Access-Control-Allow-Origin", "*"];
const feed = (type: string): Header[] => [["Content-Type", `${type}; charset=utf-8`], minutes(5), shown, anybody];
const anywhere = (file: string) => [`/${file}`, `/:a/${file}`, `/:a/:b/${file}`];

/** What a page in a folder has of its own. */
export const pageHeaders: readonly Header[] = [[resources, "same-origin"], revalidated];

/** The kinds of files that have headers of their own; all others are asked again each time. */
export const headerRules: readonly HeaderRule[] = [
  { kind: "page", paths: ["/", "/:a/", "/:a/:b/", "/:a/:b/:c/", "/:a/:b/:c/:d/"], headers: pageHeaders },
  // Pictures in feeds are shown by other sites.
  { kind: "asset", paths: ["/_astro/*"], headers: [forever, shown] },
  { kind: "card", paths: ["/cards/*"], headers: [day, shown] },
  { kind: "rss", paths: anywhere("rss.xml"), headers: feed("application/rss+xml") },
  { kind: "atom", paths: anywhere("atom.xml"), headers: feed("application/atom+xml") },
  { kind: "json", paths: anywhere("feed.json"), headers: feed("application/feed+json") },
  { kind: "live", paths: ["/live/*"], headers: [minutes(1), [resources, "same-origin"]] },
  { kind: "worker", paths: ["/sw.js"], headers: [[cacheControl, "no-cache"]] },
  // Parts of the index are named by their content, what names them is not.
  { kind: "index", paths: ["fragment", "index", "filter"].map((part) => `/pagefind/:a/${part}/*`), headers: [forever] },
];

// What no page of the paper and no embed asks for.
const denied =
  "accelerometer attribution-reporting browsing-topics camera display-capture geolocation gyroscope hid idle-detection magnetometer microphone midi payment serial usb".split(
    " ",
  );

/** What every answer carries. There is no COEP: nothing here needs isolation, and it would shut out embeds. */
export function commonHeaders({ policy, publication }: Pick<Deployment, "policy" | "publication">): Header[] {
  return [
    ["Content-Security-Policy", policy],
    // Other hosts under the domain are none of the paper's business, so they are not included.
    ...(publication.origin.startsWith("https:") ? [["Strict-Transport-Security", "max-age=63072000"] as const] : []),
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", denied.map((name) => `${name}=()`).join(", ")],
    ["Cross-Origin-Opener-Policy", "same-origin"],
  ];
}

/** The value of a header as it may stand in any host's file; throws a RangeError for one that would end its line or its quotes. */
export function soundValue(value: string): string {
  if (!/^[\x20-\x7e]+$/.test(value) || /["$\\`{}]/.test(value)) throw new RangeError(`This cannot stand in a header: ${value}`);
  return value;
}

/** The source of a regular expression for the paths of a rule. */
export function toPattern(paths: readonly string[]): string {
  const toSource = (path: string) => path.replaceAll(".", "\\.").replaceAll("*", ".*").replace(/:\w+/g, "[^/]+");
  return paths.length === 1 ? toSource(paths[0] ?? "") : `(?:${paths.map(toSource).join("|")})`;
}
