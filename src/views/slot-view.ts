import type { Edition } from "../edition/edition.ts";
import { toMoment } from "../edition/moment.ts";
import { type Slot, toHref } from "../edition/publication.ts";
import { canBeLinked } from "./named-address.ts";
import type { PictureView } from "./teaser-view.ts";

/** An advertisement as it is printed. */
export interface SlotView {
  id: string;
  width: number;
  height: number;
  text: string;
  picture: PictureView | null;
  href: string;
}

/** The advertisements of a place in force at an instant that lead to what is in print. */
export function slotsAt(edition: Edition, place: Slot["place"], instant: number): SlotView[] {
  const { publication } = edition;
  return publication.slots
    .filter((slot) => slot.place === place && (!slot.until || instant < toMoment(slot.until, publication.timeZone, "end").instant))
    .filter((slot) => canBeLinked(edition, slot.url))
    .map((slot) => ({
      id: slot.id,
      width: slot.size.width,
      height: slot.size.height,
      text: slot.text ?? "",
      picture: slotPicture(edition, slot),
      href: toHref(publication, slot.url),
    }));
}

function slotPicture(edition: Edition, slot: Slot): PictureView | null {
  const asset = slot.picture ? edition.media[slot.picture] : undefined;
  return asset ? { asset, alt: slot.alt ?? "", caption: "", credit: "" } : null;
}
