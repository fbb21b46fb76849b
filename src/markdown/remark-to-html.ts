import type { Element, Root as HtmlRoot } from "hast";
import type { Code, Image, Link, Root } from "mdast";
import remarkRehype, { type Options } from "remark-rehype";
import type { Plugin } from "unified";
import { sheetOf } from "./sheet.ts";
import { element, walkNodes } from "./tree.ts";

type Handlers = NonNullable<Options["handlers"]>;
type State = Parameters<NonNullable<Handlers["link"]>>[0];

// Addresses stay as written, since the view knows them by that; they are encoded when they are printed.
const handlers = {
  root: (state: State, { body }: Root & { body: Root }): HtmlRoot => ({ type: "root", children: state.wrap(state.all(body)) }),
  link: (state: State, node: Link) => placed(state, node, element("a", { href: node.url, ...titled(node) }, state.all(node))),
  image: (state: State, node: Image) => placed(state, node, element("img", { src: node.url, alt: node.alt ?? "", ...titled(node) })),
  code: (state: State, node: Code) =>
    placed(state, node, element("pre", {}, [element("code", {}, [node.value === "" ? "" : `${node.value}\n`])])),
} as unknown as Handlers;

/** Turns the Markdown tree into an HTML tree; raw HTML stays raw for the plugins that follow. */
export const remarkToHtml: Plugin<[], Root> = () => {
  const convert = remarkRehype({ allowDangerousHtml: true, handlers });
  return (tree, file) => {
    if (!sheetOf(file).placed) {
      walkNodes(tree, (node) => {
        node.position = undefined;
      });
    }
    // remark-rehype looks through the whole tree for definitions, which are gone by now: a sixth of the time of a page.
    const shell = { type: "root", children: [], body: tree } as Root;
    return convert(shell, file) as unknown as Root;
  };
};

function titled(node: Link | Image): { title?: string } {
  return node.title ? { title: node.title } : {};
}

function placed(state: State, node: Link | Image | Code, result: Element): Element {
  state.patch(node, result);
  return state.applyData(node, result) as Element;
}
