import type { Article } from "./article.ts";
import { createIndex, type RelatedIndex, type RelatedMemory, windowAfter } from "./related-index.ts";

/** Finds the stories most like one in subject, best first. */
export type Related = (article: Article, count: number) => Article[];

// Of the stories that share a word, those nearest in time are compared; keeps the work bounded in any archive.
const postingsRead = 150;

/**
 * Indexes stories by their words (TF-IDF with an inverted index). A story is compared with those published before it
 * or within 30 days after it, with the weights words had on its own day, so a later story never reshuffles an old page, and
 * one more story leaves what is known of older ones as it is: `memory` keeps that.
 */
export function createRelated(newestFirst: readonly Article[], memory?: RelatedMemory): Related {
  let index: RelatedIndex | undefined;
  // A page asks more than once for the stories like its own.
  let last: { article: Article; count: number; found: Article[] } | undefined;
  return (article, count) => {
    index ??= createIndex(newestFirst, memory);
    if (last?.article !== article || last.count !== count) last = { article, count, found: findRelated(index, article, count) };
    return last.found;
  };
}

function findRelated(index: RelatedIndex, article: Article, count: number): Article[] {
  const place = index.place.get(article);
  if (place === undefined) return [];
  const latest = article.date.instant + windowAfter;
  const { scores } = index;
  const touched: number[] = [];
  for (let own = index.ends[place - 1] ?? 0; own < (index.ends[place] as number); own++) {
    const weight = index.weights[own] as number;
    const { places, weights } = index.postings.get(index.chosen[own] as number) ?? { places: [], weights: [] };
    for (let at = firstRead(places, place), read = 0; at < places.length && read < 2 * postingsRead; at++, read++) {
      const other = places[at] as number;
      if (other > place && (index.stories[other]?.date.instant ?? Infinity) > latest) break;
      if (scores[other] === 0) touched.push(other);
      scores[other] = (scores[other] ?? 0) + weight * (weights[at] as number);
    }
  }
  const best = bestOf(touched, scores, count, (other) => other !== place && index.stories[other]?.language === article.language);
  for (const other of touched) scores[other] = 0;
  return best.map((other) => index.stories[other] as Article);
}

/** Where to begin in a term's stories: at the nearest `postingsRead` before a place. */
function firstRead(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - postingsRead);
}

/** The places with the highest scores, best first; of equal scores the newer story. */
function bestOf(places: readonly number[], scores: Float64Array, count: number, isWanted: (place: number) => boolean): number[] {
  const best: number[] = [];
  const isBetter = (a: number, b: number) => (scores[a] ?? 0) > (scores[b] ?? 0) || ((scores[a] ?? 0) === (scores[b] ?? 0) && a > b);
  for (const place of places) {
    const last = best.at(-1);
    if ((best.length === count && last !== undefined && !isBetter(place, last)) || !isWanted(place)) continue;
    let at = best.length;
    while (at > 0 && isBetter(place, best[at - 1] as number)) at--;
    best.splice(at, 0, place);
    if (best.length > count) best.pop();
  }
  return best;
}
