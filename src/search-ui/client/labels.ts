import { fill } from '../../i18n/fill.ts';
import type { Order } from '../../search/client/engine.ts';
import type { SearchWords } from '../shared/search-words.ts';

export { fill };

/** The form that `Search.astro` renders. */
const form = () => document.getElementById('site:search') as HTMLFormElement;

const words: SearchWords = JSON.parse(form().dataset.words ?? '');

export const { labels, languages } = words;

/** The base of the site, with `/` at its end. */
export const base = (): string => (form().dataset.base ?? '/').replace(/\/?$/, '/');

/** The number of results, as a label. */
export const resultCount = (n: number): string => fill(n === 1 ? labels.oneResult : labels.results, { n });

/** The address of the page of all results of a query. */
export const searchUrl = (query: string, order: Order = 'relevance'): string =>
  `${form().getAttribute('action')}?q=${encodeURIComponent(query)}${order === 'relevance' ? '' : `&sort=${order}`}`;
