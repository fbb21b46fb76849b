import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Element, Nodes, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { rehype } from "rehype";
import { SKIP, visit } from "unist-util-visit";
import { parse } from "yaml";
import { readManifest } from "../../src/integrations/manifest.ts";
import { publishedBuild } from "../../src/integrations/swap.ts";
import { outFolder } from "../../src/newsroom/out-folder.ts";
import { folderOf, papers } from "../paper.ts";

/** A built page: its address under the paper's base path, and its tree. */
export interface BuiltPage {
  /** `/2024/04/25/slug/`, or `/404.html` */
  address: string;
  file: string;
  html: string;
  tree: Root;
}

/** A built paper as the tests look at it. */
export interface BuiltPaper {
  name: keyof typeof papers;
  folder: string;
  /** Scheme and host. */
  origin: string;
  /** The path every address lies under, without a final slash. */
  base: string;
  publication: { name: string; language: string; sections: { id: string }[]; feeds?: { items?: number } };
  /** Paths under the folder with slashes, sorted, without those at former addresses. */
  files: string[];
  pages: BuiltPage[];
  page(address: string): BuiltPage;
  read(file: string): string;
}

const parser = rehype();
const known = new Map<string, BuiltPaper>();

/** Reads a built paper; `npm test` has printed it. */
export function builtPaper(name: keyof typeof papers): BuiltPaper {
  const paper = known.get(name) ?? readPaper(name);
  known.set(name, paper);
  return paper;
}

/** Both papers that were written for people to look at: the sample and the cases. */
export const bothPapers = () => (["sample", "cases"] as const).map(builtPaper);

/** The papers whose pages are weighed, the generated one too. */
export const allPapers = () => (["sample", "cases", "generated"] as const).map(builtPaper);

function readPaper(name: keyof typeof papers): BuiltPaper {
  const folder = folderOf(name);
  const publication = parse(readFileSync(join(papers[name].newsroom, "publication.yaml"), "utf8"));
  const url = new URL(publication.url);
  const files = livingIn(folder);
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => readPage(folder, file))
    .filter(({ html }) => !isFormer(html));
  return {
    name,
    folder,
    origin: url.origin,
    base: url.pathname.replace(/\/$/, ""),
    publication,
    files,
    pages,
    page: (address) => {
      const page = pages.find((candidate) => candidate.address === address);
      if (!page) throw new Error(`${name} has no page ${address}`);
      return page;
    },
    read: (file) => readFileSync(join(folder, file), "utf8"),
  };
}

/** Whether a page only says that it has moved or is gone. */
export const isFormer = (html: string) => /^<!doctype html>\n<html [^>]*data-former=/.test(html);

/** The files of a built paper without those at its former addresses: the pages that lead on, with the feeds and texts beside them. */
function livingIn(folder: string): string[] {
  const files = filesIn(folder);
  const former = files.filter((file) => file.endsWith("/index.html") && isFormer(readFileSync(join(folder, file), "utf8"))).map(dirname);
  return files.filter((file) => !former.includes(dirname(file)));
}

function readPage(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), "utf8");
  let tree: Root | undefined;
  return {
    address: `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
    file,
    html,
    get tree() {
      tree ??= parser.parse(html);
      return tree;
    },
  };
}

/** Every file under a folder: paths with slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** Every file of a folder with its bytes, to compare two builds. */
export const bytesIn = (folder: string) => new Map(filesIn(folder).map((file) => [file, readFileSync(join(folder, file))]));

/** Every file that a build has printed at `out`, without those it keeps of the build before. */
export function printedIn(out: string): ReturnType<typeof bytesIn> {
  const manifest = readManifest(`${publishedBuild(outFolder(resolve(out)))}.json`);
  return new Map([...bytesIn(out)].filter(([file]) => !manifest.get(file)?.kept));
}

/** The files that one of two builds has differently from the other. */
export function differences(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): string[] {
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  return names.filter((name) => !a.get(name)?.equals(b.get(name) ?? Buffer.from("not there")));
}

/** The elements of a tree that a test accepts, in document order; what lies inside a `<template>` is not looked at. */
export function all(tree: Nodes, accept: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (element) => {
    if (element.tagName === "template") return SKIP;
    if (accept(element)) found.push(element);
    return undefined;
  });
  return found;
}

/** The elements of some names. */
export const named = (tree: Nodes, ...names: string[]) => all(tree, ({ tagName }) => names.includes(tagName));

/** The first element of a name, which must be there. */
export function one(tree: Nodes, name: string): Element {
  const [element] = named(tree, name);
  if (!element) throw new Error(`there is no <${name}>`);
  return element;
}

/** An attribute as text; empty if it is not there. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(" ") : value === undefined || value === null ? "" : String(value);
}

/** The words of an element with single spaces. */
export const words = (tree: Nodes) => textOf(tree).replace(/\s+/g, " ").trim();

/** The content of a `<meta>` by its name or property; undefined if there is none. */
export function meta(page: BuiltPage, key: string): string | undefined {
  const [element] = all(
    page.tree,
    (node) => node.tagName === "meta" && [node.properties["name"], node.properties["property"]].includes(key),
  );
  return element && attribute(element, "content");
}

/** The part of a page under a second-level heading that begins with some words. */
export function sectionOf(page: BuiltPage, heading: string): Element | undefined {
  return named(page.tree, "section").find((section) => {
    const [first] = named(section, "h2", "h3");
    return first !== undefined && words(first).startsWith(heading);
  });
}

/** The stories an element links to, in order: addresses under the base path, each once. */
export function storiesIn(paper: BuiltPaper, tree: Nodes): string[] {
  const found = named(tree, "a").flatMap((link) => addressOf(paper, attribute(link, "href")) ?? []);
  return [...new Set(found)];
}

/** The address of the story that a link of the paper leads to. */
function addressOf(paper: BuiltPaper, href: string): string | undefined {
  const path = decodeURI(href.replace(/#.*/, ""));
  return path.startsWith(`${paper.base}/`) && storyAddress.test(path.slice(paper.base.length)) ? path.slice(paper.base.length) : undefined;
}

const storyAddress = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;

/** The pages of stories. */
export const storyPages = (paper: BuiltPaper) => paper.pages.filter(({ address }) => storyAddress.test(address));

/** The text of a story; an advertisement may stand between its parts. */
export function bodyOf(page: BuiltPage): Element {
  const parts = all(page.tree, ({ properties }) => attributeList(properties["className"]).includes("prose"));
  if (parts.length === 0) throw new Error(`${page.address} has no text`);
  return { type: "element", tagName: "div", properties: {}, children: parts.flatMap(({ children }) => children) };
}

const attributeList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const groups = { tags: "tag", authors: "author", series: "series" };

/** What kind of page stands at an address. */
export function kindOf(paper: BuiltPaper, { address }: BuiltPage): string {
  if (address === "/") return "front";
  if (storyAddress.test(address)) return "article";
  if (address === "/404.html") return "404";
  if (/^\/\d{4}\//.test(address)) return "archive";
  const [first = "", second] = address.split("/").filter(Boolean);
  if (first === "feeds" || first === "corrections") return first;
  if (first === "tags" || first === "authors" || first === "series") return second ? groups[first] : "index";
  return paper.publication.sections.some(({ id }) => id === first) ? "section" : "standing";
}
