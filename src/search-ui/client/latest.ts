/** Tells the latest of several runs: a search that takes long must not replace the results of a later one. */
export class Latest {
  #runs = 0;

  /** Call when a run begins. @returns whether no other has begun since */
  begin(): () => boolean {
    this.#runs++;
    const run = this.#runs;
    return () => run === this.#runs;
  }
}
