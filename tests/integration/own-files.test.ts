import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeErrorPage } from '../../src/integration/error-page.ts';
import { encodeMailAddresses } from '../../src/integration/mail-addresses.ts';
import { besideOwnFiles, filesOfNotebook } from '../../src/integration/own-files.ts';
import { makeFolder, writeFiles } from '../support/folder.ts';

test("a project's own files stay, and rules for addresses are added to its own", async () => {
  const dir = makeFolder({ 'robots.txt': 'own', _headers: '/*\n  X-Own: yes\n', 'about/index.html': 'own' });
  await besideOwnFiles(dir, async () =>
    writeFiles(dir, { 'robots.txt': 'ours', _headers: '/-/*\n  X: y\n', 'sitemap.xml': 'ours' }),
  );
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  expect(['robots.txt', '_headers', 'sitemap.xml', 'about/index.html'].map(read)).toEqual([
    'own',
    '/*\n  X-Own: yes\n\n/-/*\n  X: y\n',
    'ours',
    'own',
  ]);
  expect(read('favicon.svg')).toContain('<svg');
});

test("a project's own error page stays", async () => {
  const files = { '404.html': 'own', '500.html': 'a note called 500', '-/not-found/index.html': 'ours' };
  const dir = makeFolder(files);
  await placeErrorPage(dir, ['404']);
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  expect([read('404.html'), read('500/index.html')]).toEqual(['own', 'a note called 500']);
});

test('mail addresses are encoded in the pages of the notebook, not in those of the project', async () => {
  const mail = 'me@example.org';
  const dir = makeFolder({ 'a/index.html': mail, 'a/index.md': mail, '-/feed.json': mail, 'about/index.html': mail });
  await encodeMailAddresses(dir, filesOfNotebook([{ address: '/a/' }]));
  const files = ['a/index.html', 'a/index.md', '-/feed.json', 'about/index.html'];
  expect(files.map(file => readFileSync(join(dir, file), 'utf8').includes(mail))).toEqual([false, false, false, true]);
});
