import { renderBody } from "../press/body.ts";
import { rendition } from "../press/rendition.ts";
import type { FeedItem } from "../views/feed-item.ts";
import { toFeedHtml } from "./feed-html.ts";
import { cdata, cleanText } from "./xml.ts";

/** The text of an item as HTML, and as it stands in XML. */
export interface FeedContent {
  html: string;
  xml: string;
}

// A picture in a reader stands in a column; the widest file a page offers would be fetched for nothing.
const widest = 1080;
// The three forms of a page of the archive are written one after the other.
const remembered = 500;

const contents = new Map<FeedItem, Promise<FeedContent>>();

/** A whole story for feed readers: its picture, key points, text, corrections and source, with whole addresses. */
export function feedContent(item: FeedItem): Promise<FeedContent> {
  const known = contents.get(item);
  if (known) return known;
  const made = write(item);
  contents.set(item, made);
  if (contents.size > remembered) for (const [oldest] of contents.entries().take(1)) contents.delete(oldest);
  return made;
}

async function write(item: FeedItem): Promise<FeedContent> {
  const body = item.body ? (await renderBody(item.body)).html : "";
  const parts = [await figure(item), list(item.keyPoints), body, ...item.notes.map(note)];
  const html = cleanText(toFeedHtml(parts.join(""), item.url));
  return { html, xml: cdata(html) };
}

async function figure({ picture, card }: FeedItem): Promise<string> {
  if (!picture) return "";
  // Many readers show no drawings (SVG): the card is one as a photograph.
  const isDrawing = picture.asset.format === "svg" && card;
  const { src, width, height } = isDrawing ? { ...card, src: card.url } : await rendition(picture.asset, widest);
  const words = [picture.caption, picture.credit].filter(Boolean).join(" ");
  const caption = words && `<figcaption>${escapeHtml(words)}</figcaption>`;
  return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(picture.alt)}" width="${width}" height="${height}">${caption}</figure>`;
}

const list = (points: readonly string[]) =>
  points.length === 0 ? "" : `<ul>${points.map((point) => `<li>${escapeHtml(point)}</li>`).join("")}</ul>`;

function note({ label, text, url }: FeedItem["notes"][number]): string {
  const words = url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);
  return `<p>${[label && `<strong>${escapeHtml(label)}</strong>`, words].filter(Boolean).join(": ")}</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
