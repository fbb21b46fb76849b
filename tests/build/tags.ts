/** A tag of a page as it is written: its name and its attributes. */
export interface Tag {
  name: string;
  attributes: Map<string, string>;
  /** What a script or a style holds. */
  text: string;
}

const tag = /<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*\/?>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

/** The tags of a page in order: quicker than a tree, for what is asked of a thousand pages. */
export function tagsOf(html: string): Tag[] {
  const found: Tag[] = [];
  // What a script or a style holds is no markup.
  const hidden = html.replace(/(<(script|style)\b[^>]*>)([\s\S]*?)(?=<\/\2)/gi, (_, open: string, _name, text: string) => {
    return `${open}${encodeURIComponent(text)}`;
  });
  for (const match of hidden.matchAll(tag)) {
    const [whole, name = "", written = ""] = match;
    const attributes = new Map([...written.matchAll(attribute)].map(([, key = "", a, b, c]) => [key.toLowerCase(), a ?? b ?? c ?? ""]));
    const isRaw = /^(script|style)$/i.test(name);
    const after = isRaw ? hidden.slice(match.index + whole.length, hidden.indexOf("</", match.index)) : "";
    found.push({ name: name.toLowerCase(), attributes, text: decodeURIComponent(after) });
  }
  return found;
}
