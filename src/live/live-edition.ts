import { isObservation, type Observation } from "./observation.ts";

/** A story of `/live/edition.json`; `href` is a path with the base path in it. */
export interface LiveStory {
  href: string;
  title: string;
  /** The instants a pick begins and ends, in ISO 8601; null where it has always begun or never ends. */
  from?: string | null;
  until?: string | null;
  /** The story's day in the publication's zone, with its time where it has one. */
  date?: string;
}

/** `/live/edition.json`: the newest reading, the picks and the latest stories. */
export interface LiveEdition {
  observation: Observation | null;
  /** The icon of its sky, the `d` of one path; the drawings would weigh on every page. */
  glyph?: string;
  picks: LiveStory[];
  latest: LiveStory[];
  /** What is typical of each month in °C, January first, where the paper knows it. */
  normals?: number[];
}

/** Whether parsed JSON is an edition all of whose links stay in the paper; throws a TypeError where it lacks a list. */
export function isLiveEdition(value: unknown): value is LiveEdition {
  const { observation, picks, latest, normals = [] } = value as LiveEdition;
  return (
    (observation === null || isObservation(observation)) &&
    [picks, latest].every((list) => list.every(isStory)) &&
    normals.every(Number.isFinite)
  );
}

// "//host", "/\host" and, since browsers drop tabs, "/⇥/host" begin with a slash and lead elsewhere.
const path = /^(\/[^/\\\s]+)+\/?$/;

// Nothing, or what begins with a day.
const time = /^(\d{4}-\d\d-\d\d.*)?$/;

function isStory({ href, title, from, until, date }: LiveStory): boolean {
  return path.test(href) && typeof title === "string" && !!title && [from, until, date].every((at) => time.test(at ?? ""));
}
