/** The room of Pagefind's index: what Pagefind makes of single pages, and how that is joined into the index of all. */
export { Dictionary } from './dictionary.ts';
export { pagefindFiles } from './files.ts';
export { type HtmlPage, indexPages } from './index-pages.ts';
export type { IndexedPage } from './read.ts';
