import { createHash } from "node:crypto";
import type { Article } from "./article.ts";

/** Finds the stories most like one in subject, best first. */
export type Related = (article: Article, count: number) => Article[];

/** How long after a story another may be published and still be told as related to it, in milliseconds. */
export const windowAfter = 30 * 86_400_000;
// A story is told from others by its rarest frequent words; more terms cost time and change nothing.
const termsOfStory = 16;
// Of the stories that share a word, those nearest in time are compared; keeps the work bounded in any archive.
const postingsRead = 150;
// Words in more than this part of the archive so far say nothing about a subject.
const commonShare = 0.2;

interface Weighted {
  term: number;
  weight: number;
}

/** What is known of the stories until the end of a day, to go on from in another build. */
export interface RelatedState {
  /** A digest of the words of these stories, and how many they are. */
  digest: string;
  stories: number;
  /** Every word they have, and in how many of them it is. */
  terms: string[];
  frequency: Uint32Array;
  /** The chosen terms of one story after another with their weights, and where each story's end. */
  chosen: Uint32Array;
  weights: Float64Array;
  ends: Uint32Array;
}

/** Where a state is kept from build to build. */
export interface RelatedMemory {
  recall(): RelatedState | undefined;
  remember(state: RelatedState): void;
}

// A state is kept anew when so many stories have come after it: to keep it takes as long as to weigh some hundred.
const mostAfterState = 500;

/**
 * Indexes stories by their words (TF-IDF with an inverted index). A story is compared with those published before it
 * or within 30 days after it, with the weights words had on its own day, so a later story never reshuffles an old page, and
 * one more story leaves what is known of older ones as it is: `memory` keeps that.
 */
export function createRelated(newestFirst: readonly Article[], memory?: RelatedMemory): Related {
  let index: Index | undefined;
  // A page asks more than once for the stories like its own.
  let last: { article: Article; count: number; found: Article[] } | undefined;
  return (article, count) => {
    index ??= createIndex(newestFirst, memory);
    if (last?.article !== article || last.count !== count) last = { article, count, found: findRelated(index, article, count) };
    return last.found;
  };
}

/** The stories that chose a term, oldest first, with its weight in each. */
interface Posting {
  places: number[];
  weights: number[];
}

interface Index {
  /** Oldest first. */
  stories: Article[];
  place: Map<Article, number>;
  /** The chosen terms of one story after another with their weights on its own day, of length 1 together, and where each story's end. */
  chosen: number[];
  weights: number[];
  ends: number[];
  postings: Map<number, Posting>;
  /** Scores of one search by place; all nought between searches. */
  scores: Float64Array;
}

function createIndex(newestFirst: readonly Article[], memory: RelatedMemory | undefined): Index {
  const stories = [...newestFirst].reverse();
  const state = recall(stories, memory);
  const numbers = new Map(state?.terms.map((word, number) => [word, number]));
  const frequency = [...(state?.frequency ?? [])];
  const [chosen, weights, ends] = [[...(state?.chosen ?? [])], [...(state?.weights ?? [])], [...(state?.ends ?? [])]];
  const settled = (stories.at(-1)?.date.instant ?? 0) - windowAfter;
  let isKept = memory === undefined;
  let at = ends.length;
  while (at < stories.length) {
    const { day, instant } = (stories[at] as Article).date;
    if (!isKept && instant > settled) {
      isKept = true;
      if (at - (state?.stories ?? 0) > mostAfterState)
        memory?.remember({
          digest: digestOf(stories, at),
          stories: at,
          terms: [...numbers.keys()],
          frequency: Uint32Array.from(frequency),
          chosen: Uint32Array.from(chosen),
          weights: Float64Array.from(weights),
          ends: Uint32Array.from(ends),
        });
    }
    // All stories of one day are counted before any of them is weighed: the order within a day must not matter.
    let end = at;
    const counted: { term: number; times: number }[][] = [];
    while (end < stories.length && stories[end]?.date.day === day) {
      const terms = readTerms(stories[end] as Article, numbers);
      for (const { term } of terms) frequency[term] = (frequency[term] ?? 0) + 1;
      counted.push(terms);
      end++;
    }
    for (const terms of counted) {
      for (const { term, weight } of weigh(terms, frequency, end)) {
        chosen.push(term);
        weights.push(weight);
      }
      ends.push(chosen.length);
    }
    at = end;
  }
  return {
    stories,
    place: new Map(stories.map((story, place) => [story, place])),
    chosen,
    weights,
    ends,
    postings: postingsOf(chosen, weights, ends),
    scores: new Float64Array(stories.length),
  };
}

/** The state that is kept, if it is of these stories and ends with a day. */
function recall(stories: readonly Article[], memory: RelatedMemory | undefined): RelatedState | undefined {
  const state = memory?.recall();
  if (!state || state.stories >= stories.length) return undefined;
  const isDayOver = stories[state.stories - 1]?.date.day !== stories[state.stories]?.date.day;
  return isDayOver && digestOf(stories, state.stories) === state.digest ? state : undefined;
}

/** A digest of all that the weights of the first so many stories follow from. */
function digestOf(stories: readonly Article[], count: number): string {
  const hash = createHash("sha256");
  for (const { date, terms } of stories.slice(0, count)) hash.update(`${date.day} ${terms}\n`);
  return hash.digest("hex");
}

function postingsOf(chosen: readonly number[], weights: readonly number[], ends: readonly number[]): Map<number, Posting> {
  const postings = new Map<number, Posting>();
  let at = 0;
  for (const [place, end] of ends.entries())
    for (; at < end; at++) {
      const term = chosen[at] as number;
      const posting = postings.get(term) ?? { places: [], weights: [] };
      posting.places.push(place);
      posting.weights.push(weights[at] as number);
      postings.set(term, posting);
    }
  return postings;
}

function readTerms(story: Article, numbers: Map<string, number>): { term: number; times: number }[] {
  const parts = story.terms.split(" ");
  const terms: { term: number; times: number }[] = [];
  for (let part = 0; part + 1 < parts.length; part += 2) {
    const word = parts[part] as string;
    const term = numbers.get(word) ?? numbers.size;
    numbers.set(word, term);
    terms.push({ term, times: Number(parts[part + 1]) });
  }
  return terms;
}

function weigh(terms: { term: number; times: number }[], frequency: readonly number[], stories: number): Weighted[] {
  const weighted = terms
    .filter(({ term }) => stories < 20 || (frequency[term] ?? 0) <= stories * commonShare)
    .map(({ term, times }) => ({ term, weight: (1 + Math.log(times)) * Math.log(1 + stories / (frequency[term] ?? 1)) }))
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, termsOfStory);
  const length = Math.hypot(...weighted.map(({ weight }) => weight)) || 1;
  return weighted.map(({ term, weight }) => ({ term, weight: weight / length }));
}

function findRelated(index: Index, article: Article, count: number): Article[] {
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
