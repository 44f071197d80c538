import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { TAIL } from '../shared/manifest.ts';
import { beginning } from './beginning.ts';
import { array, itemsOf, number, numberOf, text, textOf } from './cbor.ts';

/** What each of Pagefind's files begins with, once it is unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Size of a part of the index, unpacked: about 6 kB on their way. Pagefind's own are four times that. */
const PART_SIZE = 24_000;
/** What {@link recut} reads, and nothing else. */
const FORMAT = '1.6.';

const unpack = async (file: string) => gunzipSync(await readFile(file)).subarray(SIGNATURE.length);
const pack = (file: string, bytes: Buffer) =>
  writeFile(file, gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 }));

/** A word of the index and all that the index says of it. */
interface Word {
  word: string;
  bytes: Buffer;
}

/**
 * Makes the index that Pagefind wrote cheaper to search, without changing what is found: its parts are cut smaller, so
 * that a query fetches little that it does not ask for, and pages are named by their numbers, which the file that every
 * search reads holds in half the room of names made by chance. Files are in folders that change whenever an index does.
 *
 * @param folder of the index
 * @returns the name of those folders, and for each page's address the id that the index knows it by: its number, in base 36
 * @throws where the index is not of the version that this was written for
 */
export async function recut(folder: string): Promise<{ release: string; ids: Map<string, string> }> {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryFile, 'utf8'));
  if (!String(entry.version).startsWith(FORMAT)) throw new Error(`Pagefind ${entry.version} writes another index`);
  const [language = ''] = Object.keys(entry.languages);
  const about = entry.languages[language];
  const metaFile = join(folder, `pagefind.${about.hash}.pf_meta`);
  const [version, pages, parts, ...rest] = itemsOf(await unpack(metaFile));
  const release = createHash('sha256').update(about.hash).digest('hex').slice(0, 8);

  const ids = new Map<string, string>();
  await mkdir(join(folder, 'fragment', release));
  const newPages: Buffer[] = [];
  for (const [place, page] of itemsOf(pages as Buffer).entries()) {
    const [hash, words, ...others] = itemsOf(page);
    const id = place.toString(36);
    const file = join(folder, 'fragment', `${textOf(hash)}.pf_fragment`);
    const fragment = JSON.parse((await unpack(file)).toString('utf8'));
    ids.set(fragment.url, id);
    // What was added to be found, and is behind the text, need not be shown.
    const shown = { ...fragment, content: fragment.content.split(TAIL)[0].replaceAll('\u200b', '') };
    await pack(join(folder, 'fragment', release, `${id}.pf_fragment`), Buffer.from(JSON.stringify(shown)));
    await rm(file);
    newPages.push(array([text(`${release}/${id}`), number(rounded(numberOf(words))), ...others]));
  }

  const words: Word[] = [];
  for (const part of itemsOf(parts as Buffer)) {
    const [, , hash] = itemsOf(part);
    const file = join(folder, 'index', `${textOf(hash)}.pf_index`);
    const [all] = itemsOf(await unpack(file));
    for (const bytes of itemsOf(all as Buffer)) words.push({ word: textOf(itemsOf(bytes)[0]), bytes });
    await rm(file);
  }
  await mkdir(join(folder, 'index', release));
  const newParts: Buffer[] = [];
  const cutWords = cut(words);
  for (const [place, part] of cutWords.entries()) {
    const hash = `${release}/${place.toString(36)}`;
    await pack(join(folder, 'index', `${hash}.pf_index`), array([array(part.map(({ bytes }) => bytes))]));
    const { from, to } = bounds(cutWords, place);
    newParts.push(array([text(from), text(to), text(hash)]));
  }

  const meta = array([version as Buffer, array(newPages), array(newParts), ...rest]);
  about.hash = `${language}_${release}`;
  await rm(metaFile);
  await pack(join(folder, `pagefind.${about.hash}.pf_meta`), meta);
  await writeFile(entryFile, JSON.stringify(entry));
  return { release, ids };
}

/** How long a page is matters little for its rank: the nearest power of four does. */
const rounded = (words: number): number => 4 ** Math.round(Math.log2(Math.max(1, words)) / 2);

/**
 * Cuts words that are in order into parts. Whatever begins with the same letters stays together as far as it fits: half a
 * word that is searched for leads to one part.
 */
function cut(words: Word[], depth = 1): Word[][] {
  const parts: { words: Word[]; size: number }[] = [];
  for (const group of Map.groupBy(words, ({ word }) => [...word].slice(0, depth).join('')).values()) {
    const size = group.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const last = parts.at(-1);
    if (last && last.size + size <= PART_SIZE) {
      last.words = last.words.concat(group);
      last.size += size;
    } else if (size <= PART_SIZE || group.length === 1) parts.push({ words: group, size });
    else {
      for (const part of cut(group, depth + 1)) {
        parts.push({ words: part, size: part.reduce((sum, { bytes }) => sum + bytes.length, 0) });
      }
    }
  }
  return parts.map(({ words }) => words);
}

/** Sorts behind all letters. */
const LAST = '\u{10FFFF}';

/**
 * Between which words those of a part are: no longer than it takes to tell them from those of the parts beside it, and so
 * that all that begins like the last of them lies between, too. A search reads every part that a word lies in.
 */
function bounds(parts: Word[][], place: number): { from: string; to: string } {
  const first = parts[place]?.[0]?.word ?? '';
  const last = parts[place]?.at(-1)?.word ?? '';
  const before = parts[place - 1]?.at(-1)?.word;
  const after = parts[place + 1]?.[0]?.word;
  const from = before === undefined ? first : beginning(first, before);
  if (after === undefined) return { from, to: last + LAST };
  return { from, to: after.startsWith(last) ? last : beginning(last, after) + LAST };
}
