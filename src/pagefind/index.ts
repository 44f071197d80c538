/** The room of Pagefind's index: it has Pagefind index single pages, and joins the results into the index of all pages. */
export { Dictionary } from './dictionary.ts';
export { pagefindFiles } from './files.ts';
export { withFixedNames } from './fixed-names.ts';
export { type HtmlPage, indexPages } from './index-pages.ts';
export { type IndexedPage, withoutTail } from './read.ts';
