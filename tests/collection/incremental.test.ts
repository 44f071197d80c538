import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { readHtml, readSections, reportOf } from '../../src/collection/index.ts';
import type { LoadOptions } from '../../src/collection/load-options.ts';
import { NotebookLoader } from '../../src/collection/notebook-loader.ts';
import { readMarkdown } from '../../src/collection/page-store.ts';

/**
 * The result of every load is that of a load without a cache, whatever happened to the notebook before. Random histories:
 * notes are edited, renamed, deleted and new; settings and attachments change; loads are made in one process and in others.
 */

const header = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n';
const root = join(import.meta.dirname, '../notebooks');

/** Each names something that another step can change. */
const pieces = [
  'Text with a word.',
  ...['A', 'A:B', ':C', '+B', 'B#two', 'Old', 'D', 'c|label', 'M'].map(target => `See [[${target}]] for more.`),
  ...['#one', 'A#one', './x.png', './x.txt', '/x.txt', 'x.tex', 'wp?Page', 'our?Page', 'A/B'].map(to => `[[${to}]]`),
  ...['./x.png', './y.png', 'y.svg', './x.txt', './eq.png?type=equation'].map(picture => `{{${picture}}}`),
  ...['====== Title ======', '===== one =====', '===== two =====', '@tag text', 'me@example.org'],
  ...['%% private %%\nx.png\n%% public %%', '{{{code: lang="python"\nprint(1)\n}}}', '`'],
];
const markdownPieces = [
  ...['[a](A.txt)', '[b](A/B.txt "t")', '![x](x.png)', '![y](M/y.svg)', '[[C|label]]', '[t](x.txt#part)', '[h](#one)'],
  ...['# one', '[r]: C.txt', '![e](eq.png#type=equation)', '<img src="x.png">', '@tag', '[m](:D)', '[o](Old)'],
];
/** For a page that depends on nothing else. */
const onePiece = [`${'> '.repeat(120)}[deep](C.txt)`, '[r]: C.txt', '`` <a href="C.txt"> ``', '[l]: A.txt'];
const paths = [
  'A.txt',
  'A/B.txt',
  'A/B/B.txt',
  'C.txt',
  'D.txt',
  'Home.txt',
  'c.txt',
  'M.md',
  'A/M.md',
  'One.md',
  'One.txt',
];
/** What makes a difference to other pages, wherever it stands in a note. */
const marks = ['', '', '', '@draft', 'Password: kanone77', '===== one ====='];
const files: Record<string, (Buffer | string)[]> = {
  'A/x.png': pictures('objects/Home/equation001.png', 'objects/Home/gnuplot001.png'),
  'x.txt': ['one', 'two', 'Password: kanone77', 'three'],
  'A/y.svg': ['<svg><title>First</title></svg>', '<svg><title>Other</title></svg>'],
  'M/y.svg': ['<svg width="2" height="3"></svg>', '<svg width="3" height="2"></svg>'],
  'A/eq.tex': ['x^2', 'x^3', '\\nonsense', 'x'.repeat(100_001)],
  'eq.tex': ['a+b', 'a-b'],
  'eq.png': pictures('objects/Home/equation001.png'),
  'A/eq.png': pictures('objects/Home/equation001.png'),
  'C/secret.txt': ['one', 'two!'],
  'urls.list': ['our https://one.example/{NAME}', 'our https://two.example/{NAME}'],
  'notebook.zim': ['[Notebook]\nhome=A\n', '[Notebook]\nhome=Home\nname=Other\n', '[Notebook]\ndocument_root=./A\n'],
  'zimlight.yaml': [],
};

function pictures(...found: string[]): Buffer[] {
  return found.map(path => readFileSync(join(root, path)));
}

type Step = { write: string; content: string | Buffer } | { remove: string } | { rename: string; to: string };

/** A note with half of the pieces. */
const note = (path: string): fc.Arbitrary<Step> => {
  const own = path.endsWith('.md') ? markdownPieces : pieces;
  const one = path.endsWith('.md') ? [...own, ...onePiece, ...onePiece] : own;
  const chosen = path.startsWith('One')
    ? fc.constantFrom(...one).map(piece => [piece])
    : fc.subarray(own, { minLength: Math.floor(own.length / 2) });
  return fc.tuple(chosen, path.startsWith('One') ? fc.constant('') : fc.constantFrom(...marks)).map(([parts, mark]) => {
    const text = [...parts, mark].join('\n\n');
    const head = path.endsWith('.md') ? '---\nCreation-Date: 2026-01-01\ntags: [x]\n---\n' : header;
    return { write: path, content: `${head}${text}\n` };
  });
};
/** Half of the settings that make a difference to pages. */
const settings = fc
  .tuple(
    fc.subarray(['lists: [pages]', 'mailAddresses: encode', 'title: Other', 'order: [C, A]']),
    fc.constantFrom('', 'aliases: { Old: A }', 'aliases: { Old: C }'),
    fc.constantFrom('', 'interwiki: { our: "https://three.example/" }'),
    fc.subarray(['attachments: all', 'unlisted: [C, "@tag"]', 'sources: false', 'allowSecrets: [A, C]', 'gone: true']),
    fc.constantFrom('', 'except: [C]', 'except: ["*.png"]', 'except: ["@tag"]', 'only: [A, "A:**", M]'),
  )
  .map(([site, aliases, interwiki, publish, what]) => {
    const within = [...publish, what].filter(Boolean).map(line => `  ${line}`);
    return [...site, aliases, interwiki, ...(within.length ? ['publish:', ...within] : []), ''].join('\n');
  });
const file = (path: string): fc.Arbitrary<Step> =>
  path === 'zimlight.yaml'
    ? settings.map(content => ({ write: path, content }))
    : fc.constantFrom(...(files[path] ?? [])).map(content => ({ write: path, content }));
const anyPath = fc.constantFrom(...paths);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: anyPath.chain(note) },
  { weight: 3, arbitrary: file('zimlight.yaml') },
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(files)).chain(file) },
  { weight: 1, arbitrary: fc.constantFrom(...paths, ...Object.keys(files)).map(remove => ({ remove })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...paths, 'M.markdown'), fc.constantFrom(...paths, 'M.markdown'))
      .map(([rename, to]) => ({ rename, to })),
  },
);

function take(step: Step, folder: string): void {
  try {
    if ('write' in step) {
      mkdirSync(dirname(join(folder, step.write)), { recursive: true });
      writeFileSync(join(folder, step.write), step.content);
    } else if ('remove' in step) rmSync(join(folder, step.remove));
    else if ('rename' in step) {
      mkdirSync(dirname(join(folder, step.to)), { recursive: true });
      renameSync(join(folder, step.rename), join(folder, step.to));
    }
  } catch (error) {
    // There is no such file to remove.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

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
    const text = { ...readMarkdown(data.html), html: await readHtml(data.html), sections: readSections(data.html) };
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
  { siteUrl: { origin: new URL('https://example.org'), base: '/notes/' } },
  { siteUrl: { origin: undefined, base: '/' }, pictureVersions: false, portable: true },
];

interface History {
  first: Step[];
  /** Of each load: what happens before, for which site it is, in which process, and whether long after the change. */
  loads: { steps: Step[]; site: number; process: number; later: boolean }[];
}
const history: fc.Arbitrary<History> = fc.record({
  first: fc.tuple(...paths.map(note), ...Object.keys(files).map(file)),
  loads: fc.array(
    fc.record({
      steps: fc.array(step, { maxLength: 2 }),
      site: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2),
      process: fc.constantFrom(0, 0, 1, 2),
      later: fc.constantFrom(true, true, true, false),
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

/** A file that was written just now is not trusted, see `FileFacts`. Ten seconds later it is. */
const wait = () => vi.setSystemTime(Date.now() + 10_000);

test('after any history, a notebook is loaded as if it had never been loaded before', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await fc.assert(
    fc.asyncProperty(history, async ({ first, loads }) => {
      const [folder, cacheDir] = [newFolder(), newFolder()];
      for (const step of first) take(step, folder);
      const loaders = [new NotebookLoader(folder), new NotebookLoader(folder)];
      for (const { steps, site, process, later } of loads) {
        for (const step of steps) take(step, folder);
        vi.setSystemTime(vi.getRealSystemTime());
        if (later) wait();
        const loader = loaders[process] ?? new NotebookLoader(folder);
        const options = sites[site] as LoadOptions;
        const found = await load(loader, { ...options, cacheDir });
        expect(found).toEqual(await load(new NotebookLoader(folder), { ...options, cacheDir: newFolder() }));
      }
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    }),
    {
      numRuns: Number(process.env.ZIMLIGHT_RUNS ?? 30),
      ...(process.env.ZIMLIGHT_SEED && { seed: Number(process.env.ZIMLIGHT_SEED) }),
    },
  );
});

test('a cache file that is broken, wherever, costs time and nothing else', async () => {
  const [folder, cacheDir] = [newFolder(), newFolder()];
  for (const path of [...paths, ...Object.keys(files)])
    for (const step of fc.sample(path in files ? file(path) : note(path), { numRuns: 1, seed: 1 })) take(step, folder);
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
    { numRuns: 30 },
  );
});
