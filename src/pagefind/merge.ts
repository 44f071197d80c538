import { CborWriter, EMPTY_ARRAY } from './cbor.ts';
import type { Dictionary } from './dictionary.ts';
import { type IndexedPage, splitTerm } from './read.ts';

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
 * @returns the files, one after the other: all of them at once, uncompressed, would fill the memory
 */
export function* mergePages(pages: IndexedPage[], dictionary: Dictionary): Generator<IndexChunk> {
  const postings = sortByTerm(pages, dictionary.texts.length);
  const words = new CborWriter();
  const chunk = new CborWriter();
  let [count, size, first] = [0, 0, ''];
  const finish = (last: string): IndexChunk => {
    chunk.array(1);
    chunk.array(count);
    chunk.items(words.take());
    const finished = { first, last, content: chunk.take() };
    [count, size] = [0, 0];
    return finished;
  };
  let word = '';
  for (const group of groupsByWord(postings, dictionary)) {
    word = group.word;
    if (count === 0) first = word;
    size += writeWord(words, group, postings);
    count++;
    if (size >= CHUNK_SIZE) yield finish(word);
  }
  if (count > 0) yield finish(word);
}

/**
 * The postings of all pages, sorted by the number of the term, then by that of the page. A posting is a term on a page: one
 * number in each of the columns `page` and `index`. A large site has millions, so there are no more columns.
 */
interface Postings {
  pages: IndexedPage[];
  /** For each term, where its postings begin; then where the last ends. */
  first: Uint32Array;
  /** The number of the page. */
  page: Uint32Array;
  /** Where the term is in `IndexedPage.terms`. */
  index: Uint32Array;
}

/** Sorts by counting, since millions of comparisons would take seconds. */
function sortByTerm(pages: IndexedPage[], termCount: number): Postings {
  const first = new Uint32Array(termCount + 1);
  for (const { terms } of pages) for (const term of terms) (first[term + 1] as number)++;
  for (let term = 0; term < termCount; term++) (first[term + 1] as number) += first[term] as number;
  const column = () => new Uint32Array(first[termCount] as number);
  const [page, index] = [column(), column()];
  const next = first.slice();
  for (const [number, { terms }] of pages.entries()) {
    for (let term = 0; term < terms.length; term++) {
      const place = (next[terms[term] as number] as number)++;
      page[place] = number;
      index[place] = term;
    }
  }
  return { pages, first, page, index };
}

/** A word that pages have, with the numbers of its terms. */
interface WordGroup {
  word: string;
  plain: number | undefined;
  spellings: { text: string; term: number }[];
}

/** The words that pages have, in the order of their bytes. */
function* groupsByWord({ first }: Postings, { texts }: Dictionary): Generator<WordGroup> {
  const used: { text: string; term: number }[] = [];
  for (const [term, text] of texts.entries()) if (first[term] !== first[term + 1]) used.push({ text, term });
  used.sort((a, b) => (a.text < b.text ? -1 : 1));
  let group: WordGroup | undefined;
  for (const { text, term } of used) {
    const [word, spelling] = splitTerm(text);
    if (group?.word !== word) {
      if (group) yield group;
      group = { word, plain: undefined, spellings: [] };
    }
    if (spelling === undefined) group.plain = term;
    else group.spellings.push({ text: spelling, term });
  }
  if (group) yield group;
}

/** Writes a word. @returns what it adds to the size of a chunk: the number of its positions and pages, without spellings */
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
  const { pages, first, page, index } = postings;
  const orderOf = ({ text, term }: WordGroup['spellings'][number]) => {
    const posting = first[term] as number;
    const number = page[posting] as number;
    const of = pages[number] as IndexedPage;
    const inTitle = of.positions[startOf(of, index[posting] as number)] === EMPTY_ARRAY ? 1 : 0;
    return { page: number, inTitle, text, term };
  };
  return spellings.map(orderOf).sort((a, b) => a.page - b.page || a.inTitle - b.inTitle || (a.text < b.text ? -1 : 1));
}

/** Where the positions of a term begin in `IndexedPage.positions`. @param index of the term */
const startOf = ({ ends }: IndexedPage, index: number): number => (index === 0 ? 0 : (ends[index - 1] as number));

function writePostings(writer: CborWriter, term: number, { pages, first, page, index }: Postings): void {
  const [from, to] = [first[term] as number, first[term + 1] as number];
  let before = 0;
  writer.array(to - from);
  for (let posting = from; posting < to; posting++) {
    const number = page[posting] as number;
    writer.array(3);
    writer.unsigned(number - before);
    before = number;
    const [of, at] = [pages[number] as IndexedPage, index[posting] as number];
    writer.items(of.positions, startOf(of, at), of.ends[at]);
  }
}

/** Number of positions of a term on all pages, and of these pages. */
function sizeOf(term: number, { pages, first, page, index }: Postings): number {
  const [from, to] = [first[term] as number, first[term + 1] as number];
  let size = to - from;
  for (let posting = from; posting < to; posting++) {
    size += (pages[page[posting] as number] as IndexedPage).counts[index[posting] as number] as number;
  }
  return size;
}
