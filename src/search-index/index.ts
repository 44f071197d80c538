/** Writes the search index. */
export { writeSearch } from './write-search.ts';
