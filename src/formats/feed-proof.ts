import { randomUUID } from "node:crypto";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { FeedForm } from "../edition/feeds.ts";
import type { FeedContent } from "./feed-content.ts";
import { addressesIn } from "./feed-html.ts";
import { cdata } from "./xml.ts";

/** A feed that must not be published, with each item and reason. */
export class FeedError extends Error {
  override name = "FeedError";
}

/** What every form of item says, as it was written. */
interface ProvedItem {
  id: unknown;
  title: unknown;
  link: unknown;
  dates: unknown[];
  content: unknown;
  files: { url: unknown; length: unknown; type: unknown }[];
}

// Readers give up on larger ones; letters.
const most = 10_000_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 1e7, maxExpandedLength: 1e8 },
  isArray: (name) => ["item", "entry", "link", "enclosure"].includes(name),
});

const rfc822 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

// A headline or a subject cannot know this run's number, and so takes no text.
const secret = randomUUID();

/** Where the text of an item will stand. */
export const contentMark = (index: number) => `dateline-content-${secret}-${index}`;

const marks = new RegExp(`dateline-content-${secret}-(\\d+)`, "g");

/**
 * Reads a feed as a subscriber would, then puts the texts of its items in their places; throws a FeedError unless it is well-formed,
 * has all it must have, whole addresses, an id an item, dates and types, and is not too large. The texts are looked at by themselves:
 * they are most of a feed, and the same in every form.
 */
export function finishFeed(name: string, frame: string, form: FeedForm, contents: readonly FeedContent[]): string {
  const faults: string[] = [];
  const items = read(frame, form, faults);
  if (items.length !== contents.length) faults.push(`it has ${items.length} items where ${contents.length} were printed`);
  const ids = new Set<unknown>();
  for (const [index, item] of items.entries()) {
    const complain = (reason: string) => faults.push(`item ${index + 1} (${String(item.title)}): ${reason}`);
    proveItem(item, form, complain);
    if (item.content !== contentMark(index)) complain("its text is not in its place");
    proveContent(contents[index], complain);
    if (ids.has(item.id)) complain(`its id is that of another item: ${String(item.id)}`);
    ids.add(item.id);
  }
  const texts = contents.map(({ html, xml }) => (form === "json" ? JSON.stringify(html).slice(1, -1) : xml));
  const feed = frame.replace(marks, (_mark, index: string) => texts[Number(index)] ?? "");
  if (feed.length > most)
    faults.push(`it has ${feed.length} letters, and readers take at most ${most}: lower \`feeds: { items }\` in publication.yaml`);
  if (faults.length > 0) throw new FeedError(`The feed ${name} is not sound:\n  ${faults.slice(0, 20).join("\n  ")}`);
  return feed;
}

function proveItem({ id, title, link, dates, files }: ProvedItem, form: FeedForm, complain: (reason: string) => void): void {
  if (!isText(id)) complain("it has no id");
  if (!isText(title)) complain("it has no title");
  if (!isWhole(link)) complain(`its address is not whole: ${String(link)}`);
  for (const [index, date] of dates.entries())
    if (!(form === "rss" && index === 0 ? rfc822 : rfc3339).test(String(date)) || Number.isNaN(Date.parse(String(date))))
      complain(`this is no date: ${String(date)}`);
  for (const { url, length, type } of files) {
    if (!isWhole(url)) complain(`the address of its file is not whole: ${String(url)}`);
    if (!/^[1-9]\d*$/.test(String(length))) complain(`its file has no length: ${String(url)}`);
    if (!/^\w+\/[\w.+-]+$/.test(String(type))) complain(`its file has no type: ${String(url)}`);
  }
}

const proved = new WeakSet<FeedContent>();

function proveContent(content: FeedContent | undefined, complain: (reason: string) => void): void {
  if (!content || proved.has(content)) return;
  if (!isText(content.html)) complain("it has no text");
  if (content.xml !== cdata(content.html)) complain("its text is not well-formed");
  for (const address of addressesIn(content.html))
    if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) complain(`an address in its text is not whole: ${address}`);
  proved.add(content);
}

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isWhole = (value: unknown) => typeof value === "string" && /^https?:\/\/[^/\s]+\/\S*$/.test(value);

function read(text: string, form: FeedForm, faults: string[]): ProvedItem[] {
  if (form === "json") return readJson(text, faults);
  const sound = XMLValidator.validate(text);
  if (sound !== true) {
    faults.push(`it is not well-formed: ${sound.err.msg} (line ${sound.err.line}, column ${sound.err.col})`);
    return [];
  }
  const { rss, feed } = parser.parse(text) as Record<string, Nodes>;
  const parent = Object(form === "rss" ? rss?.["channel"] : feed) as Nodes;
  const needed = form === "rss" ? ["title", "link", "description", "language"] : ["id", "title", "updated", "link"];
  for (const key of needed) if (parent[key] === undefined) faults.push(`it has no ${key}`);
  return nodesOf(parent[form === "rss" ? "item" : "entry"]).map(form === "rss" ? fromRss : fromAtom);
}

type Nodes = Record<string, unknown>;

const nodesOf = (value: unknown) => (Array.isArray(value) ? value : []) as Nodes[];
const textOf = (node: unknown) => (typeof node === "object" && node !== null ? (node as Nodes)["#text"] : node);

function fromRss(item: Nodes): ProvedItem {
  const [link] = nodesOf(item["link"]);
  const updated = item["atom:updated"];
  return {
    id: textOf(item["guid"]),
    title: item["title"],
    link,
    dates: [item["pubDate"], ...(updated === undefined ? [] : [updated])],
    content: item["content:encoded"],
    files: nodesOf(item["enclosure"]).map((file) => ({ url: file["@url"], length: file["@length"], type: file["@type"] })),
  };
}

function fromAtom(entry: Nodes): ProvedItem {
  const links = nodesOf(entry["link"]);
  return {
    id: entry["id"],
    title: entry["title"],
    link: links.find((link) => link["@rel"] === "alternate")?.["@href"],
    dates: [entry["published"], entry["updated"]],
    content: textOf(entry["content"]),
    files: links
      .filter((link) => link["@rel"] === "enclosure")
      .map((link) => ({ url: link["@href"], length: link["@length"], type: link["@type"] })),
  };
}

function readJson(text: string, faults: string[]): ProvedItem[] {
  const feed = Object(JSON.parse(text)) as Nodes;
  for (const key of ["version", "title", "home_page_url", "feed_url"]) if (!isText(feed[key])) faults.push(`it has no ${key}`);
  return nodesOf(feed["items"]).map((item) => ({
    id: item["id"],
    title: item["title"],
    link: item["url"],
    dates: [item["date_published"], ...(item["date_modified"] === undefined ? [] : [item["date_modified"]])],
    content: item["content_html"],
    files: nodesOf(item["attachments"]).map((file) => ({ url: file["url"], length: file["size_in_bytes"], type: file["mime_type"] })),
  }));
}
