import { baseForms } from '../shared/inflections.ts';
import type { Query } from '../shared/query.ts';
import type { Lists } from './lists.ts';

/** More words would be looked up in more files of the index. */
const MAX_RELATED = 4;

/** Words of the notebook that mean nearly the same as a word, given folded. The nearest are first. */
export async function relatedWords(lists: Lists, word: string): Promise<string[]> {
  const forms = baseForms(word);
  // An entry is at the beginning of those that begin with its key.
  const beginnings = await Promise.all(forms.map(form => lists.startingWith('related', form, 1)));
  const found = forms.flatMap((form, index) => beginnings[index]?.find(({ key }) => key === form)?.values ?? []);
  return [...new Set(found)].filter(other => !forms.includes(other)).slice(0, MAX_RELATED);
}

/** The query with {@link Query.related} of all its words. */
export async function withRelated(lists: Lists, query: Query): Promise<Query> {
  const words = [...new Set(query.terms.flatMap(({ words, symbol }) => (symbol ? [] : words)))];
  const related = await Promise.all(words.map(async word => [word, await relatedWords(lists, word)] as const));
  return { ...query, related: new Map(related.filter(([, others]) => others.length > 0)) };
}
