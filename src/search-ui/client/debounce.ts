/** Longest delay while a search is under way. */
const MAX_DELAY_MS = 60;

/**
 * How long to wait for another key before a search starts. If nothing is being searched for, it starts at once. While a search
 * is under way, it waits as long as the last one took: with slow searches, keys in quick succession start one.
 */
export class AdaptiveDebounce {
  #lastMs: number;
  #startedAt: number | undefined;
  #isFirst = true;

  /** @param initialDelay in milliseconds, before the first search has finished */
  constructor(initialDelay: number) {
    this.#lastMs = initialDelay;
  }

  /** In milliseconds. */
  get delay(): number {
    return this.#isFirst || this.#startedAt !== undefined ? this.#lastMs : 0;
  }

  /** Call when a search starts. */
  start(): void {
    this.#startedAt = performance.now();
  }

  /** Call when its results are shown. */
  end(): void {
    this.#lastMs = Math.min(MAX_DELAY_MS, performance.now() - (this.#startedAt ?? 0));
    this.#startedAt = undefined;
    this.#isFirst = false;
  }
}
