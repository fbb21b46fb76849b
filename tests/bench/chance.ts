/** Random numbers that are the same on every machine. */
export class Chance {
  #state: number;
  readonly #scales = new Map<number, Float64Array>();

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0 up to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** Whether something of this probability happens. */
  is(probability: number): boolean {
    return this.next() < probability;
  }

  /** A rank from 0 up to `ranks`, as frequent as Zipf has it: rank r in proportion to 1 / (r + 1). */
  zipf(ranks: number): number {
    let scale = this.#scales.get(ranks);
    if (!scale) {
      scale = new Float64Array(ranks);
      let sum = 0;
      for (let rank = 0; rank < ranks; rank++) scale[rank] = sum += 1 / (rank + 1);
      this.#scales.set(ranks, scale);
    }
    const wanted = this.next() * (scale[ranks - 1] as number);
    let low = 0;
    let high = ranks - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((scale[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
