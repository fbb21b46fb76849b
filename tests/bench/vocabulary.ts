import type { Chance } from "./chance.ts";

/** Something stories are about: a tag and the words that come with it. */
export interface Subject {
  number: number;
  name: string;
  words: readonly string[];
}

/** A made-up language. */
export interface Vocabulary {
  /** A word of a story about these subjects: every fourth is one of theirs. */
  word(chance: Chance, subjects: readonly Subject[]): string;
  /** A word of any story, by Zipf. */
  common(chance: Chance): string;
  /** A rare word by its number. */
  rare(number: number): string;
  /** A subject, by Zipf. */
  subject(chance: Chance): Subject;
}

const commonWords = 12_000;
const subjectWords = 80;
const onsets = ["b", "br", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"];
const vowels = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "u", "ai", "ea", "ou"];
const codas = ["", "", "", "", "n", "r", "s", "l"];

/** Makes a language with as many subjects; its frequent words are short, as in any language. */
export function createVocabulary(chance: Chance, subjects: number): Vocabulary {
  const used = new Set<string>();
  const create = (syllables: number): string => {
    const pick = (from: readonly string[]) => from[chance.below(from.length)] as string;
    const word = Array.from({ length: syllables }, () => pick(onsets) + pick(vowels) + pick(codas)).join("");
    if (used.has(word)) return create(syllables);
    used.add(word);
    return word;
  };
  const common = Array.from({ length: commonWords }, (_, rank) => create(rank < 200 ? 1 : 2 + chance.below(2)));
  const all = Array.from({ length: subjects }, (_, number): Subject => {
    const words = Array.from({ length: subjectWords }, () => create(2 + chance.below(2)));
    return { number, name: words[0] as string, words };
  });
  const say = (from: Chance) => common[from.zipf(commonWords)] as string;
  return {
    word: (from, about) => {
      const subject = from.is(0.25) ? about[from.below(about.length)] : undefined;
      return subject ? (subject.words[from.zipf(subjectWords)] as string) : say(from);
    },
    common: say,
    rare: (number) => common[commonWords - 1 - number] as string,
    subject: (from) => all[from.zipf(subjects)] as Subject,
  };
}

/** Words as a headline has them, with a capital each. */
export function toTitle(words: string): string {
  return words.replace(/(^| )\w/g, (first) => first.toUpperCase());
}
