import { baseForms } from '../shared/inflections.ts';
import type { Query } from '../shared/query.ts';
import type { Lists } from './lists.ts';

/** More words would be looked up in more files of the index. */
const MAX_RELATED = 4;
/** Letters by which a word is longer than what it is a form of: `mapping` of `map`. */
const MAX_ENDING = 4;
const MIN_PREFIX = 2;

/** Words of the notebook that mean nearly the same as a word, given folded. The nearest are first. */
export async function relatedWords(lists: Lists, word: string): Promise<string[]> {
  const forms = baseForms(word);
  const entries = await lists.startingWith('related', word.slice(0, Math.max(MIN_PREFIX, word.length - MAX_ENDING)));
  const found = forms.flatMap(form => entries.find(({ key }) => key === form)?.values ?? []);
  return [...new Set(found)].filter(other => !forms.includes(other)).slice(0, MAX_RELATED);
}

/** The query with {@link Query.related} of all its words. */
export async function withRelated(lists: Lists, query: Query): Promise<Query> {
  const words = [...new Set(query.terms.flatMap(({ words, symbol }) => (symbol ? [] : words)))];
  const related = await Promise.all(words.map(async word => [word, await relatedWords(lists, word)] as const));
  return { ...query, related: new Map(related.filter(([, others]) => others.length > 0)) };
}
