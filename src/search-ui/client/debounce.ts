/** Longest delay once a search has finished. */
const MAX_DELAY_MS = 60;

/**
 * How long to wait for another key before a search starts: as long as the last search took. Fast searches run at every
 * key; with slow ones, keys in quick succession start one search.
 */
export class AdaptiveDebounce {
  /** In milliseconds. */
  delay: number;
  #startedAt = 0;

  /** @param initialDelay in milliseconds, before the first search has finished */
  constructor(initialDelay: number) {
    this.delay = initialDelay;
  }

  /** Call when a search starts. */
  start(): void {
    this.#startedAt = performance.now();
  }

  /** Call when its results are shown. */
  end(): void {
    this.delay = Math.min(MAX_DELAY_MS, performance.now() - this.#startedAt);
  }
}
