import type { Article } from "./article.ts";
import { Vocabulary } from "./vocabulary.ts";

/** How long after a story another may be published and still be told as related to it, in milliseconds. */
export const windowAfter = 30 * 86_400_000;
// A story is told from others by its rarest frequent words; more terms cost time and change nothing.
const termsOfStory = 16;
// Words in more than this part of the archive so far say nothing about a subject.
const commonShare = 0.2;

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

/** Where what is known of related stories is kept from build to build. */
export interface RelatedMemory {
  recall(): RelatedState | undefined;
  remember(state: RelatedState): void;
  recallLists(): RelatedLists | undefined;
  rememberLists(lists: RelatedLists): void;
}

/** What was found for each story, oldest first: a digest of all it follows from, empty where nobody has asked, and the places of the found, so many for each. */
export interface RelatedLists {
  keys: string[];
  found: Uint32Array;
}

// A state is kept anew when so many stories have come after it: to keep it takes as long as to weigh some hundred.
const mostAfterState = 500;

/** The stories that chose a term, with its weight in each: those of one term after another, oldest first. */
interface Postings {
  places: Uint32Array;
  weights: Float64Array;
  /** Where the stories of each term begin; the last number is where those of the last term end. */
  starts: Uint32Array;
  /** Where each chosen term of one story after another stands here itself. */
  own: Uint32Array;
}

/** The stories of an edition by their words. */
export interface RelatedIndex {
  /** Oldest first. */
  stories: readonly Article[];
  /** The chosen terms of one story after another with their weights on its own day, of length 1 together, and where each story's end. */
  chosen: Uint32Array;
  weights: Float64Array;
  ends: Uint32Array;
  postings: Postings;
  /** A number for the language of each story. */
  languages: Uint16Array;
  /** Scores of one search by place; all nought between searches. */
  scores: Float64Array;
}

/** Indexes stories, oldest first, going on from what `memory` keeps of older ones; `sums` are digests of the words of each story and all older ones. */
export function createIndex(stories: readonly Article[], sums: readonly string[], memory: RelatedMemory | undefined): RelatedIndex {
  const state = recall(stories, sums, memory);
  const vocabulary = new Vocabulary(state?.terms);
  const frequency = Array.from(state?.frequency ?? []);
  const chosen = new Uint32Array(stories.length * termsOfStory);
  const weights = new Float64Array(chosen.length);
  const ends = new Uint32Array(stories.length);
  chosen.set(state?.chosen ?? []);
  weights.set(state?.weights ?? []);
  ends.set(state?.ends ?? []);
  const settled = (stories.at(-1)?.date.instant ?? 0) - windowAfter;
  let isKept = memory === undefined;
  let at = state?.stories ?? 0;
  let taken = state?.chosen.length ?? 0;
  while (at < stories.length) {
    const { day, instant } = (stories[at] as Article).date;
    if (!isKept && instant > settled) {
      isKept = true;
      if (at - (state?.stories ?? 0) > mostAfterState)
        memory?.remember({
          digest: sums[at - 1] ?? "",
          stories: at,
          terms: [...vocabulary.words],
          frequency: Uint32Array.from(frequency),
          chosen: chosen.slice(0, taken),
          weights: weights.slice(0, taken),
          ends: ends.slice(0, at),
        });
    }
    // All stories of one day are counted before any of them is weighed: the order within a day must not matter.
    let end = at;
    const counted: Counted[] = [];
    while (end < stories.length && stories[end]?.date.day === day) {
      const words = countWords(stories[end] as Article, vocabulary);
      for (const term of words.terms) frequency[term] = (frequency[term] ?? 0) + 1;
      counted.push(words);
      end++;
    }
    for (const words of counted) {
      const best = weigh(words, frequency, end);
      chosen.set(best.terms, taken);
      weights.set(best.weights, taken);
      taken += best.terms.length;
      ends[at++] = taken;
    }
  }
  const postings = postingsOf(chosen, weights, ends, vocabulary.words.length);
  return { stories, chosen, weights, ends, postings, languages: languagesOf(stories), scores: new Float64Array(stories.length) };
}

/** The state that is kept, if it is of these stories and ends with a day. */
function recall(stories: readonly Article[], sums: readonly string[], memory: RelatedMemory | undefined): RelatedState | undefined {
  const state = memory?.recall();
  if (!state || state.stories >= stories.length) return undefined;
  const isDayOver = stories[state.stories - 1]?.date.day !== stories[state.stories]?.date.day;
  return isDayOver && sums[state.stories - 1] === state.digest ? state : undefined;
}

/** Puts what stories chose in order of the terms, by counting how many chose each. */
function postingsOf(chosen: Uint32Array, weights: Float64Array, ends: Uint32Array, terms: number): Postings {
  const all = ends.at(-1) ?? 0;
  const starts = new Uint32Array(terms + 1);
  for (let at = 0; at < all; at++) {
    const after = (chosen[at] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let term = 1; term <= terms; term++) starts[term] = (starts[term] as number) + (starts[term - 1] as number);
  const next = starts.slice();
  const postings = { places: new Uint32Array(all), weights: new Float64Array(all), starts, own: new Uint32Array(all) };
  for (let place = 0, at = 0; place < ends.length; place++)
    for (const end = ends[place] as number; at < end; at++) {
      const term = chosen[at] as number;
      const to = next[term] as number;
      next[term] = to + 1;
      postings.places[to] = place;
      postings.weights[to] = weights[at] as number;
      postings.own[at] = to;
    }
  return postings;
}

function languagesOf(stories: readonly Article[]): Uint16Array {
  const known = [...new Set(stories.map(({ language }) => language))];
  return Uint16Array.from(stories, ({ language }) => known.indexOf(language));
}

/** The words of a story by their numbers, with how often it has each. */
interface Counted {
  terms: number[];
  times: number[];
}

function countWords({ terms: text }: Article, vocabulary: Vocabulary): Counted {
  const terms: number[] = [];
  const times: number[] = [];
  // Words and numbers take turns, with a space between.
  for (let from = 0; from < text.length; ) {
    const to = text.indexOf(" ", from);
    terms.push(vocabulary.numberOf(text, from, to));
    const next = text.indexOf(" ", to + 1);
    const end = next < 0 ? text.length : next;
    times.push(Number(text.slice(to + 1, end)));
    from = end + 1;
  }
  return { terms, times };
}

/** The terms that tell a story best among so many, heaviest first, and their weights, of length 1 together. */
function weigh(words: Counted, frequency: readonly number[], stories: number): { terms: number[]; weights: number[] } {
  const terms: number[] = [];
  const weights: number[] = [];
  for (let word = 0; word < words.terms.length; word++) {
    const term = words.terms[word] as number;
    const known = frequency[term] as number;
    if (stories >= 20 && known > stories * commonShare) continue;
    const weight = (1 + Math.log(words.times[word] as number)) * Math.log(1 + stories / known);
    let at = weights.length;
    while (at > 0 && (weight > (weights[at - 1] as number) || (weight === weights[at - 1] && term < (terms[at - 1] as number)))) at--;
    if (at === termsOfStory) continue;
    terms.splice(at, 0, term);
    weights.splice(at, 0, weight);
    terms.length = weights.length = Math.min(weights.length, termsOfStory);
  }
  const length = Math.hypot(...weights) || 1;
  return { terms, weights: weights.map((weight) => weight / length) };
}
