import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { markAsUsed, writeWhole } from '../../cache/index.ts';
import { Dictionary, type IndexedPage } from '../../pagefind/index.ts';
import type { PageWords } from './vocabulary.ts';

/** What search has of a page, whatever the other pages are. */
export interface StoredPage extends IndexedPage {
  words: PageWords;
}

/** What a build of the search index leaves for the next one. */
export interface Stored {
  /** Numbers of {@link IndexedPage.terms}. */
  terms: Dictionary;
  /** Numbers in {@link StoredPage.words}. */
  spellings: Dictionary;
  /** By the digest of all that they depend on. */
  pages: Map<string, StoredPage>;
  /** See `PagefindResult`. */
  common: Map<string, Buffer>;
  /** Compressed files of Pagefind's words, by the digests of what is in them. */
  chunks: Map<string, Buffer>;
  /** All files of search, by their paths in the site, and the digest of all that they depend on. */
  site: { digest: string; files: Map<string, Buffer> };
}

const fileIn = (cacheDir: string) => join(cacheDir, 'search.index');

/**
 * Reads what the last build of a notebook's search has stored.
 *
 * @param version digest of what all pages depend on; with another one, nothing is read
 */
export function readStore(cacheDir: string, version: string): Stored {
  const file = fileIn(cacheDir);
  try {
    const { version: stored, terms, spellings, ...rest } = deserialize(readFileSync(file));
    if (stored === version) {
      markAsUsed(file);
      return { ...rest, terms: new Dictionary(terms), spellings: new Dictionary(spellings) };
    }
  } catch {
    // There is none yet, it is broken, or another version of Node has written it.
  }
  return {
    terms: new Dictionary(),
    spellings: new Dictionary(),
    pages: new Map(),
    common: new Map(),
    chunks: new Map(),
    site: { digest: '', files: new Map() },
  };
}

/** Stores what {@link readStore} reads. It is as large as the index: words that no page has any more are left out. */
export function writeStore(cacheDir: string, version: string, { terms, spellings, pages, ...rest }: Stored): void {
  const renumberTerms = renumberer(terms);
  const renumberSpellings = renumberer(spellings);
  const stored = new Map<string, StoredPage>();
  for (const [digest, page] of pages) {
    const words = page.words.map((value, index) => (index % 2 === 0 ? renumberSpellings.number(value) : value));
    stored.set(digest, { ...page, terms: page.terms.map(renumberTerms.number), words });
  }
  const dictionaries = { terms: renumberTerms.texts, spellings: renumberSpellings.texts };
  writeWhole(fileIn(cacheDir), serialize({ version, ...dictionaries, pages: stored, ...rest }));
}

/** Numbers the texts of a dictionary that are asked for anew, from 0. */
function renumberer({ texts }: Dictionary): { texts: string[]; number: (old: number) => number } {
  const used: string[] = [];
  const numbers = new Int32Array(texts.length).fill(-1);
  const number = (old: number) => {
    if (numbers[old] === -1) numbers[old] = used.push(texts[old] as string) - 1;
    return numbers[old] as number;
  };
  return { texts: used, number };
}
