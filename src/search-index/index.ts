/** Writes the search index. */
export { prepareIndexing } from './write-records.ts';
export { writeSearch } from './write-search.ts';
