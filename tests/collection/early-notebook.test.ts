import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { EarlyNotebook } from '../../src/collection/early-notebook.ts';
import type { LoadedNotebook } from '../../src/collection/loaded-notebook.ts';
import { NotebookLoader } from '../../src/collection/notebook-loader.ts';
import { NoteChanged, onProgress, passFacts, savedFacts, Workers } from '../../src/conversion/index.ts';
import { FileFacts } from '../../src/notebook/index.ts';
import { header, makeFolder } from '../support/folder.ts';
import { HeldWorkers } from '../support/held-workers.ts';

const files = {
  'Home.txt': `${header}====== Welcome ======\n[[Oak]] [[Secret]] @tree\n`,
  'Oak.txt': `${header}====== The oak ======\n{{{code: lang="yaml"\na: 1\n}}}\n{{./Oak.svg}}\n`,
  'Oak/Oak.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  'Pine.txt': `${header}====== The pine ======\n[[Oak]] [[Secret]]\n`,
  'Secret.txt': `${header}====== Hidden ======\n@private\n`,
};

/** Loads a notebook, and stops before its pages are converted. */
async function loadEarly(folder: string) {
  const { promise: begin, resolve: goOn } = Promise.withResolvers<void>();
  const options = { siteUrl: { origin: undefined, base: '/' }, cacheDir: makeFolder(), drafts: true };
  const loader = new NotebookLoader(folder, () => new HeldWorkers(begin));
  let loading: Promise<LoadedNotebook> | undefined;
  const found: EarlyNotebook[] = [];
  await new Promise<void>((resolve, reject) => {
    loading = loader.load(options, early => {
      found.push(early);
      resolve();
    });
    loading.catch(reject);
  });
  const whole = () => {
    goOn();
    return loading as Promise<LoadedNotebook>;
  };
  return { loader, early: found[0] as EarlyNotebook, found, whole, options };
}

const titles = (loaded: LoadedNotebook | undefined) => loaded?.entries.map(({ data }) => data.title);
const sources = ({ files }: LoadedNotebook) =>
  files.flatMap(({ address }) => (address.startsWith('/-/source/') ? [address] : []));

test('a page can be shown before other pages are converted', async () => {
  const folder = makeFolder(files);
  const { early, loader, whole, options } = await loadEarly(folder);
  const loaded = (await early.include('/')) as LoadedNotebook;
  // Others are there, under their names. What is held back is not.
  expect(titles(loaded)).toEqual(['Welcome', 'Oak', 'Pine']);
  const [home, oak, pine] = loaded.entries.map(({ data }) => data);
  expect(home).toMatchObject({ links: [{ page: 'Oak' }], tags: ['tree'], words: 4 });
  expect(await loader.readHtml(home?.html ?? '')).not.toContain('href="/secret');
  // A note as written is published only if it does not name what is held back, which is not known yet.
  expect(sources(loaded)).toEqual([]);
  expect(pine).not.toHaveProperty('source');

  // The page that was included need not be included again; another one is added.
  expect(await early.include('/')).toBeUndefined();
  expect(await early.include('/nowhere/')).toBeUndefined();
  const more = await early.include('/oak/');
  expect(titles(more)).toEqual(['Welcome', 'The oak', 'Pine']);
  expect(more?.files.map(({ address }) => address)).toEqual(['/-/files/Oak/Oak.svg', '/-/source/Oak.txt']);
  // A page that embeds a part of another one reads its HTML, with highlighted code.
  expect(await loader.readHtml(oak?.html ?? '')).toContain('class="shiki"');
  expect(await loader.readHtml(pine?.html ?? '')).toContain('The pine');

  // In the end, everything is as if it had been loaded at once.
  const { entries, files: published, messages } = await whole();
  const atOnce = await new NotebookLoader(folder).load(options);
  expect(entries).toEqual(atOnce.entries);
  expect(published).toEqual(atOnce.files);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(atOnce.messages.map(({ ruleId }) => ruleId));
});

test('what is requested while a page is being included has its turn', async () => {
  const { early } = await loadEarly(makeFolder(files));
  const [one, two] = await Promise.all([early.include('/oak/'), early.include('/pine/')]);
  expect([titles(one), titles(two)]).toEqual([
    ['Home', 'The oak', 'Pine'],
    ['Home', 'The oak', 'The pine'],
  ]);
});

test('a note that has changed since the gate read it is not shown before the gate has read it again', async () => {
  const folder = makeFolder(files);
  const { early, found, whole } = await loadEarly(folder);
  writeFileSync(
    join(folder, 'Pine.txt'),
    `${header}====== The pine ======
@private
`,
  );
  writeFileSync(
    join(folder, 'Oak.txt'),
    `${header}====== The old oak ======
`,
  );
  await expect(early.include('/pine/')).rejects.toThrow(NoteChanged);
  expect(titles(await early.include('/'))).toEqual(['Welcome', 'Oak', 'Pine']);
  expect(titles(await whole())).toEqual(['Welcome', 'The old oak']);
  // The second attempt can show single pages, too.
  expect(titles(await found[1]?.include('/oak/'))).toEqual(['Welcome', 'The old oak']);
});

test('nothing else is converted in this thread before the first page has been shown', async () => {
  const loader = new NotebookLoader(makeFolder(files), () => new EagerWorkers());
  const options = { siteUrl: { origin: undefined, base: '/' }, cacheDir: makeFolder() };
  const converted: (number | undefined)[] = [];
  onTestFinished(onProgress(({ done }) => converted.push(done)));
  const { promise: shown, resolve: show } = Promise.withResolvers<void>();
  const loading = loader.load(options, async early => {
    await early.include('/oak/');
    await shown;
  });
  await expect.poll(() => converted).toEqual([1]);
  await setTimeout(100);
  expect(converted).toEqual([1]);
  show();
  expect(titles(await loading)).toEqual(['Welcome', 'The oak', 'The pine']);
  expect(converted).toEqual([1, 2, 3]);
});

/** Workers for which any number of pages is many, without other threads. */
class EagerWorkers extends Workers {
  constructor() {
    super({ notes: Number.POSITIVE_INFINITY, pages: Number.POSITIVE_INFINITY });
  }

  override areMany(): boolean {
    return true;
  }
}

test('what one step of a command knows about files is passed to the next one', () => {
  const [cacheDir, facts] = [makeFolder(), new FileFacts()];
  passFacts(cacheDir, facts);
  expect(savedFacts(cacheDir)).toBe(facts);
  expect(savedFacts(cacheDir)).not.toBe(facts);
  passFacts(cacheDir, facts);
  expect(savedFacts(makeFolder())).not.toBe(facts);
});
