import type { Day } from "../edition/moment.ts";
import { isObservation, type Observation } from "./observation.ts";

/** A story of `/live/edition.json`; `href` is a path with the base path in it. */
export interface LiveStory {
  href: string;
  title: string;
  /** The instants a pick begins and ends, in ISO 8601; null where it has always begun or never ends. */
  from?: string | null;
  until?: string | null;
  /** The story's day in the publication's zone, with its time where it has one, and as a page prints it. */
  date?: string;
  day?: string;
}

/** A day of the publication as a page prints it. */
export interface Today extends Day {
  long: string;
  short: string;
}

/** A temperature as a page shows it, and as a screen reader says it. */
export interface Shown {
  text: string;
  spoken: string;
}

/** A reading as a page prints it; its icon is the `d` of one path. */
export interface Reading extends Shown {
  glyph: string;
}

/** What is typical of a month, `01` to `12`. */
export interface Typical extends Shown {
  month: string;
}

/** `/live/edition.json`: the day, the newest reading and what is typical as they are printed, the picks and the latest stories. */
export interface LiveEdition {
  today?: Today;
  observation: Observation | null;
  reading?: Reading | null;
  typical?: Typical;
  picks: LiveStory[];
  latest: LiveStory[];
}

/** Whether parsed JSON is an edition all of whose links stay in the paper; throws a TypeError where it lacks a list. */
export function isLiveEdition(value: unknown): value is LiveEdition {
  const { today, observation, reading, typical, picks, latest } = value as LiveEdition;
  return (
    (observation === null || isObservation(observation)) &&
    [today?.day, today?.long, today?.short, reading?.text, reading?.spoken, reading?.glyph, typical?.text, typical?.spoken].every(isText) &&
    [picks, latest].every((list) => list.every(isStory))
  );
}

const isText = (value: unknown) => value === undefined || typeof value === "string";

// "//host", "/\host" and, since browsers drop tabs, "/⇥/host" begin with a slash and lead elsewhere.
const path = /^(\/[^/\\\s]+)+\/?$/;

// Nothing, or what begins with a day.
const time = /^(\d{4}-\d\d-\d\d.*)?$/;

function isStory({ href, title, from, until, date, day }: LiveStory): boolean {
  return path.test(href) && typeof title === "string" && !!title && isText(day) && [from, until, date].every((at) => time.test(at ?? ""));
}
