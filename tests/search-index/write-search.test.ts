import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { siteUrlOf } from '../../src/address/index.ts';
import { noReuse } from '../../src/cache/index.ts';
import { loadPages, type PageData } from '../../src/collection/index.ts';
import { writeSearch } from '../../src/search-index/index.ts';
import { header, makeFolder } from '../support/folder.ts';

const language = { language: 'en', locale: 'en' };

async function pagesOf(notes: Record<string, string>, cacheDir: string): Promise<PageData[]> {
  const pages: PageData[] = [];
  const files = Object.entries(notes).map(([name, text]) => [name, header + text]);
  const notebook = makeFolder({ 'notebook.zim': '[Notebook]\nname=Fruit\nhome=A\n', ...Object.fromEntries(files) });
  // A note that was saved in another second has changed, too.
  for (const name of Object.keys(notes)) utimesSync(join(notebook, name), 1, 1);
  await loadPages(notebook, { siteUrl: siteUrlOf(undefined, '/'), cacheDir }, page => void pages.push(page));
  return pages;
}

/** A last site that has the files of which it was told before, but for some. */
function lastSite(missing?: RegExp) {
  const keys = new Map<string, string>();
  const take = (path: string, key: string): boolean => {
    const isThere = keys.get(path) === key && !missing?.test(path);
    keys.set(path, key);
    return isThere;
  };
  return { ...noReuse, reuse: take };
}

test('if nothing has changed, the last site has everything, and the index is not read', async () => {
  const [dir, cacheDir] = [makeFolder(), makeFolder()];
  const pages = await pagesOf({ 'A.txt': 'apple', 'B.txt': 'pear' }, cacheDir);
  const last = lastSite();
  await writeSearch(pages, language, dir, cacheDir, last);
  expect(existsSync(join(dir, '-/pagefind/pagefind.all.pf_meta'))).toBe(true);
  rmSync(join(dir, '-'), { recursive: true });
  rmSync(join(cacheDir, 'search.index'));
  await writeSearch(pages, language, dir, cacheDir, last);
  expect(existsSync(join(dir, '-'))).toBe(false);
  expect(existsSync(join(cacheDir, 'search.index'))).toBe(false);
});

test.each([
  ['a text', { 'B.txt': 'plum' }],
  ['a title', { 'B.txt': '====== Plum ======\npear' }],
  ['a tag', { 'B.txt': 'pear @fruit' }],
  ['a page', { 'C.txt': '' }],
])('if %s has changed, the index is made anew', async (_, change) => {
  const [dir, cacheDir] = [makeFolder(), makeFolder()];
  const notes = { 'A.txt': 'apple', 'B.txt': 'pear' };
  const last = lastSite();
  await writeSearch(await pagesOf(notes, cacheDir), language, dir, cacheDir, last);
  rmSync(join(dir, '-'), { recursive: true });
  await writeSearch(await pagesOf(notes, cacheDir), language, dir, cacheDir, last);
  expect(existsSync(join(dir, '-'))).toBe(false);
  await writeSearch(await pagesOf({ ...notes, ...change }, cacheDir), language, dir, cacheDir, last);
  expect(existsSync(join(dir, '-/pagefind/pagefind.all.pf_meta'))).toBe(true);
});

test('a file that the last site has lost is written again', async () => {
  const [dir, cacheDir] = [makeFolder(), makeFolder()];
  const pages = await pagesOf({ 'A.txt': 'apple' }, cacheDir);
  const last = lastSite(/pagefind\.all\.pf_meta$/);
  await writeSearch(pages, language, dir, cacheDir, last);
  rmSync(join(dir, '-'), { recursive: true });
  await writeSearch(pages, language, dir, cacheDir, last);
  expect(existsSync(join(dir, '-/pagefind/pagefind.all.pf_meta'))).toBe(true);
});

test('synonyms that have changed are written, and no page is indexed for them', async () => {
  const [dir, cacheDir] = [makeFolder(), makeFolder()];
  const pages = await pagesOf({ 'A.txt': 'apple' }, cacheDir);
  const last = lastSite();
  await writeSearch(pages, language, dir, cacheDir, last);
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/nowhere');
  onTestFinished(() => void vi.unstubAllEnvs());
  await writeSearch(pages, { ...language, synonyms: [['apple', 'pome']] }, dir, cacheDir, last);
  const manifest = JSON.parse(readFileSync(join(dir, '-/search/lists.json'), 'utf8'));
  expect(manifest.synonyms).toEqual([['apple', 'pome']]);
});
