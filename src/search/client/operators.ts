import type { Query } from '../shared/query.ts';
import { fold } from '../shared/terms.ts';
import type { Lists } from './lists.ts';

/**
 * The pages that the operators of a query let through, each operator a set of ids: `tag:`, `section:`, `linksto:`,
 * `linkedfrom:`. A value that ends in `*` stands for all that begin so.
 */
export function allowedBy(lists: Lists, query: Query): Promise<Set<string>[]> {
  return Promise.all([
    ...query.tag.map(value => grouped(lists, 'tags', value)),
    ...query.section.map(async value => {
      const within = await grouped(lists, 'sections', value);
      return within.size > 0 ? within : linked(lists, value, '=');
    }),
    ...query.linksto.map(value => linked(lists, value, '<')),
    ...query.linkedfrom.map(value => linked(lists, value, '>')),
  ]);
}

/** Does a value answer to what was typed? */
function answers(typed: string): (value: string) => boolean {
  const wanted = fold(typed).replaceAll('_', ' ').replace(/:$/, '');
  const beginning = wanted.endsWith('*') ? wanted.slice(0, -1) : undefined;
  return value => {
    const name = fold(value).replaceAll('_', ' ');
    return beginning === undefined ? name === wanted : name.startsWith(beginning);
  };
}

const beginningOf = (typed: string) => fold(typed).replaceAll('_', ' ').replace(/[*:]$/, '');

async function grouped(lists: Lists, list: 'tags' | 'sections', typed: string): Promise<Set<string>> {
  const wanted = answers(typed);
  const groups = (await lists.groups(list, beginningOf(typed))).filter(({ key }) => wanted(key));
  // A section may be called by the last part of its name, as people do, if none is called so altogether.
  const named = groups.filter(({ name }) => name !== '');
  return new Set((named.length > 0 ? named : groups).flatMap(({ ids }) => ids));
}

async function linked(lists: Lists, typed: string, sign: string): Promise<Set<string>> {
  const wanted = answers(typed);
  const lines = (await lists.startingWith('links', beginningOf(typed))).filter(({ key }) => wanted(key));
  return new Set(lines.flatMap(({ values }) => values.filter(value => value[0] === sign).map(value => value.slice(1))));
}
