import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byKey, type Line, type ListName, type Manifest } from '../shared/manifest.ts';
import { beginning } from './beginning.ts';

/**
 * Size of a file, before compression: small enough to be fetched for one word, large enough to compress well. Every search
 * reads of names and titles; of the others more is read at a time, if at all.
 */
const fileSize = (name: ListName) => (name === 'names' || name === 'titles' ? 6_000 : 12_000);

/**
 * Writes the lists, and the manifest that says where what is.
 *
 * @param folder of search in the site, `/-/search/`
 * @param rest what else the manifest says
 */
export async function writeLists(
  folder: string,
  lists: Record<ListName, Line[]>,
  rest: Omit<Manifest, 'folder' | 'lists'>,
): Promise<void> {
  const files = new Map<string, string>();
  const none: Manifest['lists'] = {
    names: [],
    titles: [],
    words: [],
    endings: [],
    links: [],
    tags: [],
    sections: [],
  };
  const manifest: Manifest = { folder: '', ...rest, lists: none };
  for (const [name, lines] of Object.entries(lists) as [ListName, Line[]][]) {
    let before = '';
    for (const [place, part] of cut(lines, fileSize(name)).entries()) {
      manifest.lists[name].push(beginning(part[0]?.key ?? '', before));
      before = part.at(-1)?.key ?? '';
      files.set(`${name}-${place}.txt`, part.map(({ key, values }) => `${key}\t${values.join(' ')}\n`).join(''));
    }
  }
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(name).update(text);
  manifest.folder = hash.digest('hex').slice(0, 10);
  await mkdir(join(folder, manifest.folder), { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, manifest.folder, name), text);
  await writeFile(join(folder, 'lists.json'), JSON.stringify(manifest));
}

/** Lines in order, in parts of about the size of a file. */
function cut(lines: Line[], most: number): Line[][] {
  const parts: Line[][] = [];
  let size = most;
  for (const line of [...lines].sort((one, other) => byKey(one.key, other.key))) {
    if (size >= most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(line);
    size += line.key.length + line.values.join(' ').length + 2;
  }
  return parts;
}
