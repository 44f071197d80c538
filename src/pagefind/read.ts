import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { CborReader } from './cbor.ts';
import type { Dictionary } from './dictionary.ts';

/** A page as Pagefind indexes it. It depends on no other page. */
export interface IndexedPage {
  /** Digest of the content of {@link fragment}, after which that file is named. */
  digest: string;
  /** Number of its words. */
  length: number;
  /** Its text and headings, for results: a compressed file. */
  fragment: Buffer;
  /** What the page is found by: terms ({@link termOf}), by their numbers in a dictionary. */
  terms: Uint32Array;
  /** For each term, how many positions it has. */
  counts: Uint32Array;
  /** For each term, where its part of {@link positions} ends. */
  ends: Uint32Array;
  /** For each term, its positions in the text, and in title and name: two arrays of integers in CBOR. */
  positions: Buffer;
}

/** Pagefind writes this before everything that it compresses. */
const SIGNATURE = 'pagefind_dcd';
/** The names of the metadata fields in Pagefind's index, to which positions refer by number. Every page has all of them. */
export const META_FIELDS = ['name', 'path', 'title'];

/**
 * A word of Pagefind's index, or one of the spellings with accents that it was folded from.
 *
 * @param word as a string of bytes, like the spelling: see `cbor.ts`. Terms sort as words do.
 */
const termOf = (word: string, spelling?: string): string => (spelling === undefined ? word : `${word}\0${spelling}`);

/** The word and the spelling of a term. */
export const splitTerm = (term: string): [word: string, spelling?: string] => {
  const end = term.indexOf('\0');
  return end < 0 ? [term] : [term.slice(0, end), term.slice(end + 1)];
};

/**
 * Takes the files of an index apart into its pages, in the order in which they were indexed.
 *
 * @param files as Pagefind returns them, including those that have nothing to do with pages
 * @param dictionary gets the terms of the pages
 * @throws if the files are not as this version of Pagefind writes them
 */
export function readIndexedPages(files: IndexFile[], dictionary: Dictionary): IndexedPage[] {
  const contents = (extension: string) => files.filter(({ path }) => path.endsWith(extension));
  const [meta] = contents('.pf_meta');
  if (!meta) return [];
  const described = readMeta(contentOf(meta.content));
  const fragments = new Map(
    contents('.pf_fragment').map(({ path, content }) => [basename(path, '.pf_fragment'), content]),
  );
  const words = Buffer.concat(contents('.pf_index').map(({ content }) => contentOf(content)));
  const postings = readWords(words, dictionary);
  const postingsOf: number[][] = described.map(() => []);
  for (const [posting, page] of postings.page.entries()) postingsOf[page]?.push(posting);
  return described.map(({ name, length }, page) => {
    const fragment = fragments.get(name);
    if (!fragment) throw new Error(`Pagefind has written no fragment ${name}`);
    return {
      digest: pagefindDigest(contentOf(fragment)),
      length,
      fragment: compactCopy(fragment),
      ...columnsOf(postingsOf[page] ?? [], postings, words),
    };
  });
}

/**
 * A page whose fragment ends before a text. What follows it finds the page, and is never shown.
 *
 * @param page as Pagefind indexes it
 * @param end first word of what is left out
 */
export function withoutTail(page: IndexedPage, end: string): IndexedPage {
  const { content, ...rest }: { content: string } = JSON.parse(contentOf(page.fragment).toString());
  const at = content.indexOf(end);
  if (at < 0) return page;
  const shortened = Buffer.from(JSON.stringify({ ...rest, content: content.slice(0, at) }));
  return { ...page, digest: pagefindDigest(shortened), fragment: compress(shortened) };
}

/** A copy with memory of its own, to be kept for long: any other buffer may keep the large block in memory that it is part of. */
function compactCopy(bytes: Uint8Array): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  copy.set(bytes);
  return copy;
}

/** A SHA-1 as Pagefind writes it: without the leading zeros of its bytes. */
export const pagefindDigest = (content: Uint8Array): string =>
  Array.from(createHash('sha1').update(content).digest(), byte => byte.toString(16)).join('');

/** Synchronously: handing thousands of small files to other threads takes longer than compressing them. */
export const compress = (content: Buffer): Buffer =>
  compactCopy(gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content])));

/** The content of a compressed file. */
const contentOf = (file: Uint8Array): Buffer => gunzipSync(file).subarray(SIGNATURE.length);

/** Reads names and lengths of pages from a `.pf_meta` file. */
function readMeta(content: Buffer): { name: string; length: number }[] {
  const reader = new CborReader(content);
  reader.head();
  reader.text();
  const pages = readArray(reader, () => {
    reader.head();
    const page = { name: reader.text(), length: reader.head() };
    if (reader.text() !== '') throw new Error('Pagefind has bundled fragments, which Zimlight does not ask for');
    return page;
  });
  readArray(reader, () => readArray(reader, () => reader.text()));
  const [filters, sorts] = [reader.head(), reader.head()];
  if (filters + sorts > 0) throw new Error('Pagefind has written filters or sorts, which Zimlight does not ask for');
  const fields = readArray(reader, () => reader.text());
  if (pages.length > 0 && fields.join() !== META_FIELDS.join())
    throw new Error(`Pagefind has written fields ${fields}`);
  return pages;
}

/** Postings as columns: each term on a page is one number in every column. */
interface Postings {
  page: number[];
  term: number[];
  count: number[];
  /** Where the positions are in the file. */
  start: number[];
  end: number[];
}

/** Reads `.pf_index` files: words with their pages. */
function readWords(content: Buffer, dictionary: Dictionary): Postings {
  const postings: Postings = { page: [], term: [], count: [], start: [], end: [] };
  const reader = new CborReader(content);
  const readPostings = (text: string) => {
    const length = reader.head();
    if (length === 0) return;
    const term = dictionary.number(text);
    let page = 0;
    for (let index = 0; index < length; index++) {
      reader.head();
      page += reader.head();
      postings.page.push(page);
      postings.term.push(term);
      postings.start.push(reader.position);
      postings.count.push(reader.skipIntegers() + reader.skipIntegers());
      postings.end.push(reader.position);
    }
  };
  while (reader.position < content.length) {
    reader.head();
    for (let words = reader.head(); words > 0; words--) {
      reader.head();
      const word = reader.text();
      readPostings(termOf(word));
      for (let spellings = reader.head(); spellings > 0; spellings--) {
        reader.head();
        readPostings(termOf(word, reader.text()));
      }
    }
  }
  return postings;
}

/** The postings of one page. @param page their indexes in the columns */
function columnsOf(
  page: number[],
  { term, count, start, end }: Postings,
  content: Buffer,
): Pick<IndexedPage, 'terms' | 'counts' | 'ends' | 'positions'> {
  // Loops: calling a function for each of millions of postings takes a multiple of their time.
  const column = () => new Uint32Array(page.length);
  const columns = { terms: column(), counts: column(), ends: column() };
  let length = 0;
  for (let index = 0; index < page.length; index++) {
    const posting = page[index] as number;
    length += (end[posting] as number) - (start[posting] as number);
    columns.terms[index] = term[posting] as number;
    columns.counts[index] = count[posting] as number;
    columns.ends[index] = length;
  }
  const positions = Buffer.allocUnsafeSlow(length);
  let to = 0;
  for (const posting of page) {
    for (let from = start[posting] as number; from < (end[posting] as number); from++) {
      positions[to++] = content[from] as number;
    }
  }
  return { ...columns, positions };
}

function readArray<Item>(reader: CborReader, read: () => Item): Item[] {
  return Array.from({ length: reader.head() }, read);
}
