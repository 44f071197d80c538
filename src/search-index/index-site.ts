import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { codeVersion } from '../cache/index.ts';
import { indexPages, pagefindFiles, withFixedNames, withoutTail } from '../pagefind/index.ts';
import { stemmerFor } from '../pagefind/shared/languages.ts';
import { encodeLengths, INDEX_ONLY_MARKER } from '../search/shared/manifest.ts';
import { functionWords } from './function-words.ts';
import { dateEntries, sectionEntries, tagEntries } from './groups.ts';
import { filesOfLists } from './lists.ts';
import { linkEntries, nameEntries, titleEntries } from './names.ts';
import { recordHtml, type SearchRecord } from './record.ts';
import { relatedEntries } from './related.ts';
import type { IndexStore, StoredRecord } from './store.ts';
import { commonWords, reverseKeys, vocabularyEntries, vocabularyOf, wordCounter, wordsOn } from './vocabulary.ts';

/** What the index of a site is made from. */
export interface IndexInput {
  /** In the order of their numbers. */
  records: SearchRecord[];
  /** BCP 47 tag of the notebook, if it is known. */
  language: string | undefined;
  /** See `Manifest.synonyms`. */
  synonyms: string[][];
  /** A digest of what all pages depend on. */
  version: string;
  /** For each record, a digest of what it adds to the index. */
  digests: string[];
  /** A digest of everything. */
  digest: string;
}

/** What the index of a site depends on besides its pages. */
export interface IndexSettings {
  /** BCP 47 tag of the notebook, if it is known. */
  language?: string | undefined;
  synonyms?: string[][];
}

/** Prepares the input, with the digests that say what must be indexed again. @param records in the order of their numbers */
export function indexInput(records: SearchRecord[], { language, synonyms = [] }: IndexSettings): IndexInput {
  const version = indexVersion(language);
  const digests = records.map(({ page: { title, name, address, tags, formerNames }, sections, path, mentions }) =>
    digestOf([title, name, address, tags, formerNames, sections, path, mentions]),
  );
  const lists = records.map(({ page: { links, wanted }, within, dates }) => [links, wanted, within, dates]);
  return { records, language, synonyms, version, digests, digest: digestOf([version, digests, lists, synonyms]) };
}

/** A digest of what every index depends on. @param language BCP 47 tag of the notebook, if it is known */
export const indexVersion = (language: string | undefined): string =>
  digestOf([codeVersion(), pagefindVersion(), process.versions.zlib, language]);

const digestOf = (inputs: unknown[]): string => createHash('sha256').update(JSON.stringify(inputs)).digest('base64');

/** Pagefind's version, on which its results depend. */
function pagefindVersion(): string {
  const file = new URL('../package.json', import.meta.resolve('pagefind'));
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** The records that have no stored result. */
export const newRecords = ({ records, digests }: IndexInput, { pages }: IndexStore): SearchRecord[] =>
  records.filter((_, number) => !pages.has(digests[number] ?? ''));

/**
 * Indexes a site. What the last build has stored about its pages is used again.
 *
 * @param before what the last build has stored
 * @param onIndexed called with each record whose texts are not needed any more
 * @throws with Pagefind's message
 */
export async function indexSite(
  input: IndexInput,
  before: IndexStore,
  onIndexed: (record: SearchRecord) => void = () => {},
): Promise<IndexStore> {
  const { records, language, synonyms, digests } = input;
  const stemmer = stemmerFor(language);
  const { terms, spellings } = before;
  const added = newRecords(input, before);
  const countWords = wordCounter(spellings);
  const indexed =
    // Without pages, Pagefind writes fewer common files.
    added.length > 0 || records.length === 0
      ? await indexPages(
          added.map(record => ({ address: record.page.address, html: () => recordHtml(record, stemmer) })),
          stemmer,
          terms,
          (page, number): StoredRecord => {
            const record = added[number] as SearchRecord;
            const words = countWords(record);
            onIndexed(record);
            return { ...withoutTail(page, INDEX_ONLY_MARKER), words };
          },
        )
      : { pages: [], common: before.common };
  const fresh = new Map(added.map((record, number) => [record, indexed.pages[number]]));
  const pages = records.map(
    (record, number) => fresh.get(record) ?? before.pages.get(digests[number] ?? ''),
  ) as StoredRecord[];
  const pagefind = pagefindFiles(pages, terms, indexed.common, stemmer, before.chunks);
  const vocabulary = vocabularyOf(
    pages.map(({ words }) => words),
    spellings,
  );
  const words = vocabularyEntries(vocabulary);
  const lists = filesOfLists(
    {
      names: nameEntries(records),
      titles: titleEntries(records),
      words,
      endings: reverseKeys(words),
      links: linkEntries(records),
      tags: tagEntries(records),
      sections: sectionEntries(records),
      changed: dateEntries(records, 'changed'),
      created: dateEntries(records, 'created'),
      related: relatedEntries(vocabulary.keys(), language),
    },
    {
      pages: records.length,
      lengths: encodeLengths(pages.map(({ words }) => wordsOn(words))),
      ...{ common: commonWords(vocabulary), functionWords: functionWords(language), synonyms },
    },
  );
  const files = new Map<string, Buffer>();
  for (const [name, content] of withFixedNames(pagefind.files)) files.set(`-/pagefind/${name}`, content);
  for (const [name, content] of lists) files.set(`-/search/${name}`, content);
  return {
    terms,
    spellings,
    pages: new Map(pages.map((page, number) => [digests[number] ?? '', page])),
    common: indexed.common,
    chunks: pagefind.chunks,
    site: { digest: input.digest, files },
  };
}
