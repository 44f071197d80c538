import { lastPart } from '../../address/index.ts';
import type { Answer, Engine } from '../../search/client/engine.ts';
import type { Group } from '../../search/client/lists.ts';
import { parseQuery } from '../../search/shared/query.ts';
import { fold } from '../../search/shared/terms.ts';
import { element } from '../../ui/client/element.ts';
import { addressOf, fill, words } from './labels.ts';

type Filter = 'section' | 'tag';

const SHOWN = 12;
const LISTS = { section: 'sections', tag: 'tags' } as const;

const written = (filter: Filter, value: string) => `${filter}:${/[\s"]/.test(value) ? `"${value}"` : value}`;

/**
 * Offers the sections of the notebook and the tags of the pages found, each with how many there are.
 *
 * @param place what they are put into
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
    const chosen = query[filter].map(value => fold(value).replaceAll('_', ' '));
    const offered = (await engine.lists.groups(LISTS[filter], '')).filter(group => isOffered(filter, group, chosen));
    const links = counts(offered, found, chosen).map(({ key, name, count }) => {
      const active = chosen.includes(key);
      const without = answer.query.replace(operatorFor(filter, name), ' ').trim();
      const href = addressOf(active ? without : `${answer.query} ${written(filter, name)}`);
      const label = filter === 'section' ? lastPart(name) : name;
      const link = element('a', { href, ...(active && { 'aria-current': 'true' }) }, element('bdi', {}, label));
      return element('li', {}, link, ' ', element('span', { class: 'count' }, String(count)));
    });
    if (links.length === 0) continue;
    const title = filter === 'section' ? words.sections : words.tags;
    groups.push(
      element('p', { class: 'section-label' }, title),
      element('ul', {}, ...links),
      ...moreThan(SHOWN, links),
    );
  }
  if (isCurrent()) place.replaceChildren(...groups);
}

/** Hides all but the first of some items, and makes the button that shows them. */
function moreThan(shown: number, items: HTMLElement[]): HTMLElement[] {
  const rest = items.slice(shown);
  if (rest.length === 0) return [];
  for (const item of rest) item.hidden = true;
  const button = element(
    'button',
    { type: 'button', class: 'more-facets' },
    fill(words.moreFilters, { n: rest.length }),
  );
  button.addEventListener('click', () => {
    for (const item of rest) item.hidden = false;
    rest[0]?.querySelector('a')?.focus();
    button.remove();
  });
  return [button];
}

const operatorFor = (filter: Filter, value: string) => {
  const name = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\s*${filter}:\\s*(?:"${name}"|${name}(?!\\S))`, 'i');
};

/** Of sections, those at the top and those right below one that is chosen; of tags, all. */
function isOffered(filter: Filter, { key, name }: Group, chosen: string[]): boolean {
  if (name === '') return false;
  if (filter === 'tag' || chosen.includes(key) || !key.includes(':')) return true;
  return chosen.includes(key.slice(0, key.lastIndexOf(':')));
}

/** Groups that pages found are in, with how many: those that are chosen, then the largest. */
function counts(groups: Group[], found: Set<string>, chosen: string[]) {
  return groups
    .map(({ key, name, ids }) => ({ key, name, count: ids.filter(id => found.has(id)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(chosen.includes(b.key)) - Number(chosen.includes(a.key)) || b.count - a.count);
}
