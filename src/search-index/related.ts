import { baseForms } from '../search/shared/inflections.ts';
import type { ListLine } from '../search/shared/manifest.ts';
import { fromAToC } from './english/a-to-c.ts';
import { fromDToH } from './english/d-to-h.ts';
import { fromIToO } from './english/i-to-o.ts';
import { fromPToR } from './english/p-to-r.ts';
import { fromSToZ } from './english/s-to-z.ts';
import { functionWords } from './function-words.ts';

const table = [fromAToC, fromDToH, fromIToO, fromPToR, fromSToZ].join('');

/** More words would be looked up in more files of the index. Those that the table names first are the nearest. */
const MAX_RELATED = 4;

/**
 * Reads the table: `word: others; word: others;`, where each of the others means nearly the same as the word, and the word as
 * each of them. Two of the others need not. It is our own: thesauri find less, see “words that mean the same” in
 * `src/README.md`.
 */
function readTable(text: string): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  const add = (word: string, other: string) => related.set(word, (related.get(word) ?? new Set()).add(other));
  const rows = text.split(';').map(row => row.trim().split(/:?\s+/));
  for (const [word = '', ...others] of rows) for (const other of others) add(word, other);
  for (const [word = '', ...others] of rows) for (const other of others) add(other, word);
  return related;
}

/**
 * The list of words that readers may type where the notebook says otherwise: each with the words of the notebook that mean
 * nearly the same, the nearest first. There is a table for English only.
 *
 * @param vocabulary folded words of the notebook
 * @param language BCP 47 tag of the notebook, if it is known
 */
export function relatedEntries(vocabulary: Iterable<string>, language: string | undefined): ListLine[] {
  if (new Intl.Locale(language || 'en').language !== 'en') return [];
  const known = new Set([...vocabulary].flatMap(baseForms)).difference(new Set(functionWords(language)));
  return [...readTable(table)].flatMap(([key, others]) => {
    const values = [...others].filter(word => known.has(word)).slice(0, MAX_RELATED);
    return values.length > 0 ? [{ key, values }] : [];
  });
}
