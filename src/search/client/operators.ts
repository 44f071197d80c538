import type { Query } from '../shared/query.ts';
import { fold } from '../shared/terms.ts';
import type { Lists } from './lists.ts';

/**
 * The pages that match the operators of a query, as a set of ids for each operator. A value that ends in `*` matches
 * everything that begins with it.
 */
export function filtersOf(lists: Lists, query: Query): Promise<Set<string>[]> {
  return Promise.all([
    ...query.tag.map(value => pagesInGroup(lists, 'tags', value)),
    ...query.section.map(async value => {
      const within = await pagesInGroup(lists, 'sections', value);
      return within.size > 0 ? within : linkedPages(lists, value, '=');
    }),
    ...query.linksto.map(value => linkedPages(lists, value, '<')),
    ...query.linkedfrom.map(value => linkedPages(lists, value, '>')),
  ]);
}

/** Whether a name matches the value of an operator. */
function matcherOf(value: string): (name: string) => boolean {
  const wanted = fold(value).replaceAll('_', ' ').replace(/:$/, '');
  const prefix = wanted.endsWith('*') ? wanted.slice(0, -1) : undefined;
  return name => {
    const folded = fold(name).replaceAll('_', ' ');
    return prefix === undefined ? folded === wanted : folded.startsWith(prefix);
  };
}

const prefixOf = (value: string) => fold(value).replaceAll('_', ' ').replace(/[*:]$/, '');

async function pagesInGroup(lists: Lists, list: 'tags' | 'sections', value: string): Promise<Set<string>> {
  const matches = matcherOf(value);
  const groups = (await lists.groups(list, prefixOf(value))).filter(({ key }) => matches(key));
  // Full names take precedence over the last parts of other names, which have entries without a name.
  const named = groups.filter(({ name }) => name !== '');
  return new Set((named.length > 0 ? named : groups).flatMap(({ ids }) => ids));
}

/** @param relation first character of the values to take, see `linkEntries` */
async function linkedPages(lists: Lists, value: string, relation: '=' | '<' | '>'): Promise<Set<string>> {
  const matches = matcherOf(value);
  const entries = (await lists.startingWith('links', prefixOf(value))).filter(({ key }) => matches(key));
  return new Set(entries.flatMap(({ values }) => values.filter(id => id[0] === relation).map(id => id.slice(1))));
}
