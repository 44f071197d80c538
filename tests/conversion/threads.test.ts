import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHtml, readSections, reportOf } from '../../src/collection/index.ts';
import { NotebookLoader } from '../../src/collection/notebook-loader.ts';
import { readMarkdown } from '../../src/conversion/page-store.ts';
import { startThreads, Workers } from '../../src/conversion/workers.ts';
import { header, makeFolder } from '../support/folder.ts';

const notebooks = join(import.meta.dirname, '../notebooks');

/** Everything that a load tells. @param many notes from which on threads are used */
async function load(folder: string, many: number) {
  const options = { siteUrl: { origin: new URL('https://example.org'), base: '/notes/' }, cacheDir: makeFolder() };
  const loaded = await new NotebookLoader(folder, () => new Workers({ notes: many, pages: many })).load(options);
  const { entries, files, ...rest } = loaded;
  return {
    ...rest,
    report: reportOf(loaded),
    pages: await Promise.all(
      entries.map(async ({ data }) => {
        const { html, ...facts } = data;
        return { ...facts, ...readMarkdown(html), html: await readHtml(html), sections: readSections(html) };
      }),
    ),
    files: files.map(({ file, ...each }) => ({ ...each, path: file.toString().replace(options.cacheDir, '') })),
  };
}

test.each(['objects', 'markdown-links', 'markdown-among-zim', 'names', 'private'])(
  'pages are the same whether they are converted in threads or not: %s',
  async name => {
    const folder = name === 'private' ? makeFolder(privateNotes) : join(notebooks, name);
    expect(await load(folder, 1)).toEqual(await load(folder, Number.POSITIVE_INFINITY));
  },
);

test('pages are the same if threads were started before the notebook was read', async () => {
  const notes = Array.from({ length: 300 }, (_, i) => [`Page_${i}.txt`, `${header}[[Page ${i + 1}]]\n`]);
  const folder = makeFolder(Object.fromEntries(notes));
  await startThreads(folder, makeFolder());
  expect(await load(folder, 1)).toEqual(await load(folder, Number.POSITIVE_INFINITY));
});

/** Threads are told what is held back, and the tags and the names that pages had. */
const privateNotes = {
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `Page_${i}.txt`,
      `${header}[[Old]] [[Secret]] [[Page 3]] @tag {{./x.png}}\n`,
    ]),
  ),
  'Page_1/x.png': 'no picture',
  'Secret.txt': `${header}@private\n`,
  'Secret/Below.txt': header,
  'zimlight.yaml': 'aliases:\n  Old: Page 2\n',
};
