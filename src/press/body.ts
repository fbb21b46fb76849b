import type { BodyPicture, BodyView } from "../markdown/body-view.ts";
import { type PrintedBody, printBody } from "../markdown/print.ts";
import type { BodySource } from "../views/body-source.ts";
import type { PictureView } from "../views/teaser-view.ts";
import { createGalley, type Galley } from "./galley.ts";
import { rendition } from "./rendition.ts";
import { writtenBody } from "./written-body.ts";

const bodySizes = "(min-width: 44rem) 39rem, 100vw";
const cardSizes = "8rem";

let galley: Galley | undefined;

/** The body of a story or page as HTML, printed once in a build; throws with the file's name if it cannot be printed or has changed since it was checked. */
export async function renderBody(source: BodySource): Promise<PrintedBody> {
  if (!import.meta.env.PROD) return printNow(source);
  galley ??= createGalley();
  const kept = galley.take(source.path);
  if (kept) return JSON.parse(kept) as PrintedBody;
  const printed = await printNow(source);
  galley.put(source.path, JSON.stringify(printed));
  return printed;
}

async function printNow(source: BodySource): Promise<PrintedBody> {
  const { file, text } = writtenBody(source);
  try {
    return printBody(text, await bodyView(source));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

async function bodyView(source: BodySource): Promise<BodyView> {
  const { language, labels, links, moments } = source;
  const pictures: BodyView["pictures"] = {};
  for (const [written, picture] of Object.entries(source.pictures))
    pictures[written] = picture && (await toBodyPicture(picture, bodySizes, 1600));
  const cards: BodyView["cards"] = {};
  for (const [written, card] of Object.entries(source.cards)) {
    cards[written] = card && { ...card, picture: card.picture && (await toBodyPicture(card.picture, cardSizes, 360)) };
  }
  return { language, labels, links, moments, pictures, cards };
}

async function toBodyPicture(picture: PictureView, sizes: string, widest: number): Promise<BodyPicture> {
  const { src, srcset, width, height } = await rendition(picture.asset, widest);
  return { src, width, height, ...(srcset ? { srcset, sizes } : {}) };
}
