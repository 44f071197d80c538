import { lastPart } from '../../address/index.ts';
import type { Engine, Order, SearchResults } from '../../search/client/engine.ts';
import type { Lists, PageGroup } from '../../search/client/lists.ts';
import { compareKeys, decodeRuns } from '../../search/shared/manifest.ts';
import { parseQuery } from '../../search/shared/query.ts';
import { fold } from '../../search/shared/terms.ts';
import { element } from '../../ui/client/element.ts';
import { fill, labels, languages, searchUrl } from './labels.ts';

type Facet = 'section' | 'tag' | 'changed' | 'created';

/** Values of a facet that are shown before the reader asks for more. */
const MAX_SHOWN = 12;
const listOf = { section: 'sections', tag: 'tags' } as const;
const facetsInOrder = ['section', 'tag', 'changed', 'created'] as const;

const operator = (facet: Facet, value: string) => `${facet}:${/[\s"]/.test(value) ? `"${value}"` : value}`;
/**
 * Shows the sections of the notebook and the tags by which results can be filtered, with the number of pages in each.
 *
 * @param container the element that they replace the content of
 * @param isCurrent whether the results are still the ones on the page
 */
export async function showFacets(
  container: HTMLElement,
  engine: Engine,
  results: SearchResults,
  order: Order,
  isCurrent: () => boolean,
): Promise<void> {
  const found = new Set(results.ids);
  const query = parseQuery(results.query);
  const content: HTMLElement[] = [];
  for (const facet of facetsInOrder) {
    const active = query[facet].map(value => fold(value).replaceAll('_', ' '));
    const groups = (await groupsOf(engine.lists, facet)).filter(group => isOffered(facet, group, active));
    const counted = countPages(groups, found, active);
    // All pages of a single year are no choice.
    if (isDate(facet) && counted.length < 2 && active.length === 0) continue;
    const items = (isDate(facet) ? counted.sort((a, b) => compareKeys(b.key, a.key)) : counted).map(
      ({ key, name, count }) => {
        const isActive = active.includes(key);
        const withoutOperator = results.query.replace(operatorPattern(facet, name), ' ').trim();
        const href = searchUrl(isActive ? withoutOperator : `${results.query} ${operator(facet, name)}`, order);
        const label = facet === 'section' ? lastPart(name) : name;
        const link = element('a', { href, ...(isActive && { 'aria-current': 'true' }) }, element('bdi', {}, label));
        return element('li', {}, link, ' ', element('span', { class: 'count' }, String(count)));
      },
    );
    if (items.length === 0) continue;
    const caption = captionOf(facet, container);
    content.push(
      element('p', { class: 'section-label' }, caption),
      element('ul', { ...languages.notes }, ...items),
      ...moreButton(items),
    );
  }
  if (isCurrent()) container.replaceChildren(...content);
}

const isDate = (facet: Facet) => facet === 'changed' || facet === 'created';

function captionOf(facet: Facet, container: HTMLElement): string {
  if (facet === 'section') return labels.sections;
  if (facet === 'tag') return labels.tags;
  return container.closest<HTMLElement>('.facets')?.dataset[facet] ?? '';
}

/** All values of a facet with their pages. Of dates, these are years. */
async function groupsOf(lists: Lists, facet: Facet): Promise<PageGroup[]> {
  if (facet === 'section' || facet === 'tag') return lists.groups(listOf[facet], '');
  const days = await lists.startingWith(facet, '');
  const years = Map.groupBy(days, ({ key }) => key.slice(0, 4));
  return [...years].map(([year, days]) => ({
    key: year,
    name: year,
    ids: days.flatMap(({ values }) => decodeRuns(values)),
  }));
}

/** Hides all but the first items, and returns the button that shows them. */
function moreButton(items: HTMLElement[]): HTMLElement[] {
  const hidden = items.slice(MAX_SHOWN);
  if (hidden.length === 0) return [];
  for (const item of hidden) item.hidden = true;
  const label = fill(labels.moreFilters, { n: hidden.length });
  const button = element('button', { type: 'button', class: 'more-facets' }, label);
  button.addEventListener('click', () => {
    for (const item of hidden) item.hidden = false;
    hidden[0]?.querySelector('a')?.focus();
    button.remove();
  });
  return [button];
}

/** Finds an operator in a query. */
const operatorPattern = (facet: Facet, value: string) => {
  const name = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // bounded: a query that a reader has typed
  return new RegExp(`\\s*${facet}:\\s*(?:"${name}"|${name}(?!\\S))`, 'i');
};

/** Whether a value is shown: all tags, the sections at the top, the active ones and those directly below them. */
function isOffered(facet: Facet, { key, name }: PageGroup, active: string[]): boolean {
  if (name === '') return false;
  if (facet !== 'section' || active.includes(key) || !key.includes(':')) return true;
  return active.includes(key.slice(0, key.lastIndexOf(':')));
}

/** The groups with pages among the results: the active ones first, then the largest. */
function countPages(groups: PageGroup[], found: Set<string>, active: string[]) {
  return groups
    .map(({ key, name, ids }) => ({ key, name, count: ids.filter(id => found.has(id)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(active.includes(b.key)) - Number(active.includes(a.key)) || b.count - a.count);
}
