import { expect, test } from 'vitest';
import type { Lists } from '../../../src/search/client/lists.ts';
import { nameGains } from '../../../src/search/client/names.ts';
import { nameLines, titleLines } from '../../../src/search/index/names.ts';
import type { SearchRecord } from '../../../src/search/index/record.ts';
import type { ListName } from '../../../src/search/shared/manifest.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

const page = (name: string, formerNames: string[], headings: string[] = []): SearchRecord => ({
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
  trail: [],
  within: [],
});

const records = [
  page('Plans:Deployment', ['Ops:Rollout plan', 'Shipping']),
  page('Meetings', [], ['Rollout plan']),
  page('Team:Rollout plan', []),
  page('Team:Rollout', []),
];
const ids = new Map(records.map(({ page }) => [page.address, page.name]));
const lines = { names: nameLines(records, ids), titles: titleLines(records, ids) };
const lists = {
  startingWith: async (list: ListName, beginning: string) =>
    lines[list as keyof typeof lines].filter(({ key }) => key.startsWith(beginning)),
  common: async () => new Set<string>(),
} as Partial<Lists> as Lists;

/** The pages that a query finds by what they are called, the best first. */
async function called(query: string): Promise<string[]> {
  const { gains, called } = await nameGains(lists, parseQuery(query));
  return [...gains]
    .filter(([id]) => called.has(id))
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
}

test.each([
  [
    'a title, a former name, a heading, in this order',
    'rollout plan',
    ['Team:Rollout plan', 'Plans:Deployment', 'Meetings'],
  ],
  ['a former name, whole', 'Ops:Rollout plan', ['Plans:Deployment']],
  ['a name before that', 'shipping', ['Plans:Deployment']],
  ['half a former name', 'shipp', ['Plans:Deployment']],
  ['a title whose words were typed as one', 'rolloutplan', ['Team:Rollout plan']],
  ['a title that was typed as two words', 'deploy ment', ['Plans:Deployment']],
])('pages are found by %s', async (_what, query, expected) => {
  expect(await called(query)).toEqual(expected);
});
