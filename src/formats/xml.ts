// XML 1.0 has no place for these, escaped or not (W3C XML 1.0, production 2).
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text that any feed can carry: without the characters XML forbids, lone surrogates replaced, and no change of direction that would go on after its end. */
export function cleanText(text: string): string {
  const clean = text.toWellFormed().replace(forbidden, "");
  return isBalanced(clean) ? clean : clean.replace(directions, "");
}

/** Whether every change of direction in a text ends in it (Unicode Bidirectional Algorithm, UAX 9, BD12 and BD13). */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [mark] of text.matchAll(directions)) {
    if (mark === "\u202c" || mark === "\u2069") {
      if (open.pop() !== mark) return false;
    } else open.push(mark >= "\u2066" ? "\u2069" : "\u202c");
  }
  return open.length === 0;
}

// Named ones: @astrojs/rss reads its custom data again and knows no others.
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" } as const;

/** Text escaped for the content or an attribute of an XML element; its `>` too, so that no `]]>` is left. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (mark) => entities[mark as keyof typeof entities]);
}

/** An XML element with escaped attributes, those that are undefined left out; its content as it is. */
export function xmlElement(name: string, attributes: Record<string, string | number | undefined>, content = ""): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeXml(String(value))}"`));
  return content === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${content}</${name}>`;
}

/** Text as the content of an XML element in a CDATA section, which is shorter than escaped HTML; an end of one in it is cut in two. */
export const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
