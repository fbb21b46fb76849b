import { pageAddress } from "../edition/address.ts";
import { type Correction, correctionsOf } from "../edition/corrections.ts";
import type { Edition } from "../edition/edition.ts";
import { correctionsFeed } from "../edition/feeds.ts";
import { countFullPages, firstPage, numberedPage } from "../edition/paging.ts";
import { toHref } from "../edition/publication.ts";
import { dayStamp, type Stamp } from "../edition/time.ts";
import { fill } from "../i18n/labels.ts";
import { type FrameView, frameView, type Link } from "./frame-view.ts";
import { listData } from "./list-data.ts";
import { labelsFor } from "./paper-labels.ts";

/** A page of corrections, each with its story. */
export interface CorrectionsView {
  frame: FrameView;
  title: string;
  description: string;
  corrections: { date: Stamp; text: string; story: Link; language: string }[];
  newer: Link | null;
  older: Link | null;
}

const list = "/corrections/";

/** The first page of all corrections (`number` absent) or one of its numbered pages, paged as lists of stories are. */
export function correctionsView(edition: Edition, number?: number): CorrectionsView {
  const { publication } = edition;
  const labels = labelsFor(edition);
  const all = correctionsOf(edition);
  const shown = number === undefined ? firstPage(all) : numberedPage(all, number);
  const full = countFullPages(all.length);
  const page = number === undefined ? "" : fill(labels.page, { number });
  const link = (to: number, label: string): Link => ({ label, href: toHref(publication, to > full ? list : pageAddress(list, to)) });
  const older = number === undefined ? full : number - 1;
  return {
    frame: frameView(edition, {
      title: page ? `${labels.corrections}, ${page}` : labels.corrections,
      description: labels.correctionsIntro,
      address: number === undefined ? list : pageAddress(list, number),
      kind: "list",
      day: shown[0]?.date.day ?? null,
      feed: correctionsFeed(labels.corrections),
      data: listData(edition, { address: list, name: labels.corrections, description: labels.correctionsIntro, above: [] }),
    }),
    title: labels.corrections,
    description: shown.length > 0 ? labels.correctionsIntro : labels.noCorrections,
    corrections: shown.map((correction) => correctionView(edition, correction)),
    newer: number === undefined ? null : link(number + 1, labels.newerStories),
    older: older >= 1 ? link(older, labels.olderStories) : null,
  };
}

function correctionView({ publication }: Edition, { story, date, text }: Correction): CorrectionsView["corrections"][number] {
  return {
    date: dayStamp({ ...date, time: null }, publication.language, publication.timeZone),
    text,
    story: { label: story.title, href: `${toHref(publication, story.address)}#dl-corrections` },
    language: story.language === publication.language ? "" : story.language,
  };
}

/** `/corrections/[...page]`: the first page and the numbered ones. */
export const correctionsNumbers = (edition: Edition): (number | undefined)[] => [
  undefined,
  ...Array.from({ length: countFullPages(correctionsOf(edition).length) }, (_, index) => index + 1),
];
