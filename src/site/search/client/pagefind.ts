/** Pages by their ids, and how well each answers. */
export type Hits = Map<string, number>;

interface Instance {
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
  init(): Promise<void>;
}

/**
 * How Pagefind weighs. Long pages are not put behind short ones as much as by default, since the words that are added for
 * the index make them longer; where a page is (its trail) is shown, but is no reason to find it.
 */
const ranking = { pageLength: 0.3, termFrequency: 0.6, metaWeights: { title: 6, name: 1, trail: 0 } };

/** Loads Pagefind. On the main thread: the worker would cost as much as the whole script once more. */
async function loadPagefind(base: string): Promise<Instance> {
  const bundle = `${base}-/pagefind/`;
  const module: { createInstance(options: object): Instance } = await import(/* @vite-ignore */ `${bundle}pagefind.js`);
  const instance = module.createInstance({ basePath: bundle, baseUrl: base, noWorker: true, ranking });
  await instance.init();
  return instance;
}

/** Pagefind, with its answers kept: as one types, the same words are looked for again and again. */
export class Index {
  readonly #instance: Promise<Instance>;
  readonly #answers = new Map<string, Promise<Hits>>();

  constructor(base: string) {
    this.#instance = loadPagefind(base);
  }

  /** Resolves when the index can be searched. @throws if it cannot be loaded */
  async ready(): Promise<void> {
    await this.#instance;
  }

  /** Pages with all of the words; the last letters of each may be missing. */
  words(words: string[]): Promise<Hits> {
    return this.#search(words.join(' '));
  }

  /** Pages with these words one after the other. Endings may differ; no letters may be missing. */
  sequence(words: string[]): Promise<Hits> {
    return this.#search(`"${words.join(' ')}"`);
  }

  #search(term: string): Promise<Hits> {
    const known = this.#answers.get(term);
    if (known) return known;
    if (this.#answers.size > 200) this.#answers.clear();
    const answer = this.#instance
      .then(instance => instance.search(term))
      // Ids are the names of files, in a folder that is another for each index.
      .then(({ results }) => new Map(results.map(({ id, score }) => [id.replace(/^.*\//, ''), score])));
    this.#answers.set(term, answer);
    return answer;
  }
}
