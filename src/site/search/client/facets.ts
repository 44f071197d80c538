import { parseQuery } from '../query.ts';
import { fold } from '../terms.ts';
import type { Answer, Engine } from './engine.ts';
import { element } from './show.ts';
import { addressOf, words } from './words.ts';

type Filter = 'section' | 'tag';

/** Counted at most: each costs a look into the index. */
const COUNTED = 60;
const SHOWN = 12;

const written = (filter: Filter, value: string) => `${filter}:${/[\s"]/.test(value) ? `"${value}"` : value}`;
const lastPart = (name: string) => name.slice(name.lastIndexOf(':') + 1);

/**
 * Offers the sections of the notebook and the tags of the pages found, each with how many there are.
 *
 * @param isCurrent is this still what the reader wants to see?
 */
export async function showFacets(
  place: HTMLElement,
  engine: Engine,
  answer: Answer,
  isCurrent: () => boolean,
): Promise<void> {
  const found = new Set(answer.ids);
  const query = parseQuery(answer.query);
  const groups: HTMLElement[] = [];
  for (const filter of ['section', 'tag'] as const) {
    const chosen = query[filter].map(value => fold(value));
    const links: HTMLElement[] = [];
    for (const { value, count } of await counts(engine, filter, found, chosen)) {
      const active = chosen.includes(fold(value));
      const without = answer.query.replace(operatorFor(filter, value), ' ').trim();
      const href = addressOf(active ? without : `${answer.query} ${written(filter, value)}`);
      const label = filter === 'section' ? lastPart(value) : value;
      const link = element('a', { href, ...(active && { 'aria-current': 'true' }) }, element('bdi', {}, label));
      links.push(element('li', {}, link, ' ', element('span', { class: 'count' }, String(count))));
    }
    if (links.length > 0) {
      const title = filter === 'section' ? words().sections : words().tags;
      groups.push(element('p', { class: 'caption' }, title), element('ul', {}, ...links));
    }
  }
  if (!isCurrent()) return;
  place.replaceChildren(...groups);
  place.hidden = groups.length === 0 || answer.total === 0;
}

const operatorFor = (filter: Filter, value: string) => {
  const name = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\s*${filter}:\\s*(?:"${name}"|${name}(?!\\S))`, 'i');
};

/** Values that pages found have. Of sections: those at the top, and those right below one that is chosen. */
async function counts(engine: Engine, filter: Filter, found: Set<string>, chosen: string[]) {
  const values = Object.entries(await engine.index.values(filter));
  const offered = values.filter(([value]) => {
    if (filter === 'tag' || chosen.includes(fold(value)) || !value.includes(':')) return true;
    return chosen.includes(fold(value.slice(0, value.lastIndexOf(':'))));
  });
  offered.sort((a, b) => b[1] - a[1]);
  const counted = await Promise.all(
    offered.slice(0, COUNTED).map(async ([value]) => {
      const pages = [...(await engine.index.filtered(filter, [value])).keys()];
      return { value, count: pages.filter(id => found.has(id)).length };
    }),
  );
  return counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN);
}
