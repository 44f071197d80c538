import { expect, test } from 'vitest';
import type { Lists } from '../../../src/search/client/lists.ts';
import { nameBoosts } from '../../../src/search/client/names.ts';
import type { SearchListName } from '../../../src/search/shared/manifest.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';
import { nameEntries, titleEntries } from '../../../src/search-index/names.ts';
import type { SearchRecord } from '../../../src/search-index/record.ts';

const record = (name: string, formerNames: string[], headings: string[] = []): SearchRecord => ({
  id: name,
  page: {
    name,
    title: name.slice(name.lastIndexOf(':') + 1),
    address: `/${name}/`,
    tags: [],
    links: [],
    wanted: [],
    formerNames,
  },
  sections: headings.map(heading => ({ depth: 2, id: heading, heading, text: '' })),
  path: '',
  within: [],
});

const records = [
  record('Plans:Deployment', ['Ops:Rollout plan', 'Shipping']),
  record('Meetings', [], ['Rollout plan']),
  record('Team:Rollout plan', []),
  record('Team:Rollout', []),
];
const entries = { names: nameEntries(records), titles: titleEntries(records) };
const lists = {
  startingWith: async (list: SearchListName, prefix: string) =>
    entries[list as keyof typeof entries].filter(({ key }) => key.startsWith(prefix)),
  common: async () => new Set<string>(),
} as Partial<Lists> as Lists;

/** The pages whose names match a query, best first. */
async function matchingNames(query: string): Promise<string[]> {
  const { boosts, nameMatches } = await nameBoosts(lists, parseQuery(query));
  return [...boosts]
    .filter(([id]) => nameMatches.has(id))
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
}

test.each([
  [
    'a title, a former name, a heading, in this order',
    'rollout plan',
    ['Team:Rollout plan', 'Plans:Deployment', 'Meetings'],
  ],
  ['a full former name', 'Ops:Rollout plan', ['Plans:Deployment']],
  ['an earlier name', 'shipping', ['Plans:Deployment']],
  ['the beginning of a former name', 'shipp', ['Plans:Deployment']],
  ['a title whose words are typed as one', 'rolloutplan', ['Team:Rollout plan']],
  ['a title that is typed as two words', 'deploy ment', ['Plans:Deployment']],
])('pages are found by %s', async (_what, query, expected) => {
  expect(await matchingNames(query)).toEqual(expected);
});
