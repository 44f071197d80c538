import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { siteUrlOf } from '../../../src/address/index.ts';
import { loadPages, type PageData } from '../../../src/collection/index.ts';
import { Engine, type SearchResults } from '../../../src/search/client/engine.ts';
import { writeSearch } from '../../../src/search-index/index.ts';
import { header, writeFiles } from '../../support/folder.ts';

/** Writes the search of a notebook. @returns the address of its site, and what removes it */
async function makeSite(notes: Record<string, string>, language: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'zimlight-engine-'));
  const [notebook, cacheDir] = [join(folder, 'notes'), join(folder, 'cache')];
  writeFiles(
    notebook,
    Object.fromEntries(Object.entries(notes).map(([name, text]) => [`${name}.txt`, `${header}${text}\n`])),
  );
  const pages: PageData[] = [];
  await loadPages(notebook, { siteUrl: siteUrlOf(undefined, '/'), cacheDir }, page => void pages.push(page));
  await writeSearch(pages, { language, locale: 'en' }, join(folder, 'site'), cacheDir);
  return { address: pathToFileURL(join(folder, 'site/')).href, remove: () => rmSync(folder, { recursive: true }) };
}

let english = '';
beforeAll(async () => {
  const { address, remove } = await makeSite({ A: 'apples and pears', B: 'apples alone', C: 'a cheap pump' }, 'en');
  english = address;
  return remove;
});

/** The search of a site. @param wait before a file is there, given its address */
function openSearch(
  wait: (url: string) => Promise<void> = async () => {},
  site = english,
): { engine: Engine; read: string[] } {
  const read: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    read.push(url.slice(site.length));
    await wait(url);
    return new Response(new Uint8Array(readFileSync(new URL(url))));
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return { engine: new Engine(site), read };
}

const namesIn = async ({ load }: SearchResults) => (await load(0, 10)).map(({ name }) => name);

test('pages with some of the words are looked for when those with all of them are there', async () => {
  const { engine } = openSearch();
  const found = await engine.search('apples pears');
  expect(await namesIn(found)).toEqual(['A']);
  const filled = await found.fillUp();
  expect(await namesIn(filled)).toEqual(['A', 'B']);
  expect(filled.complete).toBe(1);
});

test('if no page has all words, those with some of them need not be asked for', async () => {
  const { engine } = openSearch();
  expect((await namesIn(await engine.search('pears pump'))).sort()).toEqual(['A', 'C']);
});

test('while other spellings of a word take long to load, pages with the other words are there', async () => {
  let isLoaded = () => {};
  const loading = new Promise<void>(resolve => {
    isLoaded = resolve;
  });
  const { engine } = openSearch(async url => {
    if (url.includes('/endings-')) await loading;
  });
  const early = new Promise<SearchResults>(resolve => {
    engine.search('zeppelinn pump', 'relevance', resolve);
  });
  expect(await namesIn(await early)).toEqual(['C']);
  isLoaded();
});

test('what may be similar to a word that no page has is loaded at once', async () => {
  const { engine, read } = openSearch();
  await engine.search('zeppelinn');
  const lists = read.flatMap(path => /lists\/\w+\/(\w+)-/.exec(path)?.[1] ?? []);
  expect(lists).toEqual(expect.arrayContaining(['words', 'endings']));
  const [words, endings] = [lists.indexOf('words'), lists.indexOf('endings')];
  expect(Math.abs(words - endings)).toBe(1);
});

test('a word is corrected if the notebook has none that means the same, but a form of one', async () => {
  // Without stems, “shop” does not find “shopping”.
  const { address, remove } = await makeSite({ A: 'a shopping list', B: 'the shell of a nut' }, undefined);
  onTestFinished(remove);
  const { engine } = openSearch(undefined, address);
  const found = await engine.search('sell');
  expect(found.query).toBe('shell');
  expect(await namesIn(found)).toEqual(['B']);
});
