import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without options, everything is measured three times', () => {
  const { pages, runs, peers, notebooks } = readOptions([]);
  expect({ pages, runs, notebooks }).toEqual({ pages: [100, 1000, 10_000], runs: 3, notebooks: [] });
  expect(peers.map(({ id }) => id)).toEqual(['starlight', 'eleventy', 'hugo', 'zim']);
});

test('sizes, runs and peers can be chosen', () => {
  const { pages, runs, peers, json } = readOptions('--pages 10,20 --runs 1 --peers hugo --json /x.json'.split(' '));
  expect({ pages, runs, json }).toEqual({ pages: [10, 20], runs: 1, json: '/x.json' });
  expect(peers.map(({ id }) => id)).toEqual(['hugo']);
  expect(readOptions(['--peers', 'none']).peers).toEqual([]);
});

test.each([
  [['--pages', '10,many'], '--pages takes whole numbers, and not “many”'],
  [['--runs', '0'], '--runs takes whole numbers, and not “0”'],
  [['--peers', 'hugo,jekyll'], 'there is no peer “jekyll”; there are starlight, eleventy, hugo, zim'],
  [['--what'], 'Unknown option'],
])('%s is refused', (args, reason) => {
  expect(() => readOptions(args)).toThrow(reason);
});
