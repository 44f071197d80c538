import type { Match, Matcher } from '../../pagefind/client/matcher.ts';
import { unpack } from '../../pagefind/client/unpack.ts';
import { PagefindWasm } from '../../pagefind/client/web-assembly.ts';
import { WordIndex } from '../../pagefind/client/word-index.ts';
import { firstFile } from './first-files.ts';

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

/**
 * Long pages rank closer to short ones than by default, since words that are in the index only make them longer. The
 * titles of the ancestors (`path`) are shown, but do not find a page.
 */
const ranking = { page_length: 0.3, term_frequency: 0.6, meta_weights: { title: 6, name: 1, path: 0 } };

/** What Pagefind writes between words that no space parts. */
const SEGMENT_END = '\u200B';

const MAX_CACHED_SEARCHES = 200;
const MAX_CACHED_TEXTS = 100;

async function loadIndex(base: string): Promise<Matcher> {
  const metadata = await firstFile(base, '-/pagefind/pagefind.all.pf_meta').then(unpack);
  const index = WordIndex.of(metadata, ranking);
  if (index) return index;
  const code = await firstFile(base, '-/pagefind/wasm.all.pagefind').then(unpack);
  return PagefindWasm.start(code, metadata, ranking);
}

/** Pagefind's index. Searches are cached, since the same words are looked up again at every key. */
export class Index {
  readonly #folder: string;
  readonly #loaded: Promise<Matcher>;
  /** By name. */
  readonly #files = new Map<string, Promise<void>>();
  readonly #searches = new Map<string, Promise<{ hits: Hits; positions: Positions }>>();

  readonly #texts = new Map<string, Promise<PageText>>();

  /** @param base of the site, with `/` at its end */
  constructor(base: string) {
    this.#folder = `${base}-/pagefind/`;
    this.#loaded = loadIndex(base);
  }

  /** Resolves when the index can be searched. @throws if it cannot be loaded */
  async ready(): Promise<void> {
    await this.#loaded;
  }

  /** Pages with all of the words, or with words that begin with them. */
  async words(words: string[]): Promise<Hits> {
    return (await this.#cached(words.join(' '), false)).hits;
  }

  /** Positions of a word, and of words that begin with it. */
  async positions(word: string): Promise<Positions> {
    return (await this.#cached(word, false)).positions;
  }

  /** Positions of a word, and of words that begin with it, on the pages that have the word itself or another ending of it. */
  async wholeWord(word: string): Promise<Positions> {
    const [pages, positions] = await Promise.all([this.sequence([word]), this.positions(word)]);
    return new Map([...positions].filter(([id]) => pages.has(id)));
  }

  /** Pages where the words follow one another. They may differ in their endings, but are not prefixes. */
  async sequence(words: string[]): Promise<Hits> {
    return (await this.#cached(words.join(' '), true)).hits;
  }

  /** The text of a page: the same object each time. @throws if it cannot be loaded */
  text(id: string): Promise<PageText> {
    return remembered(this.#texts, id, MAX_CACHED_TEXTS, () => this.#load(id));
  }

  async #load(id: string): Promise<PageText> {
    const { pages } = await this.#loaded;
    const file = await fetch(`${this.#folder}fragment/${pages[Number.parseInt(id, 36)]}.pf_fragment`).then(unpack);
    const { url: address, content, meta, anchors } = JSON.parse(new TextDecoder().decode(file));
    return { address, content: content.replaceAll(SEGMENT_END, ''), meta, anchors };
  }

  #cached(query: string, isExact: boolean): Promise<{ hits: Hits; positions: Positions }> {
    const key = `${isExact ? '"' : ''}${query}`;
    return remembered(this.#searches, key, MAX_CACHED_SEARCHES, () => this.#search(query, isExact));
  }

  async #search(query: string, isExact: boolean): Promise<{ hits: Hits; positions: Positions }> {
    const matcher = await this.#loaded;
    await Promise.all(matcher.filesFor(query, isExact).map(name => this.#addFile(matcher, name)));
    const found = matcher.search(query, isExact);
    const byId = <Value>(value: (match: Match) => Value) =>
      new Map(found.map(match => [match.page.toString(36), value(match)] as const));
    return { hits: byId(({ score }) => score), positions: byId(({ positions }) => positions) };
  }

  #addFile(matcher: Matcher, name: string): Promise<void> {
    const known = this.#files.get(name);
    if (known) return known;
    const added = fetch(`${this.#folder}index/${name}.pf_index`)
      .then(unpack)
      .then(file => matcher.add(file));
    this.#files.set(name, added);
    return added;
  }
}

/** What a cache has for a key, or what is then found. The cache forgets what has not been asked for longest, and failures. */
function remembered<Value>(
  cache: Map<string, Promise<Value>>,
  key: string,
  most: number,
  find: () => Promise<Value>,
): Promise<Value> {
  const known = cache.get(key);
  const value = known ?? find();
  if (!known) value.catch(() => cache.delete(key));
  cache.delete(key);
  cache.set(key, value);
  const [oldest] = cache.keys();
  if (cache.size > most && oldest !== undefined) cache.delete(oldest);
  return value;
}
