import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { recordHtml, type SearchRecord } from './record.ts';

/** Languages that Pagefind knows the endings of. In any other, and where words are not parted, English serves. */
const STEMMED = new Set(
  'ar ca da de el en es et eu fi fr ga hi hu hy id it lt ne nl no pl pt ro ru sr sv ta tr yi'.split(' '),
);
/** What Pagefind writes for interfaces of its own, which this site has no use for. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/;
const SIGNATURE = 'pagefind_dcd';

/**
 * Writes Pagefind's index of the pages.
 *
 * @param language BCP 47 tag of the notebook: one index for all pages, whatever they are written in
 * @param folder where the index goes
 * @returns for each page's address the id that Pagefind knows it by
 * @throws with what Pagefind says
 */
export async function writePagefind(
  records: Iterable<SearchRecord>,
  language: string,
  folder: string,
): Promise<Map<string, string>> {
  const primary = language.toLowerCase().replace(/[^a-z].*$/, '');
  const forced = STEMMED.has(primary) ? primary : 'en';
  try {
    const { index, errors } = await createIndex({ forceLanguage: forced });
    if (!index) throw new Error(errors.join('\n'));
    for (const record of records) {
      const { errors } = await index.addHTMLFile({ url: record.page.address, content: recordHtml(record, forced) });
      if (errors.length > 0) throw new Error(errors.join('\n'));
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
  for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name));
  return idsIn(join(folder, 'fragment'));
}

/** Reads from the files of the pages, which are named by their ids, which page each of them is. */
async function idsIn(folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const content = await promisify(gunzip)(await readFile(join(folder, file)));
    const { url }: { url: string } = JSON.parse(content.toString('utf8').slice(SIGNATURE.length));
    ids.set(url, file.replace(/\.pf_fragment$/, '').replace(/^[^_]*_/, ''));
  }
  return ids;
}
