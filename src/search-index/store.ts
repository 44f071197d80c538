import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { markAsUsed, writeParts } from '../cache/index.ts';
import { Dictionary, type IndexedPage } from '../pagefind/index.ts';
import type { PageWords } from './vocabulary.ts';

/** What the index knows about a page, which does not depend on other pages. */
export interface StoredRecord extends IndexedPage {
  words: PageWords;
}

/** What a build of the search index leaves for the next one. */
export interface IndexStore {
  /** Numbers of {@link IndexedPage.terms}. */
  terms: Dictionary;
  /** Numbers in {@link StoredRecord.words}. */
  spellings: Dictionary;
  /** By the digest of all that they depend on. */
  pages: Map<string, StoredRecord>;
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
export function readStore(cacheDir: string, version: string): IndexStore {
  const file = fileIn(cacheDir);
  try {
    const parts = readParts(readFileSync(file));
    if (parts.next().value === version) {
      markAsUsed(file);
      return fromParts([...parts]);
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

/** Stores what {@link readStore} reads, without words that no page has any more: the file must not grow with each change. */
export function writeStore(cacheDir: string, version: string, stored: IndexStore): void {
  writeParts(fileIn(cacheDir), asBytes(toParts(version, stored)));
}

/** Pages in a part of the file. Serialized at once, those of a large notebook would be in memory twice. */
const PAGES_IN_PART = 500;
const LENGTH_BYTES = 4;

type Group = [digest: string, page: StoredRecord][];

/** The part that follows the pages. */
interface Rest extends Pick<IndexStore, 'common' | 'chunks'> {
  terms: string[];
  spellings: string[];
  /** Fragments of pages are replaced by the numbers of the pages. */
  site: { digest: string; files: Map<string, Buffer | number> };
}

function* toParts(
  version: string,
  { terms, spellings, pages, common, chunks, site }: IndexStore,
): Generator<string | Group | Rest> {
  yield version;
  const renumberTerms = renumberer(terms);
  const renumberSpellings = renumberer(spellings);
  const fragments = new Map<Buffer, number>();
  const entries = [...pages];
  for (let start = 0; start < entries.length; start += PAGES_IN_PART) {
    yield entries.slice(start, start + PAGES_IN_PART).map(([digest, page], index) => {
      fragments.set(page.fragment, start + index);
      const words = page.words.map((value, index) => (index % 2 === 0 ? renumberSpellings.number(value) : value));
      return [digest, { ...page, terms: page.terms.map(renumberTerms.number), words }];
    });
  }
  const files = new Map([...site.files].map(([path, content]) => [path, fragments.get(content) ?? content]));
  const dictionaries = { terms: renumberTerms.texts, spellings: renumberSpellings.texts };
  yield { ...dictionaries, common, chunks, site: { digest: site.digest, files } };
}

/** @throws if parts are missing */
function fromParts(parts: unknown[]): IndexStore {
  const { terms, spellings, site, ...rest } = parts.pop() as Rest;
  const pages = (parts as Group[]).flat();
  const contentOf = (content: Buffer | number) =>
    typeof content === 'number' ? (pages[content] as Group[number])[1].fragment : content;
  const files = new Map([...site.files].map(([path, content]) => [path, contentOf(content)]));
  return {
    ...rest,
    terms: new Dictionary(terms),
    spellings: new Dictionary(spellings),
    pages: new Map(pages),
    site: { digest: site.digest, files },
  };
}

/** Values as bytes: each with its length before it. */
function* asBytes(values: Iterable<unknown>): Generator<Buffer> {
  for (const value of values) {
    const bytes = serialize(value);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(bytes.length);
    yield length;
    yield bytes;
  }
}

/** Reads what {@link asBytes} has made. @throws if the file is not whole */
function* readParts(file: Buffer): Generator<unknown> {
  for (let start = 0; start < file.length; ) {
    const from = start + LENGTH_BYTES;
    start = from + file.readUInt32LE(start);
    if (start > file.length) throw new RangeError('The file has been cut off');
    yield deserialize(file.subarray(from, start));
  }
}

/** Gives new numbers, from 0, to those texts of a dictionary that are asked for. */
function renumberer({ texts }: Dictionary): { texts: string[]; number: (old: number) => number } {
  const used: string[] = [];
  const numbers = new Int32Array(texts.length).fill(-1);
  const number = (old: number) => {
    if (numbers[old] === -1) numbers[old] = used.push(texts[old] as string) - 1;
    return numbers[old] as number;
  };
  return { texts: used, number };
}
