import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ZimLoaderOptions } from '../../src/library/loader.ts';
import { header } from '../support/folder.ts';
import { loadCollection } from '../support/load-collection.ts';

const notes = {
  'notes/notebook.zim': '[Notebook]\nname=Garden\nhome=Home\n',
  'notes/Home.txt': `${header}====== Garden ======\nSee [[Trees|trees]], [[Trees:Apple Tree#pruning|cuts]] and [[./plan.pdf|plan]]. @green\n`,
  'notes/Home/plan.pdf': '%PDF-1.4',
  'notes/Trees/Apple_Tree.txt': `${header}===== Pruning =====\nIn winter, [[Home|at home]].\n`,
  'notes/Neighbours.txt': `${header}Anna has a ladder. @private\n`,
  'notes/Index.txt': `${header}Of plants.\n`,
};

const load = (options: Partial<ZimLoaderOptions> = {}, config = {}, files = {}) =>
  loadCollection(options, { files: { ...notes, ...files }, config });

/** The targets of the links in an entry. */
const hrefs = (html = '') => [...html.matchAll(/ href="([^#"][^"]*)"/g)].map(([, href]) => href);

test('an entry has data, HTML, headings, Markdown and the file of its page', async () => {
  const { entries } = await load({ prefix: 'wiki' }, { site: 'https://example.org', base: '/base/' });
  const { data, rendered, ...home } = entries.get('index') ?? {};
  expect(home).toMatchObject({
    id: 'index',
    filePath: 'notes/Home.txt',
    body:
      '# Garden\n\n' +
      'See [trees](https://example.org/base/wiki/trees/), ' +
      '[cuts](https://example.org/base/wiki/trees/apple-tree/#pruning) and ' +
      '[plan](https://example.org/base/wiki/-/files/Home/plan.pdf). <span data-tag="green">@green</span>\n',
  });
  expect(data).toMatchObject({ title: 'Garden', name: 'Home', address: '/wiki/', tags: ['green'], titled: true });
  expect(data).not.toHaveProperty('html');
  expect(rendered?.html).toMatch(/^<div class="zim-note"><h1 id="garden">Garden<\/h1>/);
  expect(rendered?.metadata.headings).toEqual([{ depth: 1, slug: 'garden', text: 'Garden' }]);
});

test('links lead to where the pages and files of the collection are', async () => {
  const { entries, published } = await load({ prefix: '/wiki/' }, { base: '/base' });
  expect([...entries.keys()].sort()).toEqual(['index', 'index-1', 'trees', 'trees/apple-tree']);
  expect(hrefs(entries.get('index')?.rendered.html)).toEqual([
    '/base/wiki/trees/',
    '/base/wiki/trees/apple-tree/#pruning',
    '/base/wiki/-/files/Home/plan.pdf',
  ]);
  expect(hrefs(entries.get('trees/apple-tree')?.rendered.html)).toEqual(['/base/wiki/']);
  // A folder without a page lists those in it.
  expect(entries.get('trees')).toMatchObject({ filePath: 'notes/Trees.txt', data: { note: false } });
  expect(hrefs(entries.get('trees')?.rendered.html)).toEqual(['/base/wiki/trees/apple-tree/']);
  expect(published).toEqual(['/wiki/ /-/files/Home/plan.pdf']);
});

test('with trailingSlash: never, no link ends with a slash', async () => {
  const { entries } = await load({ prefix: '/wiki/' }, { trailingSlash: 'never' });
  expect(hrefs(entries.get('trees/apple-tree')?.rendered.html)).toEqual(['/wiki']);
  expect(hrefs(entries.get('index')?.rendered.html)).toEqual([
    '/wiki/trees',
    '/wiki/trees/apple-tree#pruning',
    '/wiki/-/files/Home/plan.pdf',
  ]);
  expect(entries.get('index')?.data).toMatchObject({ address: '/wiki' });
});

test('generateId chooses ids, and links follow; no two pages have the same', async () => {
  const generateId: ZimLoaderOptions['generateId'] = ({ name, id }) => (name.startsWith('Trees') ? 'tree' : `x-${id}`);
  const { entries } = await load({ generateId });
  expect([...entries.keys()].sort()).toEqual(['tree', 'tree-1', 'x-index', 'x-index-1']);
  expect(hrefs(entries.get('x-index')?.rendered.html)).toEqual([
    '/tree/',
    '/tree-1/#pruning',
    '/-/files/Home/plan.pdf',
  ]);
});

test('what the notebook or the loader holds back is nowhere in the collection', async () => {
  const { entries, published } = await load({ exclude: ['Trees:**', '*.pdf'] });
  expect([...entries.keys()].sort()).toEqual(['index', 'index-1']);
  expect(JSON.stringify([...entries.values()])).not.toMatch(/Neighbours|Anna|Apple|plan\.pdf|In winter/);
  expect(published).toEqual([]);
});

test('mail addresses are encoded if the notebook says so', async () => {
  const files = { 'notes/zimlight.yaml': 'mailAddresses: encode\n', 'notes/Index.txt': `${header}me@example.org\n` };
  const { entries } = await load({}, {}, files);
  const { rendered, body } = entries.get('index-1') ?? {};
  expect(rendered?.html).toContain('&#109;&#101;&#64;');
  expect(`${rendered?.html} ${body}`).not.toContain('me@example.org');
});

test('tags are links if the site has pages for them', async () => {
  const { entries } = await load({ prefix: '/wiki/', tagAddress: tag => `/tags/${tag}/` });
  expect(entries.get('index')?.rendered.html).toContain('<a data-tag="green" href="/wiki/tags/green/">@green</a>');
});

test('with `schema: starlight`, data and HTML are as Starlight expects them', async () => {
  const files = {
    'notes/zimlight.yaml':
      'editUrl: https://forge.example/edit/{path}\norder: [Trees, Index]\npublish:\n  unlisted: [Index]\n',
  };
  const { entries } = await load({ schema: 'starlight', prefix: '/wiki/' }, {}, files);
  expect([...entries.keys()].sort()).toEqual(['wiki', 'wiki/index-1', 'wiki/trees', 'wiki/trees/apple-tree']);
  expect(entries.get('wiki')?.data).toEqual({
    title: 'Garden',
    description: expect.stringMatching(/^See trees/),
    editUrl: 'https://forge.example/edit/Home.txt',
    lastUpdated: expect.any(Date),
    sidebar: { order: 0 },
  });
  expect(entries.get('wiki/trees/apple-tree')?.data).toMatchObject({ sidebar: { order: 2 } });
  expect(entries.get('wiki/trees')?.filePath).toBe('src/content/docs/wiki/Trees.txt');
  expect(entries.get('wiki/index-1')?.data).toMatchObject({
    sidebar: { hidden: true },
    pagefind: false,
    head: [{ tag: 'meta', attrs: { name: 'robots', content: 'noindex' } }],
  });
  expect(entries.get('wiki')?.rendered.html).toMatch(/^<div class="zim-note"><span id="garden"><\/span>\s*<p>See/);
  expect(entries.get('wiki')?.rendered.metadata.headings).toEqual([]);
});

test('messages about the notebook are logged, with a hint that its files need the integration', async () => {
  const { log } = await load({}, {}, { 'notes/Trees.txt': `${header}{{./oak.png}}\n` });
  expect(log).toEqual([
    expect.stringMatching(/^Trees\.txt:4:1: There is no file `\.\/oak\.png`\. /),
    expect.stringMatching(/^pages: 4, words: /),
    expect.stringMatching(/^files that notes link or show are missing from the site: add zimAssets\(\)/),
  ]);
  const { log: quiet } = await load({}, { integrations: [{ name: 'zimlight/assets' }] });
  expect(quiet).toEqual([expect.stringMatching(/^pages: /)]);
});

test('the collection follows the notebook in development', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const { root, entries, log } = await loadCollection({}, { files: notes, watcher });
  const write = (path: string, text: string) => {
    writeFileSync(join(root, path), text);
    watcher.emit('change', join(root, path));
  };
  write('notes/Index.txt', `${header}Of trees.\n`);
  await expect.poll(() => entries.get('index-1')?.body).toBe('Of trees.\n');
  write('notes/zimlight.yaml', 'publish:\n  exept: [Index]\n');
  await expect.poll(() => log.at(-1)).toMatch(/zimlight\.yaml:2/);
  write('notes/zimlight.yaml', 'publish:\n  except: [Index]\n');
  await expect.poll(() => entries.has('index-1')).toBe(false);
});

test('options that cannot be used are refused', async () => {
  await expect(load({ exclude: ['@'] })).rejects.toThrow('the option `exclude` of zimLoader: `@` is not a page name');
  await expect(load({ base: 'missing' })).rejects.toThrow(/There is no notebook: .*missing is not a folder/);
});
