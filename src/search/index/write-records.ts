import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { codeVersion, noTakeOver, type TakeOver } from '../../cache/index.ts';
import { indexPages, pagefindFiles } from '../../pagefind/index.ts';
import { sectionEntries, tagEntries } from './groups.ts';
import { listFiles } from './lists.ts';
import { linkEntries, nameEntries, titleEntries } from './names.ts';
import { recordHtml, type SearchRecord } from './record.ts';
import { readStore, type Stored, type StoredPage, writeStore } from './store.ts';
import { updateFiles } from './update-files.ts';
import { commonWords, reverseKeys, vocabularyEntries, vocabularyOf, wordCounter } from './vocabulary.ts';

/**
 * Writes the files of search into a built site. Pages that have not changed since the last build are not indexed again.
 * The files are the same, to the byte, as if they were.
 *
 * @param records in the order of their numbers
 * @param stemmer language that words are stemmed by
 * @param dir the folder of the site
 * @param cacheDir the notebook's cache folder
 * @param last takes over files of the last site
 * @throws with Pagefind's message
 */
export async function writeRecords(
  records: SearchRecord[],
  stemmer: string,
  dir: string,
  cacheDir: string,
  last: TakeOver = noTakeOver,
): Promise<void> {
  const version = digestOf([codeVersion(), pagefindVersion(), process.versions.zlib, stemmer]);
  const digests = records.map(({ page: { title, name, address, tags, formerNames }, sections, path }) =>
    digestOf([title, name, address, tags, formerNames, sections, path]),
  );
  const lists = records.map(({ page: { links, wanted }, within }) => [links.map(({ page }) => page), wanted, within]);
  const siteDigest = digestOf([version, digests, lists]);
  let stored = readStore(cacheDir, version);
  if (stored.site.digest !== siteDigest) {
    stored = await indexSite(records, digests, siteDigest, stemmer, stored);
    writeStore(cacheDir, version, stored);
  }
  updateFiles(dir, stored.site.files, ['-/pagefind', '-/search/lists'], last);
}

const digestOf = (inputs: unknown[]): string => createHash('sha256').update(JSON.stringify(inputs)).digest('base64');

/** Pagefind's version. What it makes of a page depends on it. */
function pagefindVersion(): string {
  const file = new URL('../package.json', import.meta.resolve('pagefind'));
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/**
 * Indexes a site anew, but for what the last build has stored of its pages.
 *
 * @param digests of the records
 * @param before what the last build has stored
 */
async function indexSite(
  records: SearchRecord[],
  digests: string[],
  siteDigest: string,
  stemmer: string,
  before: Stored,
): Promise<Stored> {
  const { terms, spellings } = before;
  const isNew = (_: unknown, number: number) => !before.pages.has(digests[number] ?? '');
  const added = records.filter(isNew);
  const countWords = wordCounter(spellings);
  const indexed =
    // Without pages, Pagefind writes fewer common files.
    added.length > 0 || records.length === 0
      ? await indexPages(
          added.map(record => ({ address: record.page.address, html: () => recordHtml(record, stemmer) })),
          stemmer,
          terms,
        )
      : { pages: [], common: before.common };
  const fresh = new Map(
    added.map((record, index) => [record, { ...indexed.pages[index], words: countWords(record) } as StoredPage]),
  );
  const pages = records.map(
    (record, number) => fresh.get(record) ?? before.pages.get(digests[number] ?? ''),
  ) as StoredPage[];
  const pagefind = pagefindFiles(pages, terms, indexed.common, stemmer, before.chunks);
  const vocabulary = vocabularyOf(
    pages.map(({ words }) => words),
    spellings,
  );
  const words = vocabularyEntries(vocabulary);
  const lists = listFiles(
    {
      names: nameEntries(records),
      titles: titleEntries(records),
      words,
      endings: reverseKeys(words),
      links: linkEntries(records),
      tags: tagEntries(records),
      sections: sectionEntries(records),
    },
    { pages: records.length, common: commonWords(vocabulary) },
  );
  const files = new Map<string, Buffer>();
  for (const [name, content] of pagefind.files) files.set(`-/pagefind/${name}`, content);
  for (const [name, content] of lists) files.set(`-/search/${name}`, content);
  return {
    terms,
    spellings,
    pages: new Map(pages.map((page, number) => [digests[number] ?? '', page])),
    common: indexed.common,
    chunks: pagefind.chunks,
    site: { digest: siteDigest, files },
  };
}
