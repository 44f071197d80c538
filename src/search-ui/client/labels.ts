import { words } from 'virtual:zimlight/search-words';
import { fill } from '../../i18n/fill.ts';

export { fill, words };

/** The search field's form, as `Search.astro` writes it. */
const form = () => document.getElementById('Site-search') as HTMLFormElement;

/** The base of the site, with `/` at its end. */
export const base = (): string => (form().dataset.base ?? '/').replace(/\/?$/, '/');

/** How many results there are, in words. */
export const count = (n: number): string => fill(n === 1 ? words.oneResult : words.results, { n });

/** Where all results of a query are shown. */
export const addressOf = (query: string): string => `${base()}-/search/?q=${encodeURIComponent(query)}`;
