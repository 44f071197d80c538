/** One page that Pagefind found. */
export interface Hit {
  id: string;
  score: number;
  /** Places of the matching words, by their number. */
  words: number[];
  data(): Promise<Fragment>;
}

/** What Pagefind keeps of a page. */
export interface Fragment {
  raw_url: string;
  content: string;
  meta: { title: string; name?: string; trail?: string };
  anchors: { element: string; id: string; text: string; location: number }[];
}

interface Instance {
  search(term: string | null, options?: { filters?: object }): Promise<{ results: Hit[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
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

/** Pages by id: what a search comes to. */
export type Hits = Map<string, Hit>;

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

  /** Pages with one of the values of a filter; without a filter, all pages. */
  filtered(filter?: 'tag' | 'section', values: string[] = []): Promise<Hits> {
    return this.#search(null, filter && { [filter]: { any: values } });
  }

  /** The values of a filter, and how many pages each is on. */
  async values(filter: 'tag' | 'section'): Promise<Record<string, number>> {
    return (await (await this.#instance).filters())[filter] ?? {};
  }

  #search(term: string | null, filters = {}): Promise<Hits> {
    const key = JSON.stringify([term, filters]);
    const known = this.#answers.get(key);
    if (known) return known;
    if (this.#answers.size > 200) this.#answers.clear();
    const answer = this.#instance
      .then(instance => instance.search(term, { filters }))
      .then(({ results }) => new Map(results.map(hit => [hit.id.replace(/^[^_]*_/, ''), hit])));
    this.#answers.set(key, answer);
    return answer;
  }
}
