const keptTerms = 60;
// A story says at its beginning what it is about, and the more so the longer it is; characters.
const opening = 3000;
const word = /[\p{L}\p{M}\p{N}]+/gu;
// Shorter words tell nothing, and most words are short.
const longWord = /[\p{L}\p{M}\p{N}]{4,}/gu;
const longAscii = /[a-z0-9]{4,}/g;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** The words of a story with their counts, most frequent first, then as they first stand: title four times, tags thrice, description twice, the opening of its text once. */
export function termsOf(story: { title: string; description: string; tags: string[]; text: string }): string {
  const counts = new Map<string, number>();
  count(counts, story.title, 4);
  count(counts, story.tags.join(" "), 3);
  count(counts, story.description, 2);
  count(counts, story.text.slice(0, opening), 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, keptTerms)
    .map(([term, times]) => `${term} ${times}`)
    .join(" ");
}

function count(counts: Map<string, number>, text: string, weight: number): void {
  const lower = text.toLowerCase();
  if (!unspaced.test(lower)) {
    for (const term of lower.match(/^[\u0000-\u007f]*$/.test(lower) ? longAscii : longWord) ?? []) add(counts, term, weight);
    return;
  }
  for (const term of lower.match(word) ?? []) {
    // Scripts without spaces are compared by pairs of letters.
    if (unspaced.test(term)) for (let at = 0; at + 1 < term.length; at++) add(counts, term.slice(at, at + 2), weight);
    else if (term.length > 3) add(counts, term, weight);
  }
}

function add(counts: Map<string, number>, term: string, weight: number): void {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}
