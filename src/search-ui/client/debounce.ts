/** Waited for another key at most, once there was an answer. */
const MOST_MS = 60;

/**
 * How long to wait for another key before what was typed is looked for: as long as the last search took. Where searching
 * is quick, results come with each key; where it is not, keys that follow one another are answered together.
 */
export class Pace {
  /** In milliseconds. */
  wait: number;
  #began = 0;

  /** @param first how long to wait before anything was answered */
  constructor(first: number) {
    this.wait = first;
  }

  /** A search begins. */
  begin(): void {
    this.#began = performance.now();
  }

  /** What it found is shown. */
  end(): void {
    this.wait = Math.min(MOST_MS, performance.now() - this.#began);
  }
}
