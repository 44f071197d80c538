import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { header, makeFolder, writeFiles } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';
import { serve } from '../support/zimlight.ts';

const notes = {
  'notebook.zim': '[Notebook]\nname=Garden\nhome=Home\n',
  'zimlight.yaml': 'tagline: What grows here\npublish: { unlisted: [Draft] }\nmailAddresses: encode\n',
  'Home.txt': `${header}====== Home ======\nHow it is kept. Ask me@example.org. See [[Beds:Carrot]].\n`,
  'Beds/Carrot.txt': `${header}====== Carrot [orange] ======\nWants sand.\n\n%% private %%\nStolen.\n`,
  'Beds/Old/Leek.txt': `${header}====== Leek ======\n`,
  'Draft.txt': `${header}====== Draft ======\nNot yet.\n`,
  'Diary.txt': `${header}====== Diary ======\nDear me. @private\n`,
};

async function build(notebook: string, ...options: string[]) {
  const dir = join(notebook, '../site');
  const place = ['--site', 'https://example.org', '--base', '/notes/'];
  const { code, stderr } = await runMain(
    ['build', notebook, '-q', '--cards', 'off', '-o', dir, ...place, ...options],
    notebook,
  );
  expect([code, stderr]).toEqual([0, '']);
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  return { dir, read };
}

function makeNotebook(changes: Record<string, string> = {}): string {
  const notebook = join(makeFolder(), 'notebook');
  writeFiles(notebook, { ...notes, ...changes });
  return notebook;
}

test('the pages are listed by section, and joined, without what is held back or unlisted', async () => {
  const { read } = await build(makeNotebook());
  expect(read('llms.txt')).toBe(`# Garden

> What grows here

Each link leads to a page as Markdown; without \`index.md\` at its end, to the page as readers see it. All pages are in [one file](https://example.org/notes/llms-full.txt).

## Pages

- [Home](https://example.org/notes/index.md): How it is kept. Ask me (at) example.org. See Beds:Carrot.

## Beds

- [Beds › Carrot \\[orange\\]](https://example.org/notes/beds/carrot/index.md): Wants sand.
- [Beds › Old › Leek](https://example.org/notes/beds/old/leek/index.md)
`);
  expect(read('llms-full.txt')).toBe(`# Garden

---

Source: https://example.org/notes/

# Home

How it is kept. Ask <me (at) example.org>. See [Beds:Carrot](https://example.org/notes/beds/carrot/).

---

Source: https://example.org/notes/beds/carrot/

# Carrot \\[orange]

Wants sand.

---

Source: https://example.org/notes/beds/old/leek/

# Leek
`);
});

test('dev serves the same files, as they are after a change', async () => {
  const notebook = makeNotebook({ 'zimlight.yaml': `${notes['zimlight.yaml']}site: https://example.org/notes\n` });
  const { read } = await build(notebook);
  const server = await serve(['dev', notebook, '--port', '4500']);
  onTestFinished(() => server.stop());
  const served = async (name: string) => (await fetch(server.url + name)).text();
  expect(await served('llms.txt')).toBe(read('llms.txt'));
  expect(await served('llms-full.txt')).toBe(read('llms-full.txt'));
  writeFiles(notebook, { 'zimlight.yaml': 'llmsTxt: no\n' });
  await expect.poll(async () => (await fetch(`${server.url}llms.txt`)).status, { timeout: 30_000 }).toBe(404);
});

test('all pages are joined anew only if one of them has changed', async () => {
  const notebook = makeNotebook();
  const fileOf = ({ dir }: { dir: string }) => statSync(join(dir, 'llms-full.txt')).ino;
  const first = fileOf(await build(notebook));
  writeFiles(notebook, { 'zimlight.yaml': `${notes['zimlight.yaml']}accent: '#7a1f5c'\n` });
  expect(fileOf(await build(notebook))).toBe(first);
  writeFiles(notebook, { 'Beds/Old/Leek.txt': `${header}====== Leek ======\nLike onions.\n` });
  const { dir, read } = await build(notebook);
  expect(fileOf({ dir })).not.toBe(first);
  expect(read('llms-full.txt')).toContain('Like onions.');
});

test('an author can leave them out, or write them, and a site from disk has none', async () => {
  const without = async (settings: string, ...options: string[]) => {
    const notebook = makeNotebook({ 'zimlight.yaml': settings, 'static/llms.txt': 'My own list.' });
    const { read } = await build(notebook, ...options);
    return ['llms.txt', 'llms-full.txt'].map(name => {
      try {
        return read(name).split('\n')[0];
      } catch {
        return undefined;
      }
    });
  };
  expect(await without('llmsTxt: no')).toEqual([undefined, undefined]);
  expect(await without('noindex: yes')).toEqual([undefined, undefined]);
  expect(await without('static: static')).toEqual(['My own list.', '# Garden']);
  expect(await without('', '--portable')).toEqual([undefined, undefined]);
});
