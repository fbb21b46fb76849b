const blockTypes = new Set(["paragraph", "heading", "tableCell", "code", "listItem"]);
const blockTags = new Set("p h1 h2 h3 h4 h5 h6 td th pre li div figure figcaption blockquote dt dd caption summary section".split(" "));

interface Piece {
  type: string;
  tagName?: string;
  value?: string;
  url?: string;
  data?: { hName?: string };
  properties?: Record<string, unknown>;
  children?: Piece[];
}

/** The words of a Markdown or HTML tree as a reader meets them, a line for each block; `titleOf` says what stands over one. */
export function plainText(tree: object, titleOf: (node: object) => string): string {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    if (line === "") return;
    const text = (/[^\S ]| {2}/.test(line) ? line.replace(/\s+/g, " ") : line).trim();
    if (text !== "") lines.push(text);
    line = "";
  };
  const visit = (node: Piece): void => {
    if (node.type === "code") end();
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") line += node.value ?? "";
    if (node.type === "code") end();
    else if (node.type === "break" || node.tagName === "br") line += " ";
    if (!node.children || isBareLink(node)) return;
    const tag = node.tagName ?? node.data?.hName;
    const block = tag === undefined ? blockTypes.has(node.type) : blockTags.has(tag);
    if (block) end();
    const title = titleOf(node);
    if (title) lines.push(title);
    for (const child of node.children) visit(child);
    if (block) end();
  };
  visit(tree as Piece);
  end();
  return lines.join("\n");
}

/** Whether a link shows nothing but its own address. */
function isBareLink({ type, tagName, url, properties, children = [] }: Piece): boolean {
  if (type !== "link" && tagName !== "a") return false;
  const address = url ?? properties?.["href"];
  const only = children.length === 1 ? children[0]?.value : undefined;
  return (
    only !== undefined && typeof address === "string" && /^(?:https?:\/\/)?(.*)$/.exec(address)?.[1] === only.replace(/^https?:\/\//, "")
  );
}
