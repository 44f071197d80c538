import { join } from 'node:path';
import { digest, type FileReuse, noReuse, readJson, writeJson } from '../cache/index.ts';
import type { PageData, ResolvedSettings } from '../collection/index.ts';
import { indexVersion } from './index-site.ts';
import { recordsOf } from './records.ts';
import { writeRecords } from './write-records.ts';

/** The files of search in the last build of a site. */
interface LastFiles {
  /** A digest of everything that they are made from. */
  key: string;
  /** Their paths in the site, with digests of their contents. */
  files: [path: string, digest: string][];
}

/**
 * Writes everything that search needs into a built site: Pagefind's index to `/-/pagefind/`, and to `/-/search/` the
 * lists that Pagefind does not have, of names, words, links, tags and sections.
 *
 * @param pages the published pages
 * @param settings the notebook's language, if it is known, the locale by which pages are sorted, and synonyms
 * @param dir the folder of the site
 * @param cacheDir the notebook's cache folder, which keeps the results of pages for the next build
 * @param last reuses files of the last site
 * @throws with Pagefind's message
 */
export function writeSearch(
  pages: PageData[],
  { locale, ...settings }: Pick<ResolvedSettings, 'language' | 'locale'> & Partial<Pick<ResolvedSettings, 'synonyms'>>,
  dir: string,
  cacheDir: string,
  last: FileReuse = noReuse,
): Promise<void> {
  if (last === noReuse) return writeRecords(recordsOf(pages, locale), settings, dir, cacheDir);
  // If nothing has changed, neither the texts nor the index need be read.
  const file = join(cacheDir, 'search.json');
  const key = digest(
    indexVersion(settings.language),
    locale,
    JSON.stringify(settings.synonyms ?? []),
    ...pages.map(inputOf),
  );
  const known = readJson<LastFiles>(file);
  if (known?.key === key && known.files.every(([path, digest]) => last.reuse(path, digest))) return Promise.resolve();
  const files: LastFiles['files'] = [];
  const reuse = (path: string, digest: string) => {
    files.push([path, digest]);
    return last.reuse(path, digest);
  };
  return writeRecords(recordsOf(pages, locale), settings, dir, cacheDir, { ...noReuse, reuse }).then(() =>
    writeJson(file, { key, files } satisfies LastFiles),
  );
}

/** What the index depends on of a page. Its text is not read: `html` identifies what it is made from. */
const inputOf = ({ links, ...page }: PageData): string => {
  const { name, title, address, rank, tags, wanted, formerNames, created, changed, html } = page;
  const linked = links.map(({ page }) => page);
  return JSON.stringify([name, title, address, rank, tags, linked, wanted, formerNames, created, changed, html]);
};
