import { decodeRuns, parsePosting } from '../shared/manifest.ts';
import type { Query } from '../shared/query.ts';
import { fold, foldName, keywords } from '../shared/terms.ts';
import type { Lists } from './lists.ts';
import { titlesWithWord } from './names.ts';

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
    ...query.name.map(value => namedPages(lists, value)),
    ...query.changed.map(value => datedPages(lists, 'changed', value)),
    ...query.created.map(value => datedPages(lists, 'created', value)),
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

/** The pages with a name that begins with a text, or with all its words in their titles. */
async function namedPages(lists: Lists, value: string): Promise<Set<string>> {
  const text = value.replace(/\*$/, '');
  const named = (await lists.startingWith('names', foldName(text))).flatMap(({ values }) => values.map(parsePosting));
  const names = named.filter(({ kind }) => kind === 'T' || kind === 'N').map(({ id }) => id);
  const titles = await Promise.all(
    keywords(text).map(async word => new Set((await titlesWithWord(lists, word)).keys())),
  );
  const inTitles = titles.reduce((all, one) => all.intersection(one), titles[0] ?? new Set<string>());
  return inTitles.union(new Set(names));
}

/** The pages of a year, a month or a day; or from one to another, of which one may be left out: `2025..2026-03`, `2026..`. */
async function datedPages(lists: Lists, list: 'changed' | 'created', value: string): Promise<Set<string>> {
  const [from = '', to = from] = value.split('..');
  const days = await lists.startingWith(list, from === to ? from : '');
  const within = days.filter(({ key }) => key >= from && (to === '' || key <= to || key.startsWith(to)));
  return new Set(within.flatMap(({ values }) => decodeRuns(values)));
}
