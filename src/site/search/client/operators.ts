import type { Query } from '../query.ts';
import { fold } from '../terms.ts';
import type { Lists } from './lists.ts';
import type { Index } from './pagefind.ts';

/**
 * The pages that the operators of a query let through, each operator a set of ids: `tag:`, `section:`, `linksto:`,
 * `linkedfrom:`. A value that ends in `*` stands for all that begin so.
 */
export function allowedBy(index: Index, lists: Lists, query: Query): Promise<Set<string>[]> {
  return Promise.all([
    ...query.tag.map(value => filtered(index, 'tag', value)),
    ...query.section.map(async value => {
      const within = await filtered(index, 'section', value);
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

async function filtered(index: Index, filter: 'tag' | 'section', typed: string): Promise<Set<string>> {
  const names = Object.keys(await index.values(filter));
  let values = names.filter(filter === 'tag' ? name => answers(typed.replaceAll('_', ' '))(name) : answers(typed));
  // A section may be called by the last part of its name, as people do.
  if (values.length === 0) values = names.filter(name => answers(typed)(name.slice(name.lastIndexOf(':') + 1)));
  return values.length === 0 ? new Set() : new Set((await index.filtered(filter, values)).keys());
}

async function linked(lists: Lists, typed: string, sign: string): Promise<Set<string>> {
  const wanted = answers(typed);
  const beginning = fold(typed).replaceAll('_', ' ').replace(/[*:]$/, '');
  const lines = (await lists.startingWith('links', beginning)).filter(({ key }) => wanted(key));
  return new Set(lines.flatMap(({ values }) => values.filter(value => value[0] === sign).map(value => value.slice(1))));
}
