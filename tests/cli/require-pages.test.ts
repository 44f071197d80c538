import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { header } from '../support/folder.ts';
import { temporaryFolder } from '../support/repository.ts';
import { zimlight } from '../support/zimlight.ts';

const folder = temporaryFolder(afterAll);

beforeAll(async () => {
  await mkdir(join(folder, 'empty'));
  await mkdir(join(folder, 'above/Notes'), { recursive: true });
  await writeFile(join(folder, 'above/Notes/notebook.zim'), '[Notebook]\n');
  await mkdir(join(folder, 'photos'));
  await writeFile(join(folder, 'photos/icon.png'), '');
  await mkdir(join(folder, 'notes'));
  await writeFile(join(folder, 'notes/Home.txt'), `${header}Text\n`);
});

const looked =
  'no .txt file that begins with “Content-Type: text/x-zim-wiki” or a heading, and no Markdown page. Nothing was written.';

describe.each([
  ['empty', 'Is it the folder that contains notebook.zim, and is it complete?'],
  ['photos', 'Is it the folder that contains notebook.zim, and is it complete?'],
  ['above', 'Did you mean above/Notes?'],
])('in the folder %s there are no pages', (notebook, hint) => {
  test.each([
    ['build', ['--out', 'site']],
    ['export', ['--out', 'markdown']],
    ['check', []],
  ])('%s says what it looked for and writes nothing', async (command, options) => {
    const { code, stdout, stderr } = await zimlight([command, notebook, ...options], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`zimlight: there are no pages in ${notebook}: ${looked} ${hint}\n`);
    expect((await readdir(folder)).sort()).toEqual(['above', 'empty', 'notes', 'photos']);
  });
});

test('a good site and a good export are not replaced by nothing', async () => {
  for (const [command, out, page] of [
    ['build', 'site', 'index.html'],
    ['export', 'markdown', 'index.md'],
  ] as const) {
    await zimlight([command, 'notes', '--out', out], { cwd: folder });
    const good = await readFile(join(folder, out, page), 'utf8');
    const { code } = await zimlight([command, 'empty', '--out', out], { cwd: folder });
    expect(code).toBe(1);
    expect(await readFile(join(folder, out, page), 'utf8')).toBe(good);
  }
});
