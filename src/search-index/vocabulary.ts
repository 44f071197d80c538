import type { Dictionary } from '../pagefind/index.ts';
import { compareKeys, type ListLine } from '../search/shared/manifest.ts';
import { fold, tokenize } from '../search/shared/terms.ts';
import type { SearchRecord } from './record.ts';

const MIN_LENGTH = 3;
const MAX_LENGTH = 32;
/** A word that occurs at least this often in the notebook is common. */
const MIN_COMMON = 5_000;

/** How often a word occurs, and in which spellings. */
interface WordCount {
  pages: number;
  occurrences: number;
  /** By spelling, in lower case. */
  spellings: Map<string, number>;
}

/** How often spellings occur on a page: their numbers in a dictionary, each followed by its count. */
export type PageWords = Uint32Array;

/** A spelling in a dictionary: the folded word, and the spelling in lower case. */
const entryOf = (key: string, spelling: string) => `${key}\t${spelling}`;

/**
 * Counts the words of pages, and the parts of their identifiers.
 *
 * @param dictionary gets the spellings
 * @returns a function that counts those of one page
 */
export function wordCounter(dictionary: Dictionary): (record: SearchRecord) => PageWords {
  /** The result for each token so far, since most tokens occur many times. */
  const known = new Map<string, number[]>();
  const numbersOf = (token: string): number[] => {
    let numbers = known.get(token);
    if (!numbers) {
      numbers = wordAndParts(token).flatMap(spelling =>
        tokenize(spelling)
          .words.filter(isListed)
          .map(key => dictionary.number(entryOf(key, spelling))),
      );
      known.set(token, numbers);
    }
    return numbers;
  };
  return ({ page, sections }) => {
    const text = [page.title, page.name, ...page.tags, ...sections.flatMap(({ heading, text }) => [heading, text])];
    const counts = new Map<number, number>();
    for (const [token] of text
      .join('\n')
      .normalize('NFC')
      .matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      for (const number of numbersOf(token)) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return Uint32Array.from([...counts].flat());
  };
}

/** All words of the notebook by their folded form. */
export function vocabularyOf(pages: PageWords[], dictionary: Dictionary): Map<string, WordCount> {
  const spellings = dictionary.texts.map(entry => {
    const [key = '', spelling = ''] = entry.split('\t');
    return { key, spelling, occurrences: 0 };
  });
  const words = new Map<string, WordCount & { lastPage: number }>();
  const wordOf = spellings.map(({ key }) => {
    const word = words.get(key) ?? { pages: 0, occurrences: 0, spellings: new Map(), lastPage: -1 };
    words.set(key, word);
    return word;
  });
  for (const [page, counts] of pages.entries()) {
    for (let index = 0; index < counts.length; index += 2) {
      const number = counts[index] as number;
      const occurrences = counts[index + 1] as number;
      const [spelling, word] = [spellings[number], wordOf[number]];
      if (!spelling || !word) continue;
      spelling.occurrences += occurrences;
      word.occurrences += occurrences;
      if (word.lastPage !== page) word.pages++;
      word.lastPage = page;
    }
  }
  for (const [number, { spelling, occurrences }] of spellings.entries()) {
    if (occurrences > 0) wordOf[number]?.spellings.set(spelling, occurrences);
  }
  return new Map([...words].filter(([, { occurrences }]) => occurrences > 0));
}

/** The number of words on a page. Parts of identifiers count as well. */
export const wordsOn = (counts: PageWords): number =>
  counts.reduce((sum, count, index) => (index % 2 === 1 ? sum + count : sum), 0);

const isListed = (key: string) => key.length <= MAX_LENGTH && !/\d{3}|^\d/.test(key);

/**
 * The list of words: each with the binary logarithm of its number of pages, in base 36, and its most frequent spelling if
 * that is not the key.
 */
export function vocabularyEntries(vocabulary: Map<string, WordCount>): ListLine[] {
  const listed = [...vocabulary].filter(([key]) => key.length >= MIN_LENGTH);
  return listed.map(([key, { pages, spellings }]) => {
    const [usual = key] = [...spellings].reduce((best, other) => (isMoreUsual(other, best) ? other : best));
    const spelling = usual !== key && fold(usual) === key ? [usual] : [];
    return { key, values: [Math.floor(Math.log2(pages)).toString(36), ...spelling] };
  });
}

type Spelling = [text: string, occurrences: number];

/** Of two equally frequent spellings, the one that sorts first counts, so that the order of the pages does not matter. */
const isMoreUsual = (one: Spelling, other: Spelling): boolean =>
  one[1] > other[1] || (one[1] === other[1] && compareKeys(one[0], other[0]) < 0);

/** See `Manifest.common`. In the index, each of these words fills more than a whole file. */
export function commonWords(vocabulary: Map<string, WordCount>): string[] {
  const common = [...vocabulary].filter(([, { occurrences }]) => occurrences >= MIN_COMMON).map(([key]) => key);
  return common.sort(compareKeys);
}

/** A word in lower case and, of an identifier, its parts: `volumeMounts` is `volumemounts`, `volume`, `mounts`. */
function wordAndParts(word: string): string[] {
  const parts = word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [];
  return [word, ...(parts.length > 1 ? parts : [])].map(spelling => spelling.toLowerCase());
}

/** The entries with their keys reversed, for finding words by their ending. */
export const reverseKeys = (entries: ListLine[]): ListLine[] =>
  entries.map(({ key, values }) => ({ key: [...key].reverse().join(''), values }));
