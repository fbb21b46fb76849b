import { handOver } from "../newsroom/handover.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { plural } from "../newsroom/report-text.ts";
import { pagesPrinted } from "../press/progress.ts";
import type { Ahead } from "./ahead.ts";
import { type Carrier, createCarrier, type Source } from "./carry-over.ts";
import { codeOf, keysByGround } from "./ledger.ts";
import type { Share } from "./parts.ts";
import { openPress } from "./press.ts";
import { layOut, makePictures, print } from "./printing.ts";
import type { Terminal } from "./terminal.ts";

/** What pages are printed of, and where. */
export interface Order {
  next: string;
  newsroom: Newsroom;
  source: Source;
  cache: string;
  share?: Share;
  ahead?: Ahead | undefined;
}

/** Prints what cannot be taken over; the files that were, with their lengths in bytes. */
export async function printPages(
  { next, newsroom, source, cache, share, ahead }: Order,
  terminal: Terminal,
): Promise<{ carrier: Carrier; carried: Map<string, number> }> {
  handOver(newsroom);
  const { publication } = newsroom;
  const ticking = setInterval(() => pagesPrinted() > 0 && terminal.progress(`Printing: ${plural(pagesPrinted(), "page")}`), 200);
  try {
    const press = await openPress(cache, codeOf(publication));
    const paths = await press.paths(keysByGround(source.ledger));
    const carrier = createCarrier(next, press.assets, source, { share, ahead: await ahead?.files() });
    const chosen = carrier.choose(paths);
    layOut(next, press);
    await print(next, press, chosen, publication);
    const carried = carrier.carry();
    await makePictures(next, press, publication);
    return { carrier, carried };
  } finally {
    clearInterval(ticking);
  }
}
