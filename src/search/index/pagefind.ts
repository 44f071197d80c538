import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { recordHtml, type SearchRecord } from './record.ts';

/** Languages that Pagefind has a stemmer for. */
const stemmedLanguages = new Set(
  'ar ca da de el en es et eu fi fr ga hi hu hy id it lt ne nl no pl pt ro ru sr sv ta tr yi'.split(' '),
);
/** Pages that may wait for Pagefind at the same time. */
const MAX_PENDING = 16;
/** Files for user interfaces that come with Pagefind. */
const unusedFile = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/;
/**
 * Occurrences of words in one file of the index, which makes about 5 kB compressed. A search loads a file for each word,
 * and Pagefind's default of 20,000 would make it six times as large. The variable is not documented: a Pagefind that
 * ignores it writes larger files, and search still works.
 */
const CHUNK_SIZE = '3000';

/**
 * Writes Pagefind's index of all pages. Pages are numbered in the order of the records.
 *
 * @param language BCP 47 tag of the notebook, if it is known. There is one index, even for notes in several languages.
 * @param folder of the index
 * @throws with Pagefind's message
 */
export async function writePagefind(
  records: SearchRecord[],
  language: string | undefined,
  folder: string,
): Promise<void> {
  const forceLanguage = stemmerFor(language);
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= CHUNK_SIZE;
  try {
    const { index, errors } = await createIndex({ forceLanguage });
    if (!index) throw new Error(errors.join('\n'));
    const pending: Promise<{ errors: string[] }>[] = [];
    const settle = async (most: number) => {
      while (pending.length > most) {
        const { errors } = (await pending.shift()) ?? { errors: [] };
        if (errors.length > 0) throw new Error(errors.join('\n'));
      }
    };
    for (const record of records) {
      const added = index.addHTMLFile({ url: record.page.address, content: recordHtml(record, forceLanguage) });
      // The first failure is reported. Others must not end the process as unhandled rejections.
      added.catch(() => {});
      pending.push(added);
      await settle(MAX_PENDING);
    }
    await settle(0);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
  for (const name of await readdir(folder)) if (unusedFile.test(name)) await rm(join(folder, name));
}

/**
 * The language that Pagefind stems words by. In a script other than Latin, words in Latin letters are mostly English.
 *
 * @returns `unknown`, which is Pagefind's word for no stemming, if the rules of every stemmer would be wrong
 */
function stemmerFor(language: string | undefined): string {
  if (!language) return 'unknown';
  const { language: primary, script } = new Intl.Locale(language).maximize();
  if (stemmedLanguages.has(primary)) return primary;
  return script === 'Latn' ? 'unknown' : 'en';
}
