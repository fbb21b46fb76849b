const tag = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const pair = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

// What works in any reader; the rest is the page's: its parts, its classes, hooks for its scripts.
const kept: ReadonlySet<string> = new Set(
  "href src srcset cite alt title width height colspan rowspan scope span datetime lang dir start reversed open rel".split(" "),
);

/** The HTML of a printed body as feed readers can show it anywhere: whole addresses, no classes, no ids; `url` is the story's own. */
export function toFeedHtml(html: string, url: string): string {
  return html.replace(tag, (_whole, name: string, attributes: string) => {
    const written = [...attributes.matchAll(pair)].flatMap(([, key = "", double, single, bare]) => {
      if (!kept.has(key.toLowerCase())) return [];
      const value = double ?? single ?? bare;
      if (value === undefined) return [key];
      const written = whole(key, value, url);
      return written === undefined ? [] : [`${key}="${written.replaceAll('"', "&#34;")}"`];
    });
    return `<${[name, ...written].join(" ")}>`;
  });
}

/** Every address that the HTML of a body leads to or shows; words that look like one are none. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(tag)].flatMap(([, , attributes = ""]) =>
    [...attributes.matchAll(pair)].flatMap(([, key = "", double, single, bare]) =>
      /^(?:href|src|cite)$/i.test(key) ? [double ?? single ?? bare ?? ""] : [],
    ),
  );
}

function whole(key: string, value: string, url: string): string | undefined {
  if (key === "href" || key === "src" || key === "cite") return absolute(value, url);
  return key === "srcset"
    ? value.replace(/(^|,\s+)(\S+)/g, (_whole, lead: string, src: string) => lead + (absolute(src, url) ?? ""))
    : value;
}

/** An address as it stands in HTML, made whole; undefined for one that no browser could follow. */
function absolute(value: string, url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(value)) return value;
  if (value.startsWith("#")) return url + value;
  return URL.parse(value, url)?.href;
}
