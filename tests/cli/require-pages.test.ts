import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { header } from '../support/folder.ts';
import { temporaryFolder } from '../support/repository.ts';
import { runMain } from '../support/run-main.ts';

const folder = temporaryFolder(afterAll);

beforeAll(async () => {
  await mkdir(join(folder, 'empty'));
  await mkdir(join(folder, 'above/Notes'), { recursive: true });
  await writeFile(join(folder, 'above/Notes/notebook.zim'), '[Notebook]\n');
  await mkdir(join(folder, 'photos'));
  await writeFile(join(folder, 'photos/icon.png'), '');
  await mkdir(join(folder, 'vault/inner'), { recursive: true });
  await writeFile(join(folder, 'vault/inner/A note.md'), 'Text\n');
  await mkdir(join(folder, 'notes'));
  await writeFile(join(folder, 'notes/Home.txt'), `${header}Text\n`);
  await mkdir(join(folder, 'wrong'));
  await writeFile(join(folder, 'wrong/Home.txt'), `${header}Text\n`);
  await writeFile(join(folder, 'wrong/zimlight.yaml'), 'base: a b\n');
});

const looked =
  'no .txt file that begins with “Content-Type: text/x-zim-wiki” or a heading, and no Markdown page. Nothing was written.';

test.each([
  ['empty', 'Is it the folder that contains notebook.zim, and is it complete?'],
  ['photos', 'Is it the folder that contains notebook.zim, and is it complete?'],
  [
    'vault',
    'There are Markdown files. If they are your notes, the folder needs a file `notebook.zim` with the lines `[Notebook]`, `default_file_format=markdown` and `default_file_extension=.md`.',
  ],
  ['above', 'Did you mean above/Notes?'],
])('in the folder %s there are no pages: check says what it looked for', async (notebook, hint) => {
  const { code, stdout, stderr } = await runMain(['check', notebook], folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(`zimlight: there are no pages in ${notebook}: ${looked} ${hint}\n`);
});

test('with what the message says, its Markdown files are pages, and nothing is wrong with their names', async () => {
  const settings = '[Notebook]\ndefault_file_format=markdown\ndefault_file_extension=.md\n';
  await writeFile(join(folder, 'vault/notebook.zim'), settings);
  const { code, stdout, stderr } = await runMain(['check', 'vault', '--strict'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^1 page, /m);
});

describe.each([
  ['build', 'site', 'index.html'],
  ['export', 'markdown', 'Home.md'],
] as const)('a good result of %s is not replaced', (command, out, page) => {
  const run = (notebook: string) => runMain([command, notebook, '--out', out], folder);
  let good: string;

  beforeAll(async () => {
    await run('notes');
    good = await readFile(join(folder, out, page), 'utf8');
  });

  test('by that of a folder without pages', async () => {
    const { code, stderr } = await run('empty');
    expect(code).toBe(1);
    expect(stderr).toContain(`zimlight: there are no pages in empty: ${looked}`);
    expect(await readFile(join(folder, out, page), 'utf8')).toBe(good);
  });

  test('by one with settings that would make every page wrong', async () => {
    const { code, stderr } = await run('wrong');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'zimlight: nothing was published, because the settings are wrong:\nzimlight.yaml:1:7: The setting `base` cannot be used: `a b` is not a path such as `/notes/`. For example: `base: /notes/`\n',
    });
    expect(await readFile(join(folder, out, page), 'utf8')).toBe(good);
  });
});
