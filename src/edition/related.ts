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

/**
 * Indexes stories by their words (TF-IDF with an inverted index). A story is compared with those published before it
 * or within 30 days after it, with the weights words had on its own day, so a later story never reshuffles an old page.
 */
export function createRelated(newestFirst: readonly Article[]): Related {
  let index: Index | undefined;
  // A page asks more than once for the stories like its own.
  let last: { article: Article; count: number; found: Article[] } | undefined;
  return (article, count) => {
    index ??= createIndex(newestFirst);
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
  /** The chosen terms of each story with their weights on its own day, of length 1 together. */
  vectors: Weighted[][];
  postings: Map<number, Posting>;
  /** Scores of one search by place; all nought between searches. */
  scores: Float64Array;
}

function createIndex(newestFirst: readonly Article[]): Index {
  const stories = [...newestFirst].reverse();
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const postings = new Map<number, Posting>();
  const vectors: Weighted[][] = new Array(stories.length);
  let at = 0;
  while (at < stories.length) {
    // All stories of one day are counted before any of them is weighed: the order within a day must not matter.
    const day = stories[at]?.date.day;
    let end = at;
    const counted: { term: number; times: number }[][] = [];
    while (end < stories.length && stories[end]?.date.day === day) {
      const terms = readTerms(stories[end] as Article, numbers);
      for (const { term } of terms) frequency[term] = (frequency[term] ?? 0) + 1;
      counted.push(terms);
      end++;
    }
    for (let place = at; place < end; place++) {
      const vector = weigh(counted[place - at] ?? [], frequency, end);
      vectors[place] = vector;
      for (const { term, weight } of vector) {
        const posting = postings.get(term) ?? { places: [], weights: [] };
        posting.places.push(place);
        posting.weights.push(weight);
        postings.set(term, posting);
      }
    }
    at = end;
  }
  return {
    stories,
    place: new Map(stories.map((story, place) => [story, place])),
    vectors,
    postings,
    scores: new Float64Array(stories.length),
  };
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
  for (const { term, weight } of index.vectors[place] ?? []) {
    const { places, weights } = index.postings.get(term) ?? { places: [], weights: [] };
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
