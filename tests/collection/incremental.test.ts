import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { readHtml, readSections, reportOf } from '../../src/collection/index.ts';
import { NotebookLoader } from '../../src/collection/notebook-loader.ts';
import type { LoadOptions } from '../../src/conversion/load-options.ts';
import { readMarkdown } from '../../src/conversion/page-store.ts';
import { cases } from '../support/cases.ts';
import { type Step, step, take, wholeNotebook } from '../support/notebook-steps.ts';
import { runGit } from '../support/run-git.ts';

/**
 * The result of every load is that of a load without a cache, whatever happened to the notebook before. Random histories:
 * notes are edited, renamed, deleted and new; settings and attachments change; loads are made in one process and in others.
 */

/** Everything that a load tells, without the paths of the cache. */
async function load(loader: NotebookLoader, options: LoadOptions): Promise<unknown> {
  let loaded: Awaited<ReturnType<NotebookLoader['load']>>;
  try {
    loaded = await loader.load(options);
  } catch (error) {
    return String(error);
  }
  const { entries, messages, files, staticFiles, ...rest } = loaded;
  const pages = [];
  for (const { data, plainMarkdown } of entries) {
    const text = {
      ...readMarkdown(data.html),
      html: await loader.readHtml(data.html),
      sections: readSections(data.html),
    };
    pages.push({ ...data, ...text, plainMarkdown });
  }
  const published = [...files, ...staticFiles].map(({ file, ...each }) => ({
    ...each,
    file: file.toString().replace(options.cacheDir, ''),
  }));
  const places = messages.map(({ name, ruleId, place, fatal }) => [name, ruleId, place, fatal]);
  return structuredClone({ ...rest, report: reportOf(loaded), places, pages, published });
}

const sites: Omit<LoadOptions, 'cacheDir'>[] = [
  { siteUrl: { origin: undefined, base: '/' }, language: 'en' },
  { siteUrl: { origin: undefined, base: '/' }, language: 'de' },
  { siteUrl: { origin: new URL('https://example.org'), base: '/notes/' } },
  { siteUrl: { origin: undefined, base: '/' }, pictureVersions: false, portable: true },
];

interface History {
  /** Whether it is in git. */
  inGit: boolean;
  first: Step[];
  /**
   * Of each load: what happens before, for which site it is, in which process, and whether long after the change, whether drafts will
   * do, and whether the loader is told what has changed since its last load.
   */
  loads: { steps: Step[]; site: number; process: number; later: boolean; drafts: boolean; told: boolean }[];
}
const history: fc.Arbitrary<History> = fc.record({
  inGit: fc.boolean(),
  first: wholeNotebook,
  loads: fc.array(
    fc.record({
      steps: fc.array(step, { maxLength: 2 }),
      site: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 2, 3),
      process: fc.constantFrom(0, 0, 1, 2),
      later: fc.constantFrom(true, true, true, false),
      drafts: fc.boolean(),
      told: fc.boolean(),
    }),
    { minLength: 4, maxLength: 8 },
  ),
});

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'incremental-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  vi.useRealTimers();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What a watcher compares: the state of each file and folder. */
function statesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => !/(?:^|\/)\.git/.test(path));
  const stateOf = (path: string) => {
    const stats = lstatSync(path, { bigint: true });
    return stats.isDirectory() ? 'folder' : [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].join();
  };
  return new Map(paths.map(path => [join(folder, path), stateOf(join(folder, path))]));
}

/** The paths of which a watcher tells. */
function changesBetween(before: Map<string, string>, after: Map<string, string>): Set<string> {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return new Set(paths.filter(path => before.get(path) !== after.get(path)));
}

/** A file that was written just now is not trusted, see `FileFacts`. Ten seconds later it is. */
const wait = () => vi.setSystemTime(Date.now() + 10_000);

test('after any history, a notebook is loaded as if it had never been loaded before', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await fc.assert(
    fc.asyncProperty(history, async ({ inGit, first, loads }) => {
      const [folder, cacheDir] = [newFolder(), newFolder()];
      for (const step of first) take(step, folder);
      if (inGit) runGit(folder, 'init', '--quiet');
      take({ commit: true }, folder);
      const loaders = [new NotebookLoader(folder), new NotebookLoader(folder)];
      const seen = new Map<NotebookLoader, Map<string, string>>();
      for (const { steps, site, process, later, drafts, told } of loads) {
        for (const step of steps) take(step, folder);
        vi.setSystemTime(vi.getRealSystemTime());
        if (later) wait();
        const loader = loaders[process] ?? new NotebookLoader(folder);
        const options = sites[site] as LoadOptions;
        const [before, now] = [seen.get(loader), statesIn(folder)];
        const changed = told && before ? { changed: changesBetween(before, now) } : {};
        const found = await load(loader, { ...options, cacheDir, drafts, ...changed });
        if (typeof found !== 'string') seen.set(loader, now);
        expect(found).toEqual(await load(new NotebookLoader(folder), { ...options, cacheDir: newFolder() }));
      }
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    }),
    { numRuns: cases(10) },
  );
});

test('a broken cache file does not change the result, wherever it is broken', async () => {
  const [folder, cacheDir] = [newFolder(), newFolder()];
  for (const step of fc.sample(wholeNotebook, { numRuns: 1, seed: 1 })[0] ?? []) take(step, folder);
  const options = { ...(sites[0] as LoadOptions), cacheDir };
  const expected = await load(new NotebookLoader(folder), options);
  expect(expected).toBeTypeOf('object');
  const whole = readFileSync(join(cacheDir, 'pages.pack'));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length * 2),
      fc.array(fc.nat(whole.length - 1), { maxLength: 10 }),
      async (length, flips) => {
        const broken = newFolder();
        const bytes = Buffer.from(whole);
        for (const at of flips) bytes[at] = (bytes[at] as number) ^ 0x41;
        writeFileSync(join(broken, 'pages.pack'), bytes.subarray(0, length));
        for (let i = 0; i < 2; i++)
          expect(await load(new NotebookLoader(folder), { ...options, cacheDir: broken })).toEqual(expected);
      },
    ),
    { numRuns: cases(30) },
  );
});

test('a draft is finished when its HTML is read, and is no result for those who want none', async () => {
  const [folder, cacheDir] = [newFolder(), newFolder()];
  writeFileSync(join(folder, 'Home.txt'), '====== Home ======\n\n{{{code: lang="yaml"\na: 1\n}}}\n');
  const options = { ...(sites[0] as LoadOptions), cacheDir };
  const isHighlighted = (html: string) => html.includes('class="shiki"');
  const referenceOf = async (loader: NotebookLoader, drafts: boolean) =>
    (await loader.load({ ...options, drafts })).entries[0]?.data.html ?? '';

  const loader = new NotebookLoader(folder);
  const draft = await referenceOf(loader, true);
  expect(isHighlighted(await readHtml(draft))).toBe(false);
  expect(isHighlighted(await loader.readHtml(draft))).toBe(true);
  const other = new NotebookLoader(folder);
  expect(await referenceOf(other, true)).toBe(draft);
  for (const each of [loader, other, new NotebookLoader(folder)]) {
    expect(isHighlighted(await readHtml(await referenceOf(each, false)))).toBe(true);
  }
  // A finished result is taken where a draft would do.
  expect(isHighlighted(await readHtml(await referenceOf(new NotebookLoader(folder), true)))).toBe(true);
});
