import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

test('zimlight export writes each page as Markdown with front matter, and the files that pages use', async () => {
  const header = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: 2020-01-02T03:04:05+01:00\n\n';
  const folder = makeFolder({
    'notes/A/B_C.txt': `${header}====== Title ======\nSee [[./a.pdf]] @tag\n`,
    'notes/A/B_C/a.pdf': '',
  });
  const { code } = await runMain(['export', 'notes', '--out', 'markdown'], folder);
  expect(code).toBe(0);
  expect(
    (await readdir(join(folder, 'markdown'), { recursive: true })).filter(name => /\.\w+$/.test(name)).sort(),
  ).toEqual(['-/files/A/B_C/a.pdf', '-/zimlight.json', 'a/b-c/index.md']);
  expect(await readFile(join(folder, 'markdown/a/b-c/index.md'), 'utf8')).toBe(
    [
      '---',
      'title: Title',
      'page: A:B C',
      'created: 2020-01-02T03:04:05+01:00',
      'tags:',
      '  - tag',
      '---',
      '',
      '# Title',
      '',
      'See [./a.pdf](/-/files/A/B_C/a.pdf) <span data-tag="tag">@tag</span>',
      '',
    ].join('\n'),
  );
});
