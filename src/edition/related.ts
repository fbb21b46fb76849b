import { hash } from "node:crypto";
import type { Article } from "./article.ts";
import { createIndex, type RelatedIndex, type RelatedMemory, windowAfter } from "./related-index.ts";

/** The stories most like one in subject, best first. */
export interface Related {
  /** As many as are asked for, at most twelve. */
  (article: Article, count: number): Article[];
  /** Keeps in its memory what was found. */
  remember(): void;
}

// Of the stories that share a word, those nearest in time are compared; keeps the work bounded in any archive.
const postingsRead = 150;
// As many as a page chooses from.
const most = 12;
const nobody = 0xffff_ffff;

/**
 * Finds related stories by their words (TF-IDF with an inverted index). A story is compared with those published before it
 * or within 30 days after it, with the weights words had on its own day, so a later story never reshuffles an old page, and
 * one more story leaves what is known of older ones as it is: `memory` keeps that.
 */
export function createRelated(newestFirst: readonly Article[], memory?: RelatedMemory): Related {
  let shelf: Shelf | undefined;
  const related = (article: Article, count: number) => {
    shelf ??= openShelf(newestFirst, memory);
    return shelf.take(article, count);
  };
  return Object.assign(related, { remember: () => shelf?.remember() });
}

interface Shelf {
  take(article: Article, count: number): Article[];
  remember(): void;
}

/** The lists of related stories, as they are kept or found now. */
function openShelf(newestFirst: readonly Article[], memory: RelatedMemory | undefined): Shelf {
  const stories = newestFirst.toReversed();
  const places = new Map(stories.map((story, place) => [story, place]));
  const sums = sumsOf(stories);
  const known = memory?.recallLists();
  const keys: string[] = stories.map(() => "");
  const found = new Uint32Array(stories.length * most).fill(nobody);
  let index: RelatedIndex | undefined;
  let isNew = known?.keys.length !== stories.length;
  return {
    take(article, count) {
      const place = places.get(article);
      if (place === undefined) return [];
      const own = found.subarray(place * most, (place + 1) * most);
      if (keys[place] === "") {
        keys[place] = sums[lastCompared(stories, place)] ?? "";
        if (known?.keys[place] === keys[place]) own.set(known.found.subarray(place * most, (place + 1) * most));
        else {
          isNew = true;
          index ??= createIndex(stories, sums, memory);
          own.set(findRelated(index, place));
        }
      }
      const taken: Article[] = [];
      for (let at = 0; at < count && own[at] !== undefined && own[at] !== nobody; at++) taken.push(stories[own[at] as number] as Article);
      return taken;
    },
    remember() {
      if (isNew) memory?.rememberLists({ keys, found });
    },
  };
}

/** For each story, oldest first, a digest of all of it and of older ones that lists of related stories follow from. */
function sumsOf(stories: readonly Article[]): string[] {
  let sum = "";
  return stories.map(({ date, language, terms }) => {
    sum = hash("sha256", `${sum} ${date.day} ${date.instant} ${language} ${terms}`, "base64url").slice(0, 22);
    return sum;
  });
}

/** The place of the last story that the list of a story may follow from: words have the weight of a whole day. */
function lastCompared(stories: readonly Article[], place: number): number {
  let last = lastWithin(stories, place);
  while (stories[last + 1]?.date.day === stories[last]?.date.day) last++;
  return last;
}

/** The place of the last story that one at a place is compared with. */
function lastWithin(stories: readonly Article[], place: number): number {
  const latest = (stories[place]?.date.instant ?? 0) + windowAfter;
  let low = place;
  let high = stories.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((stories[middle]?.date.instant ?? Infinity) <= latest) low = middle;
    else high = middle;
  }
  return low;
}

/** The places of the stories most like the one at a place, best first. */
function findRelated({ stories, chosen, weights, ends, postings, languages, scores }: RelatedIndex, place: number): number[] {
  const last = lastWithin(stories, place);
  const touched: number[] = [];
  for (let own = ends[place - 1] ?? 0; own < (ends[place] as number); own++) {
    const term = chosen[own] as number;
    const weight = weights[own] as number;
    const first = Math.max(postings.starts[term] as number, (postings.own[own] as number) - postingsRead);
    const end = Math.min(postings.starts[term + 1] as number, first + 2 * postingsRead);
    for (let at = first; at < end; at++) {
      const other = postings.places[at] as number;
      if (other > last) break;
      const score = scores[other] as number;
      if (score === 0) touched.push(other);
      scores[other] = score + weight * (postings.weights[at] as number);
    }
  }
  const best = bestOf(touched, scores, (other) => other !== place && languages[other] === languages[place]);
  for (const other of touched) scores[other] = 0;
  return best;
}

/** The places with the highest scores, best first; of equal scores the newer story. */
function bestOf(places: readonly number[], scores: Float64Array, isWanted: (place: number) => boolean): number[] {
  const best: number[] = [];
  const isBetter = (a: number, b: number) => (scores[a] as number) > (scores[b] as number) || (scores[a] === scores[b] && a > b);
  for (const place of places) {
    const last = best[most - 1];
    if ((last !== undefined && !isBetter(place, last)) || !isWanted(place)) continue;
    let at = best.length;
    while (at > 0 && isBetter(place, best[at - 1] as number)) at--;
    best.splice(at, 0, place);
    if (best.length > most) best.pop();
  }
  return best;
}
