/** Pages by their ids, and how well each answers. */
export type Hits = Map<string, number>;

/** Pages by their ids, and where on each what was looked for stands: numbers of words, ascending. */
type Places = Map<string, number[]>;

interface Instance {
  search(term: string): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
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
  readonly #answers = new Map<string, Promise<{ hits: Hits; places: Places }>>();

  constructor(base: string) {
    this.#instance = loadPagefind(base);
  }

  /** Resolves when the index can be searched. @throws if it cannot be loaded */
  async ready(): Promise<void> {
    await this.#instance;
  }

  /** Pages with all of the words; the last letters of each may be missing. */
  words(words: string[]): Promise<Hits> {
    return this.#search(words.join(' ')).then(({ hits }) => hits);
  }

  /** Where a word stands, or one that begins so. */
  places(word: string): Promise<Places> {
    return this.#search(word).then(({ places }) => places);
  }

  /** Pages with these words one after the other. Endings may differ; no letters may be missing. */
  sequence(words: string[]): Promise<Hits> {
    return this.#search(`"${words.join(' ')}"`).then(({ hits }) => hits);
  }

  #search(term: string): Promise<{ hits: Hits; places: Places }> {
    const known = this.#answers.get(term);
    if (known) return known;
    if (this.#answers.size > 200) this.#answers.clear();
    const answer = this.#instance
      .then(instance => instance.search(term))
      .then(({ results }) => {
        // Ids are the names of files, in a folder that is another for each index.
        const pages = results.map(({ id, ...rest }) => ({ id: id.replace(/^.*\//, ''), ...rest }));
        return {
          hits: new Map(pages.map(({ id, score }) => [id, score])),
          places: new Map(pages.map(({ id, words }) => [id, words.sort((a, b) => a - b)])),
        };
      });
    this.#answers.set(term, answer);
    return answer;
  }
}
