import type { ListEntry } from '../shared/manifest.ts';
import { fold, tokenize } from '../shared/terms.ts';
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

/** All words of the notebook, and the parts of its identifiers, by their folded form. */
export function vocabularyOf(records: SearchRecord[]): Map<string, WordCount> {
  const vocabulary = new Map<string, WordCount>();
  /** The result for each token so far, since most tokens occur many times. */
  const known = new Map<string, { spelling: string; key: string }[]>();
  for (const { page, sections } of records) {
    const text = [page.title, page.name, ...page.tags, ...sections.flatMap(({ heading, text }) => [heading, text])];
    const onPage = new Set<string>();
    for (const [token] of text
      .join('\n')
      .normalize('NFC')
      .matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      let words = known.get(token);
      if (!words) {
        words = wordAndParts(token).flatMap(spelling =>
          tokenize(spelling)
            .words.filter(isListed)
            .map(key => ({ spelling, key })),
        );
        known.set(token, words);
      }
      for (const { spelling, key } of words) {
        let word = vocabulary.get(key);
        if (!word) {
          word = { pages: 0, occurrences: 0, spellings: new Map() };
          vocabulary.set(key, word);
        }
        if (!onPage.has(key)) word.pages++;
        onPage.add(key);
        word.occurrences++;
        word.spellings.set(spelling, (word.spellings.get(spelling) ?? 0) + 1);
      }
    }
  }
  return vocabulary;
}

const isListed = (key: string) => key.length <= MAX_LENGTH && !/\d{3}|^\d/.test(key);

/**
 * The list of words: each with the binary logarithm of its number of pages, in base 36, and its most frequent spelling if
 * that is not the key.
 */
export function vocabularyEntries(vocabulary: Map<string, WordCount>): ListEntry[] {
  const listed = [...vocabulary].filter(([key]) => key.length >= MIN_LENGTH);
  return listed.map(([key, { pages, spellings }]) => {
    const [usual = key] = [...spellings].reduce((best, other) => (other[1] > best[1] ? other : best));
    const spelling = usual !== key && fold(usual) === key ? [usual] : [];
    return { key, values: [Math.floor(Math.log2(pages)).toString(36), ...spelling] };
  });
}

/** See `Manifest.common`. In the index, each of these words fills more than a whole file. */
export function commonWords(vocabulary: Map<string, WordCount>): string[] {
  return [...vocabulary].filter(([, { occurrences }]) => occurrences >= MIN_COMMON).map(([key]) => key);
}

/** A word in lower case and, of an identifier, its parts: `volumeMounts` is `volumemounts`, `volume`, `mounts`. */
function wordAndParts(word: string): string[] {
  const parts = word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [];
  return [word, ...(parts.length > 1 ? parts : [])].map(spelling => spelling.toLowerCase());
}

/** The entries with their keys reversed, for finding words by their ending. */
export const reverseKeys = (entries: ListEntry[]): ListEntry[] =>
  entries.map(({ key, values }) => ({ key: [...key].reverse().join(''), values }));
