import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNotebook } from '../../src/notebook/index.ts';
import { seed } from '../support/seed.ts';
import { zimlight } from '../support/zimlight.ts';
import { askZim, zimIsInstalled } from './ask-zim.ts';
import { compareNotebook, cutDown, type Difference } from './compare.ts';
import { notebookArbitrary, writeNotebook } from './random-notebook.ts';
import { articleOf } from './site-reading.ts';

// `ZIMLIGHT_SEED=random ZIMLIGHT_NOTES=20000 npm run test:oracle` tries other and more random notebooks.
const count = Math.ceil(Number(process.env.ZIMLIGHT_NOTES || 2000) / 100);
const shown = 3;

if (!zimIsInstalled) console.log('Zim is not installed (apt-get install zim): nothing is compared with it.');

/** Fails if there are differences, and prints the first few, shortened to the lines that matter. */
async function expectNone(differences: Difference[]): Promise<void> {
  const reports: string[] = [];
  for (const difference of differences.slice(0, shown)) {
    const { folder, page } = difference;
    const file = openNotebook(folder).pages.get(page)?.file?.bytes;
    const shortest = file && (await cutDown(difference, readFileSync(file, 'utf8')));
    const note = shortest?.what ? `${JSON.stringify(shortest.note)}\n${shortest.what}` : difference.what;
    reports.push(`${page}: ${note}`);
  }
  expect(reports.join('\n\n'), `${differences.length} notes differ; ZIMLIGHT_SEED=${seed} makes them again`).toBe('');
}

describe.skipIf(!zimIsInstalled)('Zim itself shows the same', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'zimlight-oracle-'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  function makeFolders(numRuns: number, name: string): string[] {
    return fc.sample(fc.noBias(notebookArbitrary(100)), { numRuns, seed }).map((notebook, i) => {
      const folder = join(root, `${name}-${i}`);
      writeNotebook(folder, notebook);
      return folder;
    });
  }

  test('in the notes of random notebooks', async () => {
    const folders = makeFolders(count, 'random');
    const differences: Difference[] = [];
    const ask = (i: number) => askZim(folders.slice(i, i + 1).map(folder => ({ folder, notes: null })));
    let [notes, unread] = [0, 0];
    let asked = ask(0);
    for (const [i, folder] of folders.entries()) {
      const answers = await asked;
      // Zim reads the next notebook while this one is compared.
      asked = ask(i + 1);
      notes += answers.length;
      unread += answers.filter(answer => answer.error).length;
      differences.push(...(await compareNotebook(folder, answers)));
    }
    await asked;
    console.log(
      `Seed ${seed}: ${notes} notes compared with Zim, ${differences.length} differ, Zim cannot read ${unread}.`,
    );
    expect(notes).toBe(count * 100);
    await expectNone(differences);
  });

  test('in the pages of a site that was built', async () => {
    const [folder = ''] = makeFolders(1, 'built');
    const dist = join(root, 'dist');
    const built = await zimlight(['build', folder, '--out', dist]);
    expect(built.code, built.stdout + built.stderr).toBe(0);
    const differences = await compareNotebook(folder, await askZim([{ folder, notes: null }]), {
      read: async page => articleOf(readFileSync(join(dist, page.address, 'index.html'), 'utf8')),
    });
    await expectNone(differences);
    const pages = [...openNotebook(folder).pages.values()];
    const addresses = pages.flatMap(page => {
      const html = articleOf(readFileSync(join(dist, page.address, 'index.html'), 'utf8')) ?? '';
      return [...html.matchAll(/(?:src|href|data)="(\/[^"#]*)/g)].map(found => decodeURI(found[1] as string));
    });
    const missing = addresses.filter(address => !existsSync(join(dist, address.replaceAll('&amp;', '&'))));
    expect(missing).toEqual([]);
    expect(addresses.length).toBeGreaterThan(20);
  });
});
