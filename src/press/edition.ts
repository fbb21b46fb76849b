import { getCollection } from "astro:content";
import type { Asset } from "../edition/article.ts";
import { createEdition, type Edition } from "../edition/edition.ts";
import { handedOver } from "../newsroom/handover.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { mediaOf, picturesOf, type Wanted } from "../newsroom/newsroom-pictures.ts";

type Imported = Asset & { clone?: Asset; fsPath?: string };

let press: { newsroom: Newsroom; edition: Promise<Edition> } | undefined;

/** The edition of this build, made once; in dev made again after each change, with what is not in print. */
export function todaysEdition(): Promise<Edition> {
  const newsroom = newsroomAtHand();
  if (press?.newsroom !== newsroom) press = { newsroom, edition: createTodays(newsroom) };
  return press.edition;
}

/** The absolute path of the newsroom's folder. */
export function newsroomFolder(): string {
  return newsroomAtHand().folder;
}

function newsroomAtHand(): Newsroom {
  const newsroom = handedOver();
  if (!newsroom) throw new Error("No newsroom was handed over: the loader has not run.");
  return newsroom;
}

async function createTodays(newsroom: Newsroom): Promise<Edition> {
  const entries = await getCollection("newsroom");
  const imported = new Map(entries.map(({ id, data }) => [id, (data["pictures"] as (Imported | string)[]).map(toAsset)]));
  for (const { id, pictures } of picturesOf(newsroom, import.meta.env.DEV)) {
    for (const [index, picture] of pictures.entries()) setAsset(picture, imported.get(id)?.[index]);
  }
  const media = Object.fromEntries(mediaOf(newsroom.publication).map((path, index) => [path, imported.get("paper")?.[index]]));
  return createEdition({ ...newsroom, media }, { hidden: import.meta.env.DEV });
}

function setAsset(picture: Wanted, asset: Asset | undefined): void {
  if (asset) picture.asset = asset;
  else if (import.meta.env.PROD) throw new Error(`The picture ${picture.src} was checked but is not in the build. Build again.`);
}

/** Astro's picture as plain data; its own object would count every picture as used at full size once it is read. */
function toAsset(imported: Imported | string): Asset | undefined {
  if (typeof imported === "string") return undefined;
  const { src, width, height, format } = imported.clone ?? imported;
  const asset: Asset = { src, width, height, format };
  Object.defineProperty(asset, "fsPath", { value: imported.fsPath, enumerable: false });
  return asset;
}
