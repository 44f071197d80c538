import { createHash } from 'node:crypto';
import {
  compareKeys,
  type ListLine,
  type Manifest,
  type SearchListName,
  searchLists,
} from '../search/shared/manifest.ts';

/**
 * Characters in one file of a list: few enough to be fetched for one word, and enough to compress well. Most searches
 * read names, titles and related words. The other lists are read rarely, and then several files at once.
 */
const fileSize = (name: SearchListName) => (['names', 'titles', 'related'].includes(name) ? 2_000 : 12_000);

/**
 * The files of the lists, and their manifest, by their names in the folder of search.
 *
 * @param rest the other fields of the manifest
 */
export function filesOfLists(
  lists: Record<SearchListName, ListLine[]>,
  rest: Omit<Manifest, 'folder' | 'lists'>,
): Map<string, Buffer> {
  const texts = new Map<string, string>();
  const firstKeys = Object.fromEntries(searchLists.map(name => [name, [] as string[]])) as Manifest['lists'];
  for (const [name, entries] of Object.entries(lists) as [SearchListName, ListLine[]][]) {
    let before = '';
    for (const [index, chunk] of splitIntoFiles(entries, fileSize(name)).entries()) {
      firstKeys[name].push(shortestPrefix(chunk[0]?.key ?? '', before));
      before = chunk.at(-1)?.key ?? '';
      texts.set(`${name}-${index}.txt`, chunk.map(({ key, values }) => `${key}\t${values.join(' ')}\n`).join(''));
    }
  }
  const hash = createHash('sha256');
  for (const [name, text] of texts) hash.update(name).update(text);
  const folder = `lists/${hash.digest('hex').slice(0, 10)}`;
  const manifest: Manifest = { folder, ...rest, lists: firstKeys };
  const files = new Map([['lists.json', Buffer.from(JSON.stringify(manifest))]]);
  for (const [name, text] of texts) files.set(`${folder}/${name}`, Buffer.from(text));
  return files;
}

/** Sorts entries and splits them into files of about `size` characters. */
function splitIntoFiles(entries: ListLine[], size: number): ListLine[][] {
  const chunks: ListLine[][] = [];
  let length = size;
  for (const entry of [...entries].sort((a, b) => compareKeys(a.key, b.key))) {
    if (length >= size) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(entry);
    length += entry.key.length + entry.values.join(' ').length + 2;
  }
  return chunks;
}

/** The shortest prefix of a key that is not a prefix of another key. */
function shortestPrefix(key: string, other: string): string {
  const letters = [...key];
  const others = [...other];
  const index = letters.findIndex((letter, index) => letter !== others[index]);
  return index < 0 ? key : letters.slice(0, index + 1).join('');
}
