import type { BodyPicture, BodyView } from "../markdown/body-view.ts";
import { printMarkdown } from "../markdown/print-markdown.ts";
import type { BodySource } from "../views/body-source.ts";
import { rendition } from "./rendition.ts";
import { writtenBody } from "./written-body.ts";

/** The body of a story as plain Markdown with whole addresses; `page` is the address of the story's page. */
export async function markdownBody(source: BodySource, page: string): Promise<string> {
  const { file, text } = writtenBody(source);
  try {
    return printMarkdown(text, await wholeView(source, new URL(page).origin), page);
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** A body's view with the addresses of the paper made whole. */
async function wholeView({ language, labels, links, cards, pictures, moments }: BodySource, origin: string): Promise<BodyView> {
  const whole = (href: string) => (href.startsWith("/") ? origin + href : href);
  const view: BodyView = { language, labels, links: {}, cards: {}, pictures: {}, moments };
  for (const [written, href] of Object.entries(links)) view.links[written] = href && whole(href);
  for (const [written, card] of Object.entries(cards)) view.cards[written] = card && { ...card, href: whole(card.href), picture: null };
  for (const [written, picture] of Object.entries(pictures)) view.pictures[written] = picture && (await wholePicture(picture.asset));
  return view;

  async function wholePicture(asset: Parameters<typeof rendition>[0]): Promise<BodyPicture> {
    const { src, width, height } = await rendition(asset);
    return { src: whole(src), width, height };
  }
}
