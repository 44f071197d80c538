import { words } from 'virtual:zimlight/search-words';

export { words };

/** The search field's form, as `Search.astro` writes it. */
const form = () => document.getElementById('Site-search') as HTMLFormElement;

/** The base of the site, with `/` at its end. */
export const base = (): string => (form().dataset.base ?? '/').replace(/\/?$/, '/');

/** Fills the `{name}`s of a label. */
export const fill = (label: string, values: Record<string, string | number>): string =>
  label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** How many results there are, in words. */
export const count = (n: number): string => fill(n === 1 ? words.oneResult : words.results, { n });

/** Where all results of a query are shown. */
export const addressOf = (query: string): string => `${base()}-/search/?q=${encodeURIComponent(query)}`;
