import { stemEnglish } from './english-stemmer.ts';

/**
 * The stemmers that we have ourselves, by Pagefind's names of languages; `unknown` is its word for none. An index in another
 * language is searched with Pagefind's WebAssembly, which is twenty times as large.
 */
export const stemmers: ReadonlyMap<string, (word: string) => string> = new Map([
  ['en', stemEnglish],
  ['unknown', word => word],
]);
