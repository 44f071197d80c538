import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareKeys, type ListEntry, type Manifest, type SearchListName } from '../shared/manifest.ts';

/**
 * Characters in one file of a list: few enough to be fetched for one word, and enough to compress well. Every search
 * reads names and titles. The other lists are read rarely, and then several files at once.
 */
const fileSize = (name: SearchListName) => (name === 'names' || name === 'titles' ? 6_000 : 12_000);

/**
 * Writes the lists and their manifest.
 *
 * @param folder of search in the site, `/-/search/`
 * @param rest the other fields of the manifest
 */
export async function writeLists(
  folder: string,
  lists: Record<SearchListName, ListEntry[]>,
  rest: Omit<Manifest, 'folder' | 'lists'>,
): Promise<void> {
  const files = new Map<string, string>();
  const firstKeys: Manifest['lists'] = {
    names: [],
    titles: [],
    words: [],
    endings: [],
    links: [],
    tags: [],
    sections: [],
  };
  const manifest: Manifest = { folder: '', ...rest, lists: firstKeys };
  for (const [name, entries] of Object.entries(lists) as [SearchListName, ListEntry[]][]) {
    let before = '';
    for (const [index, chunk] of splitIntoFiles(entries, fileSize(name)).entries()) {
      firstKeys[name].push(shortestPrefix(chunk[0]?.key ?? '', before));
      before = chunk.at(-1)?.key ?? '';
      files.set(`${name}-${index}.txt`, chunk.map(({ key, values }) => `${key}\t${values.join(' ')}\n`).join(''));
    }
  }
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(name).update(text);
  manifest.folder = `lists/${hash.digest('hex').slice(0, 10)}`;
  await mkdir(join(folder, manifest.folder), { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, manifest.folder, name), text);
  await writeFile(join(folder, 'lists.json'), JSON.stringify(manifest));
}

/** Sorts entries and splits them into files of about `size` characters. */
function splitIntoFiles(entries: ListEntry[], size: number): ListEntry[][] {
  const chunks: ListEntry[][] = [];
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
