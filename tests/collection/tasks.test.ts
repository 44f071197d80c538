import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NotebookLoader } from '../../src/collection/notebook-loader.ts';
import { header, makeFolder, writeFiles } from '../support/folder.ts';

const siteUrl = { origin: undefined, base: '/' };

/** The open tasks of the pages that lists may name: page → texts. */
async function tasksOf(folder: string, language = 'en') {
  const cacheDir = join(folder, '.cache');
  const { entries } = await new NotebookLoader(folder).load({ siteUrl, cacheDir, language });
  const found = entries.flatMap(({ data }) =>
    data.tasks && !data.unlisted
      ? [[data.name, data.tasks.map(({ text, due }) => (due ? `${text}: ${due}` : text))]]
      : [],
  );
  return Object.fromEntries(found);
}

test('what is held back has no tasks', async () => {
  const folder = makeFolder({
    'Home.txt': `${header}[ ] shown\n%% private %%\n[ ] hidden\n%% public %%\n[ ] also shown [[Draft]]\n`,
    'Draft.txt': `${header}@draft\n[ ] hidden\n`,
    'Off.txt': `${header}[ ] hidden\n`,
    'Quiet.txt': `${header}[ ] hidden\n`,
    'zimlight.yaml': 'publish: { except: [Off], unlisted: [Quiet] }\n',
  });
  expect(await tasksOf(folder)).toEqual({ Home: ['shown', 'also shown Draft'] });
});

test('pages in the cache are read again when the notebook has another idea of tasks', async () => {
  const folder = makeFolder({
    'notebook.zim': '[Notebook]\nname=x\n',
    'Home.txt': `${header}[ ] a < 2026W12\n\nNext: b\n`,
  });
  expect(await tasksOf(folder)).toEqual({ Home: ['a < 2026W12: 2026-03-21'] });
  expect(await tasksOf(folder, 'de')).toEqual({ Home: ['a < 2026W12: 2026-03-22'] });
  writeFiles(folder, {
    'notebook.zim': '[Notebook]\nname=x\n\n[TaskListPlugin]\nlabels=Next:\nall_checkboxes=False\n',
  });
  expect(await tasksOf(folder)).toEqual({ Home: ['Next: b'] });
});

test('a Markdown page has tasks, too', async () => {
  const folder = makeFolder({
    'notebook.zim': '[Notebook]\ndefault_file_format=text/x-markdown\ndefault_file_extension=.md\n',
    'Home.md': '# Home\n\n- [ ] a\n- [x] b\n',
  });
  expect(await tasksOf(folder)).toEqual({ Home: ['a'] });
});
