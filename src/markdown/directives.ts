/** How a directive is written. */
export interface DirectiveRule {
  form: "block" | "line";
  attributes: string[];
  required: string[];
  example: string;
}

/** The directives a body may use. */
export const directives: Record<string, DirectiveRule> = {
  quote: { form: "block", attributes: ["by", "source"], required: [], example: ':::quote{by="Name" source="Where"}' },
  note: { form: "block", attributes: ["title"], required: [], example: ':::note{title="In short"}' },
  "read-more": { form: "line", attributes: ["to"], required: ["to"], example: "::read-more{to=slug}" },
  embed: {
    form: "line",
    attributes: ["url", "title"],
    required: ["url", "title"],
    example: '::embed{url="https://…" title="What it shows"}',
  },
  update: { form: "block", attributes: ["time", "title"], required: ["time"], example: ':::update{time=10:30 title="What happened"}' },
};

const characters: Record<string, string> = { amp: "&", quot: '"', apos: "'", "#39": "'", "#34": '"', lt: "<", gt: ">", nbsp: "\u00A0" };

/** The value of a directive's attribute, which the parser leaves as written. */
export function attribute(node: { attributes?: Record<string, string | null | undefined> | null | undefined }, name: string): string {
  const value = node.attributes && Object.hasOwn(node.attributes, name) ? node.attributes[name] : "";
  return (value ?? "").replace(/\\(["'\\])/g, "$1").replace(/&(#?\w+);/g, (whole, key: string) => characters[key] ?? whole);
}

/** The address of an embed, if it is one that may be loaded. */
export function embedUrl(url: string): URL | undefined {
  const parsed = URL.parse(url);
  return parsed?.protocol === "https:" && parsed.hostname.includes(".") && parsed.username === "" ? parsed : undefined;
}
