/** Numbers words as they come. A word is looked up where it stands in a text, without a string of its own: an archive has millions. */
export class Vocabulary {
  readonly words: string[] = [];
  // By hash: the number of a word and one more, nought where there is none; never more than half full.
  #slots = new Uint32Array(1 << 10);

  constructor(words: readonly string[] = []) {
    for (const word of words) this.numberOf(word, 0, word.length);
  }

  /** The number of the word that stands in a text from one place to before another. */
  numberOf(text: string, from: number, to: number): number {
    const last = this.#slots.length - 1;
    let slot = hashOf(text, from, to) & last;
    while (this.#slots[slot] !== 0) {
      const number = (this.#slots[slot] as number) - 1;
      const word = this.words[number] as string;
      if (word.length === to - from && text.startsWith(word, from)) return number;
      slot = (slot + 1) & last;
    }
    this.#slots[slot] = this.words.push(text.slice(from, to));
    if (this.words.length * 2 > this.#slots.length) this.#grow();
    return this.words.length - 1;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const last = this.#slots.length - 1;
    for (const [number, word] of this.words.entries()) {
      let slot = hashOf(word, 0, word.length) & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = number + 1;
    }
  }
}

// FNV-1a, its upper half laid over the lower.
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 16);
}
