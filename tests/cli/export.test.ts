import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/files/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { header, makeFolder } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

const zim = `${header.trimEnd()}\nCreation-Date: 2020-01-02T03:04:05+01:00\n\n`;

const filesIn = (folder: string) => listFiles(folder).sort();

test('zimlight export writes each page as Markdown with front matter under Zim’s names, and the files that pages use', async () => {
  const folder = makeFolder({
    'notes/A/B_C.txt': `${zim}====== Title ======\nSee [[./a.pdf]] @tag [x] {{./photo.png}}\n\n[>] moved\n`,
    'notes/A/B_C/a.pdf': '',
    'notes/A/B_C/photo.png': await sharp({ create: { width: 1500, height: 800, channels: 3, background: '#369' } })
      .png({ compressionLevel: 0 })
      .toBuffer(),
  });
  const args = ['export', 'notes', '--out', 'markdown', '--cache', 'cache', '--messages', 'messages.json'];
  const { code, stdout } = await runMain(args, folder);
  expect(code).toBe(0);
  expect(filesIn(join(folder, 'markdown'))).toEqual([
    ...['.zimlight.json', 'A/B_C.md', 'A/B_C/a.pdf', 'A/B_C/photo.png'],
  ]);
  expect(readFileSync(join(folder, 'markdown/A/B_C.md'), 'utf8')).toBe(
    [
      ...['---', 'title: Title', 'page: A:B C', 'created: 2020-01-02T03:04:05+01:00', 'tags:', '  - tag', '---', ''],
      ...['# Title', '', 'See [./a.pdf](B_C/a.pdf) @tag \\[x] ![](B_C/photo.png)', '', '- ▷ moved', ''],
    ].join('\n'),
  );
  expect(stdout).toContain('info export-checkbox, 1 time.');
  expect(JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8'))).toContainEqual({
    ...{ rule: 'export-checkbox', severity: 'info', file: 'A/B_C.txt' },
    reason: 'Markdown has no checkbox `[>]`: it is written as `▷`',
    advice: 'No action is needed. The sign can be found and replaced.',
  });
  // No smaller versions of pictures were made.
  expect(filesIn(join(folder, 'cache')).filter(path => path.endsWith('.webp'))).toEqual([]);
});

test('what is held back is not exported', async () => {
  const folder = makeFolder({
    'notes/Home.txt': `${header}[[Secret]] [[Part]] [[Secret|her]]\n`,
    'notes/Secret.txt': `${header}@private body\n`,
    'notes/Secret/plan.txt': 'plan',
    'notes/Part.txt': `${header}open\n%% private %%\nhidden {{./hidden.png}}\n%% public %%\n`,
    'notes/Part/hidden.png': 'x',
  });
  for (const flavour of ['gfm', 'obsidian', 'hugo', 'starlight']) {
    const { code } = await runMain(['export', 'notes', '-o', flavour, '--flavour', flavour], folder);
    expect(code).toBe(0);
    const files = filesIn(join(folder, flavour));
    expect(files.filter(path => /secret|plan|hidden/i.test(path))).toEqual([]);
    const texts = files.map(path => readFileSync(join(folder, flavour, path), 'utf8')).join('');
    expect(texts).toContain('her');
    expect(texts).not.toMatch(/body|hidden|\[\[Secret/);
  }
});

test('an unknown flavour is an error that suggests the most similar one', async () => {
  const folder = makeFolder({ 'notes/Home.txt': header });
  const { code, stderr } = await runMain(['export', 'notes', '--flavour', 'obsidain'], folder);
  expect(code).toBe(2);
  expect(stderr).toBe('zimlight: --flavour: there is no flavour obsidain; did you mean obsidian?\n');
});

test('an export replaces the last one, unless a file of that has been changed', async () => {
  const folder = makeFolder({ 'notes/Home.txt': `${header}one\n`, 'notes/Gone.txt': `${header}x\n` });
  const run = () => runMain(['export', 'notes', '-o', 'notes/vault', '-f', 'obsidian'], folder);
  const vault = join(folder, 'notes/vault');
  expect((await run()).code).toBe(0);
  // It is no part of the notebook that contains it.
  expect([...openNotebook(join(folder, 'notes')).pages.keys()]).toEqual(['Gone', 'Home']);
  rmSync(join(folder, 'notes/Gone.txt'));
  writeFileSync(join(vault, 'own settings'), 'x');
  expect((await run()).code).toBe(0);
  expect(filesIn(vault)).toEqual(['.zimlight.json', 'Home.md', 'own settings']);

  writeFileSync(join(vault, 'Home.md'), 'my own words');
  const { code, stderr } = await run();
  expect(code).toBe(2);
  expect(stderr).toBe(
    'zimlight: notes/vault is an export in which Home.md has changed since; choose another folder, or delete it\n',
  );
  expect(readFileSync(join(vault, 'Home.md'), 'utf8')).toBe('my own words');
});

test('a failure leaves the last export alone', async () => {
  const folder = makeFolder({ 'notes/Home.txt': header });
  expect((await runMain(['export', 'notes'], folder)).code).toBe(0);
  writeFileSync(join(folder, 'notes/zimlight.yaml'), 'publish: [');
  expect((await runMain(['export', 'notes'], folder)).code).toBe(1);
  expect(existsSync(join(folder, 'markdown/Home.md'))).toBe(true);
});
