import type { Dictionary } from '../dictionary.ts';
import { CborWriter, EMPTY_ARRAY } from './cbor.ts';
import { type IndexedPage, partsOf } from './read.ts';

/** A file of words with their pages, before compression. Words are strings of bytes: see `cbor.ts`. */
export interface IndexChunk {
  first: string;
  last: string;
  content: Buffer;
}

/**
 * Occurrences of words in one file, which makes about 5 kB compressed. A search loads a file for each word, and Pagefind's
 * default of 20,000 would make it six times as large.
 */
const CHUNK_SIZE = 3000;

/**
 * Joins the indexes of pages into the one that Pagefind would make of all of them, to the byte. Pages are numbered in the
 * order given. It takes time in proportion to the number of terms on all pages, and compares no texts but the dictionary's.
 *
 * @param dictionary with the terms of the pages
 */
export function mergePages(pages: IndexedPage[], dictionary: Dictionary): IndexChunk[] {
  const postings = sortByTerm(pages, dictionary.texts.length);
  const chunks: IndexChunk[] = [];
  const words = new CborWriter();
  let [count, size, first] = [0, 0, ''];
  const finish = (last: string) => {
    const head = new CborWriter();
    head.array(1);
    head.array(count);
    head.items(words.take());
    chunks.push({ first, last, content: head.take() });
    [count, size] = [0, 0];
  };
  let word = '';
  for (const group of groupsByWord(postings, dictionary)) {
    word = group.word;
    if (count === 0) first = word;
    size += writeWord(words, group, postings);
    count++;
    if (size >= CHUNK_SIZE) finish(word);
  }
  if (count > 0) finish(word);
  return chunks;
}

/** All terms on all pages, sorted by the term's number, then by the page's. */
interface Postings {
  pages: IndexedPage[];
  /** For each term, where its postings begin; then where the last ends. */
  starts: Uint32Array;
  /** For each posting, the number of its page. */
  page: Uint32Array;
  /** For each posting, which term of its page it is. */
  index: Uint32Array;
}

function sortByTerm(pages: IndexedPage[], termCount: number): Postings {
  const starts = new Uint32Array(termCount + 1);
  for (const { terms } of pages) for (const term of terms) (starts[term + 1] as number)++;
  for (let term = 0; term < termCount; term++) (starts[term + 1] as number) += starts[term] as number;
  const total = starts[termCount] as number;
  const postings = { pages, starts, page: new Uint32Array(total), index: new Uint32Array(total) };
  const next = starts.slice();
  for (const [number, { terms }] of pages.entries()) {
    for (let index = 0; index < terms.length; index++) {
      const place = (next[terms[index] as number] as number)++;
      postings.page[place] = number;
      postings.index[place] = index;
    }
  }
  return postings;
}

/** A word that pages have, with the numbers of its terms. */
interface WordGroup {
  word: string;
  plain: number | undefined;
  spellings: { text: string; term: number }[];
}

/** The words that pages have, in the order of their bytes. */
function* groupsByWord({ starts }: Postings, { texts }: Dictionary): Generator<WordGroup> {
  const used: { text: string; term: number }[] = [];
  for (const [term, text] of texts.entries()) if (starts[term] !== starts[term + 1]) used.push({ text, term });
  used.sort((a, b) => (a.text < b.text ? -1 : 1));
  let group: WordGroup | undefined;
  for (const { text, term } of used) {
    const [word, spelling] = partsOf(text);
    if (group?.word !== word) {
      if (group) yield group;
      group = { word, plain: undefined, spellings: [] };
    }
    if (spelling === undefined) group.plain = term;
    else group.spellings.push({ text: spelling, term });
  }
  if (group) yield group;
}

/** Writes a word. @returns what it counts in the size of a chunk: its positions and pages, without those of spellings */
function writeWord(writer: CborWriter, { word, plain, spellings }: WordGroup, postings: Postings): number {
  writer.array(3);
  writer.text(word);
  const size = plain === undefined ? 0 : sizeOf(plain, postings);
  if (plain === undefined) writer.array(0);
  else writePostings(writer, plain, postings);
  writer.array(spellings.length);
  for (const { text, term } of inOrderOfPages(spellings, postings)) {
    writer.array(2);
    writer.text(text);
    writePostings(writer, term, postings);
  }
  return size;
}

/** Spellings in Pagefind's order: by the first page; on it, those in its text before those in its title; by their bytes. */
function inOrderOfPages(spellings: WordGroup['spellings'], postings: Postings): WordGroup['spellings'] {
  if (spellings.length < 2) return spellings;
  const orderOf = ({ text, term }: WordGroup['spellings'][number]) => {
    const { source, start } = positionsOf(postings.starts[term] as number, postings);
    const page = postings.page[postings.starts[term] as number] as number;
    return { page, inTitle: source[start] === EMPTY_ARRAY ? 1 : 0, text, term };
  };
  return spellings.map(orderOf).sort((a, b) => a.page - b.page || a.inTitle - b.inTitle || (a.text < b.text ? -1 : 1));
}

function writePostings(writer: CborWriter, term: number, postings: Postings): void {
  const end = postings.starts[term + 1] as number;
  let before = 0;
  const start = postings.starts[term] as number;
  writer.array(end - start);
  for (let posting = start; posting < end; posting++) {
    const page = postings.page[posting] as number;
    writer.array(3);
    writer.unsigned(page - before);
    before = page;
    const { source, start, end } = positionsOf(posting, postings);
    writer.items(source, start, end);
  }
}

/** Number of positions of a term on all pages, and of these pages. */
function sizeOf(term: number, { starts, pages, page, index }: Postings): number {
  let size = 0;
  const end = starts[term + 1] as number;
  for (let posting = starts[term] as number; posting < end; posting++) {
    size += (pages[page[posting] as number]?.counts[index[posting] as number] ?? 0) + 1;
  }
  return size;
}

function positionsOf(
  posting: number,
  { pages, page, index }: Postings,
): { source: Buffer; start: number; end: number } {
  const { positions, ends } = pages[page[posting] as number] as IndexedPage;
  const at = index[posting] as number;
  return { source: positions, start: at === 0 ? 0 : (ends[at - 1] as number), end: ends[at] as number };
}
