import { fetchFirst, firstScript } from './first-files.ts';

/** Scores of pages, by id. */
export type Hits = Map<string, number>;

/** Positions of a word on each page: numbers of words, ascending. By id of the page. */
export type Positions = Map<string, number[]>;

/** The text of a page, as Pagefind keeps it. */
export interface PageText {
  /** Without the base. */
  address: string;
  content: string;
  meta: { title: string; name?: string; path?: string };
  /** `location` is the number of words of `content` before the element. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** See https://pagefind.app/docs/api-reference/. */
interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<Omit<PageText, 'address'> & { raw_url: string }>;
}

interface PagefindInstance {
  init(): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string | null): Promise<{ results: PagefindResult[] }>;
}

/** What Pagefind's script exports: see `searchScript`. */
interface PagefindModule {
  createInstance(options: object): PagefindInstance;
  setFetch(fetch: (url: string) => Promise<Response>): void;
}

interface LoadedIndex {
  instance: PagefindInstance;
  /** All pages, in the order in which they were indexed. */
  pages: PagefindResult[];
  /** Our ids by Pagefind's, which are hashes. */
  ids: Map<string, string>;
}

/**
 * Long pages rank closer to short ones than by default, since words that are in the index only make them longer. The
 * titles of the ancestors (`path`) are shown, but do not find a page.
 */
const ranking = { pageLength: 0.3, termFrequency: 0.6, metaWeights: { title: 6, name: 1, path: 0 } };

/** Sorts behind the letters of every script that is indexed as it is. */
const LAST_LETTER = '\u{2A6D6}';

const MAX_CACHED_SEARCHES = 200;
const MAX_CACHED_TEXTS = 100;

/** Loads Pagefind, without its web worker, which would load the whole script a second time. */
async function loadPagefind(base: string): Promise<LoadedIndex> {
  const basePath = `${base}-/pagefind/`;
  const { setFetch, createInstance } = await firstScript<PagefindModule>(base);
  setFetch(url => fetchFirst(base, url));
  const instance = createInstance({ basePath, baseUrl: base, noWorker: true, ranking });
  await instance.init();
  const { results: pages } = await instance.search(null);
  return { instance, pages, ids: new Map(pages.map(({ id }, number) => [id, number.toString(36)])) };
}

/** Pagefind's index. Searches are cached, since the same words are looked up again at every key. */
export class Index {
  readonly #loaded: Promise<LoadedIndex>;
  readonly #searches = new Map<string, Promise<{ hits: Hits; positions: Positions }>>();

  readonly #texts = new Map<string, Promise<PageText>>();

  /** @param base of the site, with `/` at its end */
  constructor(base: string) {
    this.#loaded = loadPagefind(base);
  }

  /** Resolves when the index can be searched. @throws if it cannot be loaded */
  async ready(): Promise<void> {
    await this.#loaded;
  }

  /** Pages with all of the words, or with words that begin with them. */
  async words(words: string[]): Promise<Hits> {
    return (await this.#cached(words.join(' '), words)).hits;
  }

  /** Positions of a word, and of words that begin with it. */
  async positions(word: string): Promise<Positions> {
    return (await this.#cached(word, [word])).positions;
  }

  /** Positions of a word, and of words that begin with it, on the pages that have the word itself or another ending of it. */
  async wholeWord(word: string): Promise<Positions> {
    const [pages, positions] = await Promise.all([this.sequence([word]), this.positions(word)]);
    return new Map([...positions].filter(([id]) => pages.has(id)));
  }

  /** Pages where the words follow one another. They may differ in their endings, but are not prefixes. */
  async sequence(words: string[]): Promise<Hits> {
    return (await this.#cached(`"${words.join(' ')}"`, [])).hits;
  }

  /** The text of a page: the same object each time. @throws if it cannot be loaded */
  text(id: string): Promise<PageText> {
    const known = this.#texts.get(id);
    if (known) return known;
    if (this.#texts.size > MAX_CACHED_TEXTS) this.#texts.clear();
    const text = this.#load(id);
    text.catch(() => this.#texts.delete(id));
    this.#texts.set(id, text);
    return text;
  }

  async #load(id: string): Promise<PageText> {
    const { pages } = await this.#loaded;
    const page = pages[Number.parseInt(id, 36)];
    if (!page) throw new Error(`No page ${id} in the search index`);
    const { raw_url: address, content, meta, anchors } = await page.data();
    return { address, content, meta, anchors };
  }

  #cached(term: string, prefixes: string[]): Promise<{ hits: Hits; positions: Positions }> {
    const known = this.#searches.get(term);
    if (known) return known;
    if (this.#searches.size > MAX_CACHED_SEARCHES) this.#searches.clear();
    const found = this.#search(term, prefixes);
    this.#searches.set(term, found);
    return found;
  }

  async #search(term: string, prefixes: string[]): Promise<{ hits: Hits; positions: Positions }> {
    const { instance, ids } = await this.#loaded;
    // Pagefind loads only the file in which a word would be. Words that begin with it may go on in the next file.
    await Promise.all(prefixes.map(prefix => instance.preload(prefix + LAST_LETTER)));
    const { results } = await instance.search(term);
    const pages = results.map(({ id, score, words }) => ({ id: ids.get(id) ?? '', score, words }));
    return {
      hits: new Map(pages.map(({ id, score }) => [id, score])),
      positions: new Map(pages.map(({ id, words }) => [id, words.sort((a, b) => a - b)])),
    };
  }
}
