import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { recut } from './rechunk-index.ts';
import { recordHtml, type SearchRecord } from './record.ts';

/** Languages that Pagefind knows the endings of. In any other, and where words are not parted, English serves. */
const STEMMED = new Set(
  'ar ca da de el en es et eu fi fr ga hi hu hy id it lt ne nl no pl pt ro ru sr sv ta tr yi'.split(' '),
);
/** So many pages are made ready while Pagefind is still at others. */
const AHEAD = 16;
/** What Pagefind writes for interfaces of its own, which this site has no use for. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/;

/**
 * Writes Pagefind's index of the pages.
 *
 * @param language BCP 47 tag of the notebook: one index for all pages, whatever they are written in
 * @param folder where the index goes
 * @returns as {@link recut}
 * @throws with what Pagefind says
 */
export async function writePagefind(records: Iterable<SearchRecord>, language: string, folder: string) {
  const primary = language.toLowerCase().replace(/[^a-z].*$/, '');
  const forced = STEMMED.has(primary) ? primary : 'en';
  try {
    const { index, errors } = await createIndex({ forceLanguage: forced });
    if (!index) throw new Error(errors.join('\n'));
    const added: Promise<{ errors: string[] }>[] = [];
    const settle = async (most: number) => {
      while (added.length > most) {
        const { errors } = (await added.shift()) ?? { errors: [] };
        if (errors.length > 0) throw new Error(errors.join('\n'));
      }
    };
    for (const record of records) {
      const adding = index.addHTMLFile({ url: record.page.address, content: recordHtml(record, forced) });
      // Of many that fail together, the first is told; the others must not end the process.
      adding.catch(() => {});
      added.push(adding);
      await settle(AHEAD);
    }
    await settle(0);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
  for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name));
  return recut(folder);
}
