import { fill } from '../../i18n/fill.ts';
import type { Order } from '../../search/client/engine.ts';
import { laterWords } from '../../ui/client/later-words.ts';
import type { SearchWords } from '../shared/search-words.ts';

export { fill };

/** The form that `Search.astro` renders. */
const form = () => document.getElementById('site:search') as HTMLFormElement;

/** The base of the site, with `/` at its end. */
export const base = (): string => (form().dataset.base ?? '/').replace(/\/?$/, '/');

/** The words of search. They are there once {@link loadLabels} is done, which whoever shows any waits for. */
export let labels = {} as SearchWords['labels'];
/** The languages of the words and of the notes, likewise. */
export let languages: SearchWords['languages'];

/** Loads {@link labels} and {@link languages}. @throws without a network */
export async function loadLabels(): Promise<void> {
  ({ labels, languages } = await laterWords<SearchWords>(base(), 'search'));
}

/**
 * Says that the search cannot be loaded; in English if the words of the interface cannot either.
 *
 * @param status the line that says so
 */
export function showFailure(status: HTMLElement): void {
  status.textContent = labels.failed ?? 'Search could not be loaded.';
  if (!labels.failed) status.lang = 'en';
}

/** The number of results, as a label. */
export const resultCount = (n: number): string => fill(n === 1 ? labels.oneResult : labels.results, { n });

/** The address of the page of all results of a query. */
export const searchUrl = (query: string, order: Order = 'relevance'): string =>
  `${form().getAttribute('action')}?q=${encodeURIComponent(query)}${order === 'relevance' ? '' : `&sort=${order}`}`;
