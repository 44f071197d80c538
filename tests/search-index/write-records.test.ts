import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { noReuse } from '../../src/cache/index.ts';
import type { SearchRecord } from '../../src/search-index/record.ts';
import { writeRecords } from '../../src/search-index/write-records.ts';
import { makeFolder, readFolder } from '../support/folder.ts';
import { searchRecord } from '../support/search-index.ts';

/** The files that a build without a cache writes. */
async function coldFiles(records: SearchRecord[]): Promise<Map<string, string>> {
  const [site, cache] = [makeFolder(), makeFolder()];
  await writeRecords(records, { language: 'en' }, site, cache);
  return readFolder(site);
}

/** Fails if Pagefind is started in this test from now on. */
function forbidPagefind(): void {
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/nowhere');
  onTestFinished(() => void vi.unstubAllEnvs());
}

const garden = [searchRecord(0, 'apple pear'), searchRecord(1, 'pear plum'), searchRecord(2, 'Käse')];

test('Pagefind is not started if nothing has changed, or if pages were only removed or reordered', async () => {
  const [site, cache] = [makeFolder(), makeFolder()];
  await writeRecords(garden, { language: 'en' }, site, cache);
  const reversed = garden.toReversed();
  const [cold, coldReversed, coldFewer] = [
    readFolder(site),
    await coldFiles(reversed),
    await coldFiles(garden.slice(1)),
  ];
  forbidPagefind();
  await writeRecords(garden, { language: 'en' }, site, cache);
  expect(readFolder(site)).toEqual(cold);
  await writeRecords(reversed, { language: 'en' }, site, cache);
  expect(readFolder(site)).toEqual(coldReversed);
  await writeRecords(garden.slice(1), { language: 'en' }, site, cache);
  expect(readFolder(site)).toEqual(coldFewer);
  // Where it is needed, its absence is noticed.
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => told.mockRestore());
  await expect(writeRecords([searchRecord(0, 'other')], { language: 'en' }, site, cache)).rejects.toThrow();
});

test('missing files are written again, changed ones repaired, and left-over ones removed', async () => {
  const [site, cache] = [makeFolder(), makeFolder()];
  await writeRecords(garden, { language: 'en' }, site, cache);
  const files = readFolder(site);
  const [gone = '', changed = ''] = [...files.keys()].filter(path => path.endsWith('.pf_fragment'));
  rmSync(join(site, gone));
  writeFileSync(join(site, changed), String(files.get(changed)).replace(/.$/s, 'x'), 'latin1');
  writeFileSync(join(site, '-/pagefind/fragment/old.pf_fragment'), 'x');
  await writeRecords(garden, { language: 'en' }, site, cache);
  expect(readFolder(site)).toEqual(files);
});

test('all pages can be removed, and come back', async () => {
  const [site, cache] = [makeFolder(), makeFolder()];
  for (const records of [garden, [], garden, []]) {
    await writeRecords(records, { language: 'en' }, site, cache);
    expect(readFolder(site)).toEqual(await coldFiles(records));
  }
});

test('a thread writes only the files that cannot be reused from the last site', async () => {
  const [site, cache] = [makeFolder(), makeFolder()];
  const asked: string[] = [];
  const take = (path: string) => asked.push(path) > 0 && path.startsWith('-/search/');
  await writeRecords(garden, { language: 'en' }, site, cache, { ...noReuse, reuse: take }, 1);
  const expected = await coldFiles(garden);
  expect(asked.sort()).toEqual([...expected.keys()].sort());
  expect([...readFolder(site).keys()]).toEqual([...expected.keys()].filter(path => path.startsWith('-/pagefind/')));
});

test('an error in a thread is thrown to the caller', async () => {
  const [site, cache] = [makeFolder(), makeFolder()];
  writeFileSync(join(site, '-'), 'not a folder');
  await expect(writeRecords(garden, { language: 'en' }, site, cache, noReuse, 1)).rejects.toMatchObject({
    message: expect.stringMatching(/ENOTDIR|EEXIST/),
    code: expect.stringMatching(/ENOTDIR|EEXIST/),
  });
});

test('a broken store does not change the result', async () => {
  const [site, cache] = [makeFolder(), makeFolder()];
  await writeRecords(garden, { language: 'en' }, site, cache);
  const files = readFolder(site);
  const [store = ''] = readdirSync(cache);
  writeFileSync(join(cache, store), readFileSync(join(cache, store)).subarray(0, 1000));
  await writeRecords(garden, { language: 'en' }, site, cache);
  expect(readFolder(site)).toEqual(files);
});

test('the store does not keep words that no page has any more', async () => {
  const [site, cache] = [makeFolder(), makeFolder()];
  const size = async (records: SearchRecord[]) => {
    await writeRecords(records, { language: 'en' }, site, cache);
    return [...readFolder(cache).values()].join('').length;
  };
  const before = await size(garden);
  await size([...garden, searchRecord(3, Array.from({ length: 500 }, (_, number) => `w${number}x`).join(' '))]);
  expect(await size(garden)).toBe(before);
});

/** A change of a notebook: of a text, a title or links; a page more, a page less. */
interface Change {
  kind: 'text' | 'title' | 'links' | 'add' | 'remove';
  /** Where, from 0. */
  at: number;
  words: string[];
}

const change = fc.record<Change>({
  kind: fc.constantFrom('text', 'title', 'links', 'add', 'remove'),
  at: fc.nat(20),
  words: fc.array(fc.constantFrom('apple', 'pear', 'Käse', 'kase', 'fooBar', 'C++', '東京', 'trees'), { maxLength: 6 }),
});

function apply(records: SearchRecord[], { kind, at, words }: Change): SearchRecord[] {
  const text = words.join(' ');
  const changed = [...records];
  const index = at % Math.max(1, records.length);
  const old = records[index];
  const unused = Math.max(0, ...records.map(({ page }) => Number(page.name.slice(1)))) + 1;
  if (kind === 'add' || !old) changed.splice(index, 0, searchRecord(unused, text));
  else if (kind === 'remove') changed.splice(index, 1);
  else if (kind === 'text') changed[index] = { ...old, sections: [{ depth: 0, id: '', heading: '', text }] };
  else if (kind === 'title') changed[index] = { ...old, page: { ...old.page, title: text } };
  else changed[index] = { ...old, page: { ...old.page, wanted: words } };
  return changed.map((record, number) => ({ ...record, id: number.toString(36) }));
}

/** From how many new pages on they are indexed in a thread. */
const many = fc.constantFrom(1, 250);
const step = fc.record({ changes: fc.array(change, { maxLength: 4 }), many });

test('after any changes, the files are the same as without a cache', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async history => {
      const [site, cache] = [makeFolder(), makeFolder()];
      let records = garden;
      for (const { changes, many } of history) {
        records = changes.reduce(apply, records);
        await writeRecords(records, { language: 'en' }, site, cache, noReuse, many);
        expect(readFolder(site)).toEqual(await coldFiles(records));
      }
    }),
    { numRuns: 6 },
  );
});
