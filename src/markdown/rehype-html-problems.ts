import type { Element, Root } from "hast";
import rehypeSanitize from "rehype-sanitize";
import type { Plugin } from "unified";
import { allowList } from "./allow-list.ts";
import { isVideoFrame } from "./embed-address.ts";
import type { BodyProblem } from "./inspection.ts";
import { placeOf, sourceOf } from "./places.ts";
import { frameUrl } from "./rehype-frames.ts";
import { sheetOf } from "./sheet.ts";
import { element, walkElements } from "./tree.ts";

const sanitize = rehypeSanitize(allowList) as unknown as (tree: Element) => Element | { type: "root" };
const names: Record<string, string> = { className: "class", htmlFor: "for", httpEquiv: "http-equiv", acceptCharset: "accept-charset" };

/** Notes in the file's data what the allow-list is about to remove: the problems, and the elements that go with everything in them. */
export const rehypeHtmlProblems: Plugin<[], Root> = () => (tree, file) => {
  const { source, hasHtml } = sheetOf(file);
  if (!hasHtml) return;
  const problems: BodyProblem[] = [];
  const removed: Element[] = [];
  walkElements(tree, (node) => {
    const whole = elementProblem(node);
    if (whole) problems.push({ rule: "html", ...placeOf(node), length: node.tagName.length + 1, ...whole });
    if (allowList.strip.includes(node.tagName)) {
      removed.push(node);
      return "skip";
    }
    if (!whole) problems.push(...attributeProblems(node, source));
    return undefined;
  });
  file.data["htmlProblems"] = oncePerMessage(problems);
  file.data["removed"] = removed;
};

/** Each kind of removal at its first place, with how often it happens: an inherited story may have hundreds of one kind. */
function oncePerMessage(problems: readonly BodyProblem[]): BodyProblem[] {
  const groups = new Map<string, BodyProblem[]>();
  for (const problem of problems) {
    const key = `${problem.message} ${problem.got ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    return [others.length === 0 ? first : { ...first, got: `${first.got ?? ""}, here and in ${others.length} more places of this story` }];
  });
}

function elementProblem(node: Element): Pick<BodyProblem, "message" | "got" | "mend"> | undefined {
  const { tagName } = node;
  const got = `<${tagName}>`;
  if (tagName === "iframe") {
    const url = frameUrl(node);
    if (!url) return { message: "A frame without an address is removed.", got, mend: "Remove it, or give it an https address." };
    if (isVideoFrame(url)) return undefined;
    return {
      message: `A frame of ${url.hostname} becomes a link.`,
      got,
      mend: 'Write ::embed{url="https://…" title="…"} to offer it to readers.',
    };
  }
  if (allowList.tagNames.includes(tagName)) return undefined;
  const dropped = allowList.strip.includes(tagName);
  return {
    message: dropped ? `${got} is removed with everything in it.` : `${got} is removed; what is in it stays.`,
    got,
    mend: "Say it in Markdown, or remove it.",
  };
}

function attributeProblems(node: Element, source: string): BodyProblem[] {
  if (Object.keys(node.properties).length === 0) return [];
  const kept = sanitize(element(node.tagName, node.properties));
  const properties: Element["properties"] = kept.type === "element" ? kept.properties : {};
  const removed = Object.keys(node.properties).filter((property) => property !== "dataMark" && !Object.hasOwn(properties, property));
  if (removed.length === 0) return [];
  // To search a tag of thousands of attributes for each of them takes seconds.
  const opening = removed.length > 100 ? "" : (/^<(?:"[^"]*"|'[^']*'|[^>"'])*>?/.exec(sourceOf(node, source))?.[0] ?? "");
  return removed.map((property) => {
    const name =
      names[property] ??
      property.replace(/[A-Z]/g, (letter) => (/^(?:data|aria)/.test(property) ? `-${letter.toLowerCase()}` : letter.toLowerCase()));
    const address = /^(?:href|src|cite)$/.test(name);
    return {
      rule: "html",
      ...placeIn(node, opening, name),
      message: address
        ? `This address in ${name} is not allowed and is removed.`
        : `The attribute ${name} of <${node.tagName}> is removed.`,
      got: address ? String(node.properties[property]) : name,
      mend: address ? "Use an address that begins with https:, mailto: or tel:." : "Remove it; how a story looks is the paper's design.",
    };
  });
}

function placeIn(node: Element, opening: string, name: string): Pick<BodyProblem, "line" | "column" | "length"> {
  const { line, column } = placeOf(node);
  const from = new RegExp(`[\\s"'/]${name.replace(/[^\w-]/g, "\\$&")}(?=[\\s=/>]|$)`, "i").exec(opening)?.index;
  if (from === undefined) return { line, column, length: node.tagName.length + 1 };
  const before = opening.slice(0, from + 1);
  const lastBreak = before.lastIndexOf("\n");
  if (lastBreak < 0) return { line, column: column + before.length, length: name.length };
  return { line: line + before.split("\n").length - 1, column: before.length - lastBreak, length: name.length };
}
