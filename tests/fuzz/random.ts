/** Random choices that a seed repeats. */
export class Random {
  #state: number;
  readonly #taken = new Set<string>();

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 to 1; the generator is mulberry32. */
  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    return Math.floor(this.number() * limit);
  }

  chance(probability: number): boolean {
    return this.number() < probability;
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }

  /** A word that is nowhere else, that no stemmer shortens, and of which no other has the beginning or the end: see `tracesOf`. */
  canary(): string {
    const word = `zq${Array.from({ length: 8 }, () => this.pick([...'bcfhjkmnpqvwx'])).join('')}`;
    const parts = [word.slice(3), word.slice(0, -3)];
    if (parts.some(part => this.#taken.has(part))) return this.canary();
    for (const part of parts) this.#taken.add(part);
    return word;
  }
}
