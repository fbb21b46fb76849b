// XML 1.0 has no place for these, escaped or not (W3C XML 1.0, production 2).
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that any XML document can carry: without the characters XML forbids, lone surrogates replaced. */
export function cleanXml(text: string): string {
  return text.toWellFormed().replace(forbidden, "");
}

// Named ones: @astrojs/rss reads its custom data again and knows no others.
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" } as const;

/** Text escaped for the content or an attribute of an XML element. */
export function escapeXml(text: string): string {
  return cleanXml(text).replace(/[&<>"']/g, (mark) => entities[mark as keyof typeof entities]);
}
