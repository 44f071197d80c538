/** The room of the search, as far as it runs in Node: it writes the index. The browser's part is in `client/`. */
export { writeSearch } from './index/write-search.ts';
