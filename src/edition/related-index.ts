import type { Article } from "./article.ts";

/** How long after a story another may be published and still be told as related to it, in milliseconds. */
export const windowAfter = 30 * 86_400_000;
// A story is told from others by its rarest frequent words; more terms cost time and change nothing.
const termsOfStory = 16;
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

/** The stories that chose a term, oldest first, with its weight in each. */
interface Posting {
  places: number[];
  weights: number[];
}

/** The stories of an edition by their words. */
export interface RelatedIndex {
  /** Oldest first. */
  stories: readonly Article[];
  /** The chosen terms of one story after another with their weights on its own day, of length 1 together, and where each story's end. */
  chosen: number[];
  weights: number[];
  ends: number[];
  postings: Map<number, Posting>;
  /** Scores of one search by place; all nought between searches. */
  scores: Float64Array;
}

/** Indexes stories, oldest first, going on from what `memory` keeps of older ones; `sums` are digests of the words of each story and all older ones. */
export function createIndex(stories: readonly Article[], sums: readonly string[], memory: RelatedMemory | undefined): RelatedIndex {
  const state = recall(stories, sums, memory);
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
          digest: sums[at - 1] ?? "",
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
    chosen,
    weights,
    ends,
    postings: postingsOf(chosen, weights, ends),
    scores: new Float64Array(stories.length),
  };
}

/** The state that is kept, if it is of these stories and ends with a day. */
function recall(stories: readonly Article[], sums: readonly string[], memory: RelatedMemory | undefined): RelatedState | undefined {
  const state = memory?.recall();
  if (!state || state.stories >= stories.length) return undefined;
  const isDayOver = stories[state.stories - 1]?.date.day !== stories[state.stories]?.date.day;
  return isDayOver && sums[state.stories - 1] === state.digest ? state : undefined;
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
