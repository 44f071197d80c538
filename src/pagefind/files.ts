import { CborWriter, fromBytes, toBytes } from './cbor.ts';
import type { Dictionary } from './dictionary.ts';
import { type IndexChunk, mergePages } from './merge.ts';
import { compress, type IndexedPage, META_FIELDS, pagefindDigest } from './read.ts';

/** The files of an index. */
export interface PagefindFiles {
  /** By their names in Pagefind's folder. */
  files: Map<string, Buffer>;
  /** Those with words, by the digests of their uncompressed content. */
  chunks: Map<string, Buffer>;
}

/** Characters of a digest in the name of a file. More are taken where two files would have the same name. */
const NAME_LENGTH = 7;
const META_NAME_LENGTH = 10;

/**
 * The files of Pagefind's index of a site.
 *
 * @param pages in the order of their numbers
 * @param dictionary with their terms
 * @param common see `PagefindResult`
 * @param language that words are stemmed by
 * @param known files of words that are compressed already, as in `PagefindFiles.chunks`
 */
export function pagefindFiles(
  pages: IndexedPage[],
  dictionary: Dictionary,
  common: ReadonlyMap<string, Buffer>,
  language: string,
  known: ReadonlyMap<string, Buffer>,
): PagefindFiles {
  const files = new Map(common);
  const nameOf = (name: string) => `${language}_${name}`;
  const fragments = uniqueNames(pages.map(({ digest }) => digest)).map(nameOf);
  for (const [index, { fragment }] of pages.entries()) files.set(`fragment/${fragments[index]}.pf_fragment`, fragment);
  const merged: (Omit<IndexChunk, 'content'> & { digest: string; compressed: Buffer })[] = [];
  for (const { first, last, content } of mergePages(pages, dictionary)) {
    const digest = pagefindDigest(content);
    merged.push({ first, last, digest, compressed: known.get(digest) ?? compress(content) });
  }
  const words = uniqueNames(merged.map(({ digest }) => digest)).map(nameOf);
  for (const [index, { compressed }] of merged.entries()) files.set(`index/${words[index]}.pf_index`, compressed);
  const entry: Entry = JSON.parse(String(common.get('pagefind-entry.json')));
  const meta = encodeMeta(entry.version, [
    pages.map(({ length }, index) => [fragments[index] ?? '', length, '']),
    rangesOf(merged).map(({ from, to }, index) => [from, to, words[index] ?? '']),
    [],
    [],
    META_FIELDS,
  ]);
  const hash = nameOf(pagefindDigest(meta).slice(0, META_NAME_LENGTH));
  files.set(`pagefind.${hash}.pf_meta`, compress(meta));
  const own = entry.languages[language];
  if (own) Object.assign(own, { hash, page_count: pages.length });
  files.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
  return { files, chunks: new Map(merged.map(({ digest, compressed }) => [digest, compressed])) };
}

/** `pagefind-entry.json`, which a search loads first. */
interface Entry {
  version: string;
  languages: Record<string, { hash: string; page_count: number }>;
}

/** Shortens each digest to a name that no other digest before it has. Identical files get the same name. */
function uniqueNames(digests: string[]): string[] {
  const taken = new Map<string, string>();
  return digests.map(digest => {
    let length = NAME_LENGTH;
    while (length < digest.length && (taken.get(digest.slice(0, length)) ?? digest) !== digest) length++;
    const name = digest.slice(0, length);
    taken.set(name, digest);
    return name;
  });
}

/**
 * The first and last words of the files, by which a search finds the file that it needs. They are cut off after the letter
 * that tells them from the words of the file beside.
 */
function rangesOf(chunks: Omit<IndexChunk, 'content'>[]): { from: string; to: string }[] {
  const ranges = chunks.map(({ first, last }) => ({ from: fromBytes(first), to: fromBytes(last) }));
  for (const [index, next] of ranges.entries()) {
    const before = ranges[index - 1];
    if (!before) continue;
    const common = commonLetters(before.to, next.from);
    const to = [...before.to].slice(0, common + 1).join('');
    // Otherwise the shortened last word would sort before the first one.
    if (toBytes(to) >= toBytes(before.from)) before.to = to;
    next.from = [...next.from].slice(0, common + 1).join('');
  }
  return ranges;
}

/** Number of letters at the beginning that two words have in common. */
function commonLetters(a: string, b: string): number {
  const others = [...b];
  const different = [...a].findIndex((letter, index) => letter !== others[index]);
  return different < 0 ? [...a].length : different;
}

type Item = string | number | Item[];

/** Encodes a `.pf_meta` file: what a search has to know about all files. */
function encodeMeta(version: string, rest: Item[]): Buffer {
  const writer = new CborWriter();
  const write = (item: Item) => {
    if (typeof item === 'number') writer.unsigned(item);
    else if (typeof item === 'string') writer.text(toBytes(item));
    else {
      writer.array(item.length);
      item.forEach(write);
    }
  };
  write([version, ...rest]);
  return writer.take();
}
