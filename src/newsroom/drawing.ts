import type { FileFault } from "./named-file.ts";

// A drawing is published as it is, and an address of its own in a browser is a page: nothing in it may run.
// The names are searched for in the whole text and not in a tree, because XML has no way to write them other than as they are,
// while a parser of HTML reads some of it in another way than a browser will.
const hazards: [pattern: RegExp, what: (found: string) => string][] = [
  [/<(?:[\w.-]+:)?(script|foreignObject|iframe|embed|object|handler|listener)[\s/>]/i, (name) => `it holds <${name}>`],
  [/[\s"'/](on[a-z]+)\s*=\s*["']/i, (name) => `it holds the attribute ${name}`],
  [/["';][\u0000-\u0020]*((?:java|vb)script):/i, (name) => `it leads to an address of ${name.toLowerCase()}:`],
  [/<!(ENTITY)\s+(?![\w.-]+\s+(["'])https?:\/\/[^"'&<%]*\2\s*>)/i, () => "it declares entities of its own"],
  [/<\?(xml-stylesheet)\s/i, () => "it is laid out by a style sheet from elsewhere"],
  // In others, what browsers read is not what stands there.
  [
    /<\?xml\s[^<>]*?encoding\s*=\s*["'](?!(?:utf-?8|us-ascii|iso-8859-1|windows-1252)["'])([^"'<>]*)/i,
    (name) => `it is written in ${name}`,
  ],
];
const mostBytes = 2_000_000;

/** What keeps a drawing (SVG) from being published; undefined if it is harmless and browsers show it. Whether it is well-formed is for its proof to say. */
export function drawingFault(bytes: Uint8Array): FileFault | undefined {
  if (bytes.length > mostBytes)
    return {
      message: `has ${bytes.length} bytes, and a drawing has at most ${mostBytes}`,
      mend: "Simplify it, or export the picture as PNG",
    };
  const text = new TextDecoder("latin1").decode(bytes);
  const root = /<svg[\s>/]/.exec(text);
  if (!root || text.includes("\u0000"))
    return { message: "cannot be read as a drawing", mend: "Export the drawing again as plain SVG in UTF-8" };
  const plain = withoutDisguise(text);
  for (const [pattern, what] of hazards) {
    const name = pattern.exec(plain)?.[1];
    if (name)
      return {
        message: `could run code if somebody opened it alone: ${what(name)}`,
        mend: "Remove it from the drawing, or export the picture as PNG",
      };
  }
  const asked = askedFor(plain);
  if (asked !== undefined)
    return {
      message: `would ask for something else if somebody opened it alone: ${asked.slice(0, 60)}`,
      mend: "Put the picture or style itself into the drawing, or export the picture as PNG",
    };
  if (!text.includes("http://www.w3.org/2000/svg"))
    return {
      message: "does not say that it is SVG, so browsers show nothing",
      mend: 'Begin it with <svg xmlns="http://www.w3.org/2000/svg"',
    };
  return undefined;
}

/** What a drawing asks for besides itself; its own parts, pictures and typefaces written into it, and links for readers are none of that. */
function askedFor(text: string): string | undefined {
  const isOwn = (address: string) =>
    /^\s*(?:#|$|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|(?:application\/(?:x-)?font|font\/)))/i.test(address);
  // A `<` stands in no value: what follows one is a tag with all its attributes.
  for (const tag of text.split("<")) {
    for (const [, address = ""] of tag.matchAll(/[\s"'](?:[\w.-]+:)?(?:href|src)\s*=\s*["']([^"']*)/gi)) {
      const isLink = /^(?:[\w.-]+:)?a\s/.test(tag) && !/^\s*data:/i.test(address);
      if (!isOwn(address) && !isLink) return address;
    }
  }
  for (const [, address = ""] of text.matchAll(/url\(\s*["']?([^"')]*)/gi)) if (!isOwn(address)) return address;
  const sheet =
    /@import[^;<]*/i.exec(text)?.[0] ?? (/<(?:[\w.-]+:)?style[\s>]/i.test(text) ? /\\[0-9a-f]+\s?\w*/i.exec(text)?.[0] : undefined);
  return sheet;
}

/** Why the size of a drawing cannot be read, though it is one. */
export function sizeFault(bytes: Uint8Array): FileFault {
  const text = new TextDecoder("latin1").decode(bytes);
  const start = text.search(/<svg[\s>/]/);
  // Astro looks no further for what kind of picture a file is.
  if (text.indexOf(">", start) >= 1000)
    return {
      message: "does not say what it is in its first 1,000 bytes",
      mend: start > 500 ? "Move the remarks above <svg to the end of the file" : "Move namespaces and styles out of the <svg …> tag itself",
    };
  return {
    message: "has no size that can be read",
    mend: 'Give the <svg> a viewBox such as viewBox="0 0 640 480", or a width and a height in whole pixels',
  };
}

/** A text with its numbered characters read and without the line ends that browsers drop inside an address. */
function withoutDisguise(text: string): string {
  const read = text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hexadecimal?: string, decimal?: string) => {
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return `${read}\n${read.replace(/[\t\n\r]/g, "")}`;
}
