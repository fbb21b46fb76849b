import { picksAt } from "../edition/choice.ts";
import type { Edition } from "../edition/edition.ts";
import { toIso } from "../edition/moment.ts";
import { toHref } from "../edition/publication.ts";
import { glyph } from "../live/glyph.ts";
import type { Observation } from "../live/observation.ts";

/** `/live/edition.json`: what brings a printed page up to now. */
export interface LiveView {
  observation: Observation | null;
  glyph: string;
  picks: { href: string; title: string; from: string | null; until: string | null }[];
  latest: { href: string; title: string; date: string; timed: boolean }[];
  normals?: readonly number[];
}

// Enough to fill every box after what a page already shows has been skipped.
const many = 12;

/** The newest reading with its time, the picks in force and the latest stories at the edition's clock. */
export function liveView(edition: Edition): LiveView {
  const { publication, clock } = edition;
  const { normals } = publication.weather;
  const iso = (instant: number | undefined) =>
    instant === undefined || !Number.isFinite(instant) ? null : new Date(instant).toISOString();
  return {
    observation: edition.newest,
    glyph: edition.newest ? glyph(edition.newest.condition) : "",
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
      timed: story.date.time !== null,
    })),
    ...(normals && { normals }),
  };
}
