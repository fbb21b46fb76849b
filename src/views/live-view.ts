import { picksAt } from "../edition/choice.ts";
import type { Edition } from "../edition/edition.ts";
import { toIso } from "../edition/moment.ts";
import { toHref } from "../edition/publication.ts";
import { briefDay } from "../edition/time.ts";
import type { LiveEdition, Typical } from "../live/live-edition.ts";
import { presentDay, presentNormal, presentReading } from "../live/present.ts";
import { voiceOf } from "./dateline-view.ts";

/** `/live/edition.json`: what brings a printed page up to now. */
export interface LiveView extends Required<Pick<LiveEdition, "today" | "observation" | "reading">> {
  typical?: Typical;
  picks: { href: string; title: string; from: string | null; until: string | null }[];
  latest: { href: string; title: string; date: string; day: string }[];
}

// Enough to fill every box after what a page already shows has been skipped.
const many = 12;

/** The day, the newest reading with its time, the picks in force and the latest stories at the edition's clock. */
export function liveView(edition: Edition): LiveView {
  const { publication, clock, newest } = edition;
  const voice = voiceOf(edition);
  const today = presentDay(clock, voice);
  const typical = presentNormal(today.day, publication.weather.normals, voice);
  const iso = (instant: number | undefined) =>
    instant === undefined || !Number.isFinite(instant) ? null : new Date(instant).toISOString();
  return {
    today,
    observation: newest,
    reading: newest && presentReading(newest, voice),
    ...(typical && { typical }),
    picks: picksAt(edition, clock)
      .slice(0, many)
      .map((story) => ({
        href: toHref(publication, story.address),
        title: story.title,
        from: iso(story.mustRead?.from),
        until: iso(story.mustRead?.until),
      })),
    latest: edition.articles.slice(0, many).map((story) => ({
      href: toHref(publication, story.address),
      title: story.title,
      date: toIso(story.date, publication.timeZone),
      day: briefDay(story.date.day, publication.language),
    })),
  };
}
