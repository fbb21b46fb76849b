import { Vocabulary } from "./vocabulary.ts";

const keptTerms = 60;
// A story says at its beginning what it is about, and the more so the longer it is; characters.
const opening = 3000;
// Shorter words tell nothing, and most words are short.
const shortest = 4;
const letter = /[\p{L}\p{M}\p{N}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** The words of a story with their counts, most frequent first, then as they first stand: title four times, tags thrice, description twice, the opening of its text once. */
export function termsOf(story: { title: string; description: string; tags: string[]; text: string }): string {
  const vocabulary = new Vocabulary();
  const counts: number[] = [];
  const count = (text: string, weight: number) =>
    findWords(text.toLowerCase(), (lower, from, to) => {
      const number = vocabulary.numberOf(lower, from, to);
      counts[number] = (counts[number] ?? 0) + weight;
    });
  count(story.title, 4);
  count(story.tags.join(" "), 3);
  count(story.description, 2);
  count(story.text.slice(0, opening), 1);
  const byCount: number[][] = [];
  for (const [number, times] of counts.entries()) {
    byCount[times] ??= [];
    byCount[times].push(number);
  }
  const kept = byCount.reverse().flat().slice(0, keptTerms);
  return kept.map((number) => `${vocabulary.words[number]} ${counts[number]}`).join(" ");
}

function findWords(text: string, found: (text: string, from: number, to: number) => void): void {
  let from = 0;
  let isUnspaced = false;
  for (let at = 0; at <= text.length; at++) {
    const kind = at < text.length ? kindAt(text, at) : kinds.other;
    isUnspaced ||= kind === kinds.unspaced;
    if (kind !== kinds.other) continue;
    // Scripts without spaces are compared by pairs of letters.
    if (isUnspaced) for (let pair = from; pair + 1 < at; pair++) found(text, pair, pair + 2);
    else if (at - from >= shortest) found(text, from, at);
    isUnspaced = false;
    from = at + 1;
  }
}

const kinds = { letter: 1, unspaced: 2, other: 3 } as const;
// The kind of each unit of a text; nought where nobody has asked yet.
const known = new Uint8Array(0x1_0000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // One half of a letter beyond the first 65,536 tells nothing.
  if (unit >= 0xd800 && unit < 0xe000) return kindOf(String.fromCodePoint(text.codePointAt(unit < 0xdc00 ? at : at - 1) ?? unit));
  known[unit] ||= kindOf(String.fromCharCode(unit));
  return known[unit] as number;
}

function kindOf(sign: string): number {
  if (!letter.test(sign)) return kinds.other;
  return unspaced.test(sign) ? kinds.unspaced : kinds.letter;
}
