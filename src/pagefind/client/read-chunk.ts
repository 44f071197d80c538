/** A word on a page. */
export interface Posting {
  page: number;
  /** Numbers of words in the text, ascending. */
  positions: number[];
  /** How much each of them counts: in a heading, more. */
  weights: number[];
  /** What they count together. */
  weight: number;
  /** Where the word is in the metadata: the number of a field and that of a word in it, in turn. */
  metadata: number[];
}

/** A word of the index, as its stem. */
export interface IndexedWord {
  text: string;
  /** By spelling: what is not written as the word itself, with accents. The word itself is first. */
  spellings: { text: string; postings: Posting[] }[];
}

/** What an index says of all pages, and of its files. */
export interface IndexMetadata {
  pages: { name: string; length: number }[];
  /** The files of words: their first and last words, as far as these tell them apart, and their names. */
  files: { from: string; to: string; name: string }[];
  /** The names of the fields of metadata, by their numbers. */
  fields: string[];
}

/** The weight of a word of which nothing else is said. */
const PLAIN_WEIGHT = 25;
/** No word counts more. */
export const MAX_WEIGHT = 255;
const NEGATIVE = 1;

const decoder = new TextDecoder();

/** Reads the parts of CBOR (RFC 8949) that Pagefind's files consist of: integers, texts, and arrays whose length is given. */
class CborReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** An integer, or the length of an array. */
  integer(): number {
    const bytes = this.#bytes;
    const head = bytes[this.#at++] ?? 0;
    let value = head & 0x1f;
    if (value >= 24) {
      const end = this.#at + (1 << (value - 24));
      value = 0;
      while (this.#at < end) value = value * 256 + (bytes[this.#at++] ?? 0);
    }
    return head >> 5 === NEGATIVE ? -1 - value : value;
  }

  text(): string {
    const length = this.integer();
    this.#at += length;
    return decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  array<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.integer() }, read);
  }
}

/** Reads the content of a `.pf_meta` file. */
export function readMetadata(file: Uint8Array): IndexMetadata {
  const reader = new CborReader(file);
  reader.integer();
  reader.text();
  const pages = reader.array(() => {
    reader.integer();
    const page = { name: reader.text(), length: reader.integer() };
    reader.text();
    return page;
  });
  const files = reader.array(() => {
    reader.integer();
    return { from: reader.text(), to: reader.text(), name: reader.text() };
  });
  // Filters and orders, of which we have none.
  reader.integer();
  reader.integer();
  return { pages, files, fields: reader.array(() => reader.text()) };
}

/** Reads the content of a `.pf_index` file. */
export function readWords(file: Uint8Array): IndexedWord[] {
  const reader = new CborReader(file);
  const readPostings = () => {
    let page = 0;
    return reader.array((): Posting => {
      reader.integer();
      page += reader.integer();
      return { page, ...readPositions(reader), metadata: readMetadataPositions(reader) };
    });
  };
  reader.integer();
  return reader.array(() => {
    reader.integer();
    const text = reader.text();
    const own = { text, postings: readPostings() };
    const others = reader.array(() => {
      reader.integer();
      return { text: reader.text(), postings: readPostings() };
    });
    return { text, spellings: [own, ...others] };
  });
}

/** Each number is the distance to the one before. A negative one is a weight, after which they begin anew. */
function readPositions(reader: CborReader): Pick<Posting, 'positions' | 'weights' | 'weight'> {
  const [positions, weights]: [number[], number[]] = [[], []];
  let [weight, position, total] = [PLAIN_WEIGHT, 0, 0];
  let isSorted = true;
  for (let left = reader.integer(); left > 0; left--) {
    const number = reader.integer();
    if (number < 0) [weight, position] = [Math.min(MAX_WEIGHT, -1 - number), 0];
    else {
      position += number;
      isSorted &&= positions.length === 0 || position > (positions.at(-1) as number);
      positions.push(position);
      weights.push(weight);
      total += weight;
    }
  }
  return isSorted ? { positions, weights, weight: total } : sortPositions(positions, weights);
}

/** Sorts positions. A word can be twice at one: as such, and as a part of another. The first of both counts. */
function sortPositions(positions: number[], weights: number[]): ReturnType<typeof readPositions> {
  const sorted = [...positions.keys()].sort((a, b) => (positions[a] as number) - (positions[b] as number));
  const once = sorted.filter((place, index) => positions[place] !== positions[sorted[index - 1] ?? -1]);
  const ofEach = once.map(place => weights[place] as number);
  return {
    positions: once.map(place => positions[place] as number),
    weights: ofEach,
    weight: ofEach.reduce((sum, weight) => sum + weight, 0),
  };
}

/** The same, with the numbers of fields in place of weights. */
function readMetadataPositions(reader: CborReader): number[] {
  const pairs: number[] = [];
  let [field, position] = [0, 0];
  for (let left = reader.integer(); left > 0; left--) {
    const number = reader.integer();
    if (number < 0) [field, position] = [-1 - number, 0];
    else {
      position += number;
      pairs.push(field, position);
    }
  }
  return pairs;
}
