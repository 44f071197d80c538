import { expect, test } from 'vitest';
import type { PageData } from '../../src/collection/index.ts';
import { type Neighbourhood, neighbourhood } from '../../src/map/index.ts';
import { MAX_NEIGHBOURS } from '../../src/map/neighbourhood.ts';
import { graphOf, linkedPage } from '../support/map-pages.ts';

function around(name: string, ...pages: PageData[]): Neighbourhood {
  const page = graphOf(...pages).get(name);
  if (!page) throw new Error(`there is no page ${name}`);
  return neighbourhood(page);
}

const titles = (pages: { title: string }[]) => pages.map(({ title }) => title);
/** `B(x y)`: B, and pages two steps away by way of it. */
const lines = (pages: Neighbourhood['targets']) => pages.map(({ title, beyond }) => `${title}(${titles(beyond)})`);

test('a page is among those that link to it, those that it links to, and those two steps away', () => {
  const found = around(
    'A',
    linkedPage('A', 'Out', 'Both'),
    linkedPage('In', 'A', 'Beside in'),
    linkedPage('Both', 'A'),
    linkedPage('Out', 'Beside out'),
    linkedPage('Beside in'),
    linkedPage('Beside out', 'Too far'),
    linkedPage('Too far'),
    linkedPage('To out', 'Out'),
  );
  expect(lines(found.sources)).toEqual(['In(Beside in)']);
  expect(lines(found.targets)).toEqual(['Out(Beside out,To out)', 'Both()']);
  expect(found.targets.map(({ isMutual }) => isMutual)).toEqual([undefined, true]);
});

test('a page is there once, as near as it is', () => {
  const found = around(
    'A',
    linkedPage('A', 'B', 'C'),
    linkedPage('B', 'C', 'D'),
    linkedPage('C', 'D'),
    linkedPage('D'),
  );
  expect(lines(found.targets)).toEqual(['C(D)', 'B()']);
});

test('a page two steps away to which most ways lead comes first', () => {
  const others = Array.from({ length: MAX_NEIGHBOURS.far }, (_, n) => linkedPage(`Other ${n}`, `N${n % 3}`));
  const near = [linkedPage('N0', 'Most'), linkedPage('N1', 'Most'), linkedPage('N2')];
  const found = around('A', linkedPage('A', 'N0', 'N1', 'N2'), ...near, ...others, linkedPage('Most'));
  const far = found.targets.flatMap(({ beyond }) => titles(beyond));
  expect(far.length).toBe(MAX_NEIGHBOURS.far);
  expect(far).toContain('Most');
});

test('of very many pages, those that most pages link to are shown, and the others counted', () => {
  const names = Array.from({ length: 50 }, (_, n) => `Page ${n}`);
  const hub = linkedPage('Hub', ...names.slice(0, 15), 'Popular');
  const found = around(
    'Hub',
    hub,
    ...names.map((name, n) => linkedPage(name, ...(n > 10 ? ['Hub'] : []), 'Popular')),
    linkedPage('Popular'),
  );
  expect(titles(found.targets)[0]).toBe('Popular');
  expect(found.sources.length + found.targets.length).toBe(MAX_NEIGHBOURS.near);
  expect(found.targets.length + found.moreTargets).toBe(16);
  expect(found.sources.length + found.moreSources).toBe(35);
});

test('a page that is not listed is not near any', () => {
  const found = around('A', linkedPage('A', 'Unlisted', 'B'), linkedPage('B', 'Unlisted', 'A'));
  expect(lines(found.targets)).toEqual(['B()']);
});
