import type { Result, SearchResults } from '../../search/client/engine.ts';
import { element } from '../../ui/client/element.ts';
import { fill, labels, languages, resultCount, searchUrl } from './labels.ts';
import { leadMatch, resultLink, sectionMatches, setApart, withMarks } from './results.ts';

/** Pages in the panel. */
const MAX_RESULTS = 6;

/** The line above the results: their number, or that a correction was searched for. */
export function statusOf({ query: answered, total, complete, suggestions }: SearchResults, query: string): string {
  if (total === 0) return fill(labels.noResults, { query });
  if (complete === 0) return labels.someWords;
  if (answered !== query) {
    return `${fill(labels.noResults, { query })} ${fill(labels.showingInstead, { query: answered })}`;
  }
  return suggestions.length > 0 ? `${resultCount(complete)}.` : resultCount(complete);
}

/** Options that search for what the reader may have meant. */
export const suggestionOptions = (suggestions: string[], field: HTMLInputElement, search: () => void): HTMLElement[] =>
  suggestions.map(query => queryOption(query, fill(labels.didYouMean, { query }), field, search));

/** An option that searches for a query. */
export function queryOption(query: string, text: string, field: HTMLInputElement, search: () => void): HTMLElement {
  const option = element(
    'a',
    { role: 'option', class: 'suggestion', href: searchUrl(query), 'data-search-suggestion': query },
    text,
  );
  option.addEventListener('click', event => {
    event.preventDefault();
    event.stopPropagation();
    field.value = query;
    search();
  });
  return option;
}

const allResultsOption = ({ query, total }: SearchResults): HTMLElement =>
  element('a', { role: 'option', class: 'all-results', href: searchUrl(query) }, fill(labels.allResults, { n: total }));

/** The groups of results, as many as there is room for, and the option that leads to all. @param from number of the first */
export async function resultItems(found: SearchResults, from: number): Promise<HTMLElement[]> {
  const results = await found.load(from, MAX_RESULTS);
  return [
    ...results.map((result, index) => setApart(resultGroup(result, found.highlight), from + index, found)),
    ...(found.total > MAX_RESULTS ? [allResultsOption(found)] : []),
  ];
}

/** A group of options: the page, then its sections. */
function resultGroup(result: Result, query: string): HTMLElement {
  const { path, title, markedTitle } = result;
  const excerpt = leadMatch(result)?.excerpt ?? [];
  const page = resultLink(
    result,
    query,
    '',
    { role: 'option', class: 'page' },
    element('span', { class: 'title', dir: 'auto' }, ...withMarks(markedTitle)),
    ...(path ? [element('span', { class: 'path', dir: 'auto' }, path)] : []),
    ...(excerpt.length > 0 ? [element('span', { class: 'excerpt', dir: 'auto' }, ...withMarks(excerpt))] : []),
  );
  const sections = sectionMatches(result).map(section =>
    resultLink(
      result,
      query,
      section.id,
      { role: 'option', class: 'section' },
      element('span', { class: 'heading', dir: 'auto' }, ...withMarks(section.heading)),
      element('span', { class: 'excerpt', dir: 'auto' }, ...withMarks(section.excerpt)),
    ),
  );
  return element('div', { role: 'group', 'aria-label': title, ...languages.notes }, page, ...sections);
}
