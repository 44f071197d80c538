import type { Line } from '../shared/manifest.ts';
import { fold, pieces } from '../shared/terms.ts';
import type { SearchRecord } from './record.ts';

const SHORTEST = 3;
const LONGEST = 32;
/** A word that stands so often is common. */
const COMMON = 5_000;

/** How a word is written, and where it stands. */
interface Word {
  /** On how many pages. */
  pages: number;
  /** How often. */
  times: number;
  writings: Map<string, number>;
}

/** Every word of the notebook, and the parts of its identifiers, by its folded form. */
export function vocabularyOf(records: SearchRecord[]): Map<string, Word> {
  const words = new Map<string, Word>();
  /** What there is to say of a word as it stands in a text: most stand there often. */
  const known = new Map<string, { writing: string; key: string }[]>();
  for (const { page, sections } of records) {
    const text = [page.title, page.name, ...page.tags, ...sections.flatMap(({ heading, text }) => [heading, text])];
    const seen = new Set<string>();
    for (const [written] of text
      .join('\n')
      .normalize('NFC')
      .matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      let parts = known.get(written);
      if (!parts) {
        parts = writingsOf(written).flatMap(writing =>
          pieces(writing)
            .words.filter(isWord)
            .map(key => ({ writing, key })),
        );
        known.set(written, parts);
      }
      for (const { writing, key } of parts) {
        let word = words.get(key);
        if (!word) {
          word = { pages: 0, times: 0, writings: new Map() };
          words.set(key, word);
        }
        if (!seen.has(key)) word.pages++;
        seen.add(key);
        word.times++;
        word.writings.set(writing, (word.writings.get(writing) ?? 0) + 1);
      }
    }
  }
  return words;
}

const isWord = (key: string) => key.length <= LONGEST && !/\d{3}|^\d/.test(key);

/**
 * The list of words: on how many pages each stands, as the logarithm. A second value is how the word is mostly written,
 * where that is another.
 */
export function vocabularyLines(vocabulary: Map<string, Word>): Line[] {
  const listed = [...vocabulary].filter(([key]) => key.length >= SHORTEST);
  return listed.map(([key, { pages, writings }]) => {
    const [usual = key] = [...writings].reduce((best, one) => (one[1] > best[1] ? one : best));
    const shown = usual !== key && fold(usual) === key ? [usual] : [];
    return { key, values: [Math.floor(Math.log2(pages)).toString(36), ...shown] };
  });
}

/** See `Manifest.common`: in the index, each weighs more than a whole part of it. */
export function commonWords(vocabulary: Map<string, Word>): string[] {
  return [...vocabulary].filter(([, { times }]) => times >= COMMON).map(([key]) => key);
}

/** A word in lower case; of an identifier also its parts, `volumeMounts` as `volumemounts`, `volume`, `mounts`. */
function writingsOf(word: string): string[] {
  const parts = word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [];
  return [word, ...(parts.length > 1 ? parts : [])].map(writing => writing.toLowerCase());
}

/** The vocabulary read from the end, to find words whose beginning was mistyped. */
export const reversed = (lines: Line[]): Line[] =>
  lines.map(({ key, values }) => ({ key: [...key].reverse().join(''), values }));
