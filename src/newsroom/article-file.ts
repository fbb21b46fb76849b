import { toKebab } from "../edition/address.ts";
import { type Article, statusOf } from "../edition/article.ts";
import { type Moment, toMoment } from "../edition/moment.ts";
import { mediaOf } from "./article-media.ts";
import type { WrittenArticle } from "./article-schema.ts";
import { fieldProblem } from "./check-fields.ts";
import { checkReferences, type Directory } from "./check-references.ts";
import { checkStory, type Standards } from "./check-story.ts";
import { findStory, resolveLink } from "./find-story.ts";

import type { PlacedStory } from "./register.ts";

/** What the rest of the newsroom has to say about a story. */
export interface Context extends Standards {
  directory: Directory;
  language: string;
}

type Complain = (path: PropertyKey[], complaint: Parameters<typeof fieldProblem>[2]) => void;
type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

const mustReadDays = 7;

/** A story from its manuscript, undefined if its fields have faults; what its references get wrong is added to the manuscript's problems. */
export function toArticle({ manuscript, yaml, entry }: PlacedStory, context: Context): Article | undefined {
  const { problems, sound, written, inspection } = manuscript;
  const { directory, timeZone } = context;
  const complain: Complain = (path, complaint) => problems.push(fieldProblem(yaml, path, complaint));
  problems.push(...checkStory(yaml, sound, context));
  const day = sound.date ? toMoment(sound.date, timeZone).day : "1970-01-01";
  const { references, problems: found } = checkReferences(directory, manuscript, day);
  problems.push(...found);
  const { image, audio, problems: missed } = mediaOf(sound, yaml, directory.newsroom);
  problems.push(...missed);
  const named = {
    readMore: readMoreOf(sound, manuscript.id, directory, complain),
    image,
    audio,
    translationOf: originalOf(sound, manuscript.id, directory, complain),
  };
  if (!written || !entry) return undefined;
  return {
    path: manuscript.id,
    address: entry.address,
    slug: entry.slug,
    digest: manuscript.source.digest,
    words: inspection?.words ?? 0,
    terms: manuscript.terms,
    references,
    ...writtenFacts(written, context),
    ...withoutUndefined(named),
  };
}

/** What follows from the fields alone. */
function writtenFacts(written: WrittenArticle, { timeZone, language }: Context) {
  const { title, description, section, tags = [], authors = [] } = written;
  const date = toMoment(written.date, timeZone);
  return {
    title,
    description,
    date,
    section,
    authors,
    tags: tags.filter((tag, index) => tags.findIndex((other) => toKebab(other) === toKebab(tag)) === index),
    kind: written.kind ?? "report",
    keyPoints: written.keyPoints ?? [],
    corrections: (written.corrections ?? []).map((correction) => ({ date: toMoment(correction.date, timeZone), text: correction.text })),
    language: written.language ?? language,
    aliases: written.aliases ?? [],
    advertising: written.advertising ?? true,
    draft: written.draft ?? false,
    ...withoutUndefined({
      updated: written.updated && toMoment(written.updated, timeZone),
      expires: written.expires && toMoment(written.expires, timeZone).instant,
      kicker: written.kicker,
      place: written.place,
      series: written.series,
      source: written.source && { ...written.source, canonical: written.source.canonical ?? true },
      review: written.review && withoutUndefined(written.review),
      id: written.id,
      mustRead: written.mustRead ? mustReadOf(written.mustRead, date, timeZone) : undefined,
    }),
  };
}

/** Articles by what keeps them out of print at a clock. */
export function countByStatus(articles: readonly Article[], clock: number): Record<"public" | "draft" | "scheduled" | "expired", number> {
  const counts = { public: 0, draft: 0, scheduled: 0, expired: 0 };
  for (const article of articles) counts[statusOf(article, clock)]++;
  return counts;
}

function withoutUndefined<T extends object>(record: T): WithoutUndefined<T> {
  const kept: Record<string, unknown> = {};
  for (const name in record) if (record[name] !== undefined) kept[name] = record[name];
  return kept as WithoutUndefined<T>;
}

function mustReadOf(written: NonNullable<WrittenArticle["mustRead"]>, date: Moment, timeZone: string): NonNullable<Article["mustRead"]> {
  const period = written === true ? {} : written || {};
  const from = period.from ? toMoment(period.from, timeZone).instant : date.instant;
  const until = period.until ? toMoment(period.until, timeZone, "end").instant : from + mustReadDays * 86_400_000;
  return { from, until, ...(period.reason ? { reason: period.reason } : {}) };
}

function readMoreOf(written: Partial<WrittenArticle>, own: string, directory: Directory, complain: Complain): Article["readMore"] {
  // The whole address of a story of this paper is that story, wherever it was copied from.
  const linkOf = (item: { url: string; title: string }, index: number): Article["readMore"] => {
    const target = resolveLink(directory, { id: own, anchors: [] }, item.url);
    if (target === "elsewhere") return [item];
    if (target === "unreadable") return [];
    if ("message" in target) complain(["readMore", index, "url"], { rule: "links", ...target });
    else if (directory.byId.get(own)?.address === target.address) complain(["readMore", index, "url"], itself);
    else {
      const story = findStory(directory, target.address.slice(1, -1));
      return [typeof story === "object" && "address" in story ? story.address : { ...item, url: target.address }];
    }
    return [];
  };
  return (written.readMore ?? []).flatMap((item, index): Article["readMore"] => {
    if (typeof item !== "string") return linkOf(item, index);
    const story = findStory(directory, item);
    if (story === "unreadable") return [];
    if ("message" in story) complain(["readMore", index], { rule: "links", ...story });
    else if (story.id !== own) return [story.address];
    else complain(["readMore", index], itself);
    return [];
  });
}

const itself = { message: "is the story itself", mend: "Name another story, or remove the line" };

function originalOf({ translationOf }: Partial<WrittenArticle>, own: string, directory: Directory, complain: Complain): string | undefined {
  if (translationOf === undefined) return undefined;
  const original = findStory(directory, translationOf);
  if (original === "unreadable") return undefined;
  if ("message" in original) complain(["translationOf"], { rule: "links", ...original });
  else if (original.id !== own) return original.address;
  else complain(["translationOf"], { message: "is the story itself", mend: "Name the story this one was translated from" });
  return undefined;
}
