/** Writes the search index. Runs in Node; `client/` holds the part for browsers. */
export { writeSearch } from './index/write-search.ts';
