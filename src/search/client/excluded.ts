import { encodeFlag, type Term } from '../shared/query.ts';
import type { Index } from './pagefind.ts';

/** Whether the notebook contains one of these terms with a `-` before it, as the flag of a command. */
export async function areFlags(index: Index, terms: Term[]): Promise<boolean> {
  const hits = await Promise.all(terms.map(term => index.sequence([encodeFlag(term)])));
  return hits.some(({ size }) => size > 0);
}

/** The pages that have one of these terms. */
export async function pagesWith(index: Index, terms: Term[]): Promise<Set<string>> {
  const hits = await Promise.all(
    terms.filter(({ words }) => words.length > 0).map(({ words }) => index.sequence(words)),
  );
  return new Set(hits.flatMap(pages => [...pages.keys()]));
}
