/** A place of the same site that a page names: the file it must be, and the anchor in it. */
export interface InternalLink {
  /** As the page writes it. */
  written: string;
  /** Path in the built folder. */
  file: string;
  anchor: string;
}

const attribute = /\s(?:href|src|action|poster|data-live|srcset|imagesrcset)="([^"]*)"/g;
const identity = /\sid="([^"]*)"/g;
const entity = /&(?:amp|quot|lt|gt|#(\d+)|#x([\da-f]+));/gi;
const plain: Record<string, string> = { "&amp;": "&", "&quot;": '"', "&lt;": "<", "&gt;": ">" };

/** The places under `base` (`` or `/paper`) that a page names, by its own address or the whole one from `origin`. */
export function internalLinks(html: string, page: string, base: string, origin: string): InternalLink[] {
  const found: InternalLink[] = [];
  for (const value of valuesOf(html, attribute)) {
    const places = /\s\d+[wx](?:,|$)/.test(value) ? value.split(/,\s+/).map((part) => part.replace(/\s\S*$/, "")) : [value];
    for (const written of places) {
      const local = written.startsWith(`${origin}${base}/`) ? written.slice(origin.length) : written;
      if (local.startsWith("#")) found.push({ written, file: page, anchor: decode(local.slice(1)) });
      else if (local.startsWith(`${base}/`) && !local.startsWith("//")) found.push({ written, ...toFile(local.slice(base.length + 1)) });
    }
  }
  return found;
}

/** What a link on a page names: a file, and an anchor of another page as `file#anchor`; files called by their content are looked for by other means. */
export function namesOf({ file, anchor }: InternalLink, page: string): string[] {
  if (file.startsWith("_astro/")) return [];
  return anchor && file !== page ? [file, `${file}#${anchor}`] : [file];
}

/** The anchors of a page. */
export const anchorsOf = (html: string): Set<string> => new Set(valuesOf(html, identity));

function toFile(local: string): { file: string; anchor: string } {
  const [path = "", anchor = ""] = local.split("#");
  const file = decode(path.split("?")[0] ?? "");
  return { file: file === "" || file.endsWith("/") ? `${file}index.html` : file, anchor: decode(anchor) };
}

/** The values of an attribute; what looks like one in a text is none, for there every `<` is written `&lt;`. */
function* valuesOf(html: string, pattern: RegExp): Generator<string> {
  for (const { index, 1: value = "" } of html.matchAll(pattern)) {
    if (html.lastIndexOf("<", index) > html.lastIndexOf(">", index)) yield value.includes("&") ? value.replace(entity, read) : value;
  }
}

function read(whole: string, decimal?: string, hexadecimal?: string): string {
  const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined;
  return code === undefined ? (plain[whole.toLowerCase()] ?? whole) : String.fromCodePoint(code);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
