import type { Element, Nodes } from "hast";
import { visit } from "unist-util-visit";
import { allowList } from "../../src/markdown/allow-list.ts";

// What printing adds to what an editor may write, and with which attributes.
const ours: Record<string, string[]> = {
  a: ["rel", "role", "ariaLabel", "className"],
  aside: ["className", "ariaLabel"],
  cite: [],
  div: ["className", "tabIndex", "role", "ariaLabel"],
  h2: ["className"],
  figure: ["className", "dataEmbed", "dataTitle", "dataLoad"],
  img: ["srcSet", "sizes", "loading", "decoding"],
  p: ["className"],
  pre: ["tabIndex"],
  section: ["className", "role", "ariaLabelledBy"],
  span: ["className"],
  td: ["className"],
  th: ["className"],
  ul: ["className"],
};
const classes = new Set(
  (
    "pull-quote note note-title read-more-card read-more-label read-more-title embed embed-title embed-notice embed-link update update-head " +
    "missing-picture credit footnotes table tasks align-left align-center align-right"
  ).split(" "),
);
const leading = ["href", "cite", "dataEmbed"];
const loading = ["src", "srcSet"];

/** Everything in the printed text of a story that its writer must not be able to put there. */
export function proseFaults(tree: Nodes): string[] {
  const faults: string[] = [];
  visit(tree, (node) => {
    if (node.type === "element") faults.push(...elementFaults(node));
    else if (node.type !== "text" && node.type !== "root") faults.push(`a ${node.type}`);
  });
  return faults;
}

function elementFaults({ tagName, properties, children }: Element): string[] {
  if (!allowList.tagNames.includes(tagName) && !(tagName in ours)) return [`<${tagName}>`];
  const given = (allowList.attributes as unknown as Record<string, (string | unknown[])[]>)[tagName] ?? [];
  const allowed = ["id", "lang", "dir", "title", ...given.map((name) => (Array.isArray(name) ? name[0] : name)), ...(ours[tagName] ?? [])];
  const faults: string[] = [];
  for (const [name, value] of Object.entries(properties)) {
    const written = `<${tagName} ${name}=${String(value)}>`;
    if (!allowed.includes(name) || name === "name" || name === "align") faults.push(written);
    else if (name === "className")
      faults.push(
        ...[value]
          .flat()
          .filter((one) => !classes.has(String(one)))
          .map(() => written),
      );
    else if (leading.includes(name) && !leadsWell(String(value))) faults.push(written);
    else if (loading.includes(name) && !String(value).startsWith("/")) faults.push(written);
  }
  if (properties["dataEmbed"] !== undefined && children.length === 0) faults.push("an embed that says nothing");
  return faults;
}

/** Whether a browser that follows an address stays on the web, or writes or calls somebody. */
export function leadsWell(address: string): boolean {
  const url = URL.parse(address, "https://paper.invalid/2026/");
  return url === null || ["http:", "https:", "mailto:", "tel:"].includes(url.protocol);
}
