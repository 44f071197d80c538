import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadPages, readHtml, reportOf } from '../../src/collection/index.ts';
import { NotebookLoader } from '../../src/collection/notebook-loader.ts';
import { HeldWorkers } from '../support/held-workers.ts';

/** A renderer and a converter with a fault: each throws at notes with a certain word. */
vi.mock(import('../../src/html/index.ts'), async original => {
  const room = await original();
  const createRenderer: typeof room.createRenderer = options => {
    const renderer = room.createRenderer(options);
    const renderMdast: typeof renderer.renderMdast = async (tree, overrides) => {
      if (JSON.stringify(tree).includes('unrenderable')) throw new Error('no renderer for this');
      return renderer.renderMdast(tree, overrides);
    };
    return { ...renderer, renderMdast };
  };
  return { ...room, createRenderer };
});
vi.mock(import('../../src/zim/index.ts'), async original => {
  const room = await original();
  const parseNote: typeof room.parseNote = text => {
    if (text.includes('unparsable')) throw new TypeError('no parser for this');
    return room.parseNote(text);
  };
  return { ...room, parseNote };
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimlight-failed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const header = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n';

it('publishes a page that cannot be converted or rendered as its source, with a message, and all other pages', async () => {
  const notebook = join(folder, 'notes');
  await mkdir(notebook);
  await writeFile(join(notebook, 'notebook.zim'), '[Notebook]\n');
  await writeFile(join(notebook, 'A.txt'), `${header}**un**parsable <b> & unparsable\n`);
  await writeFile(join(notebook, 'B.txt'), `${header}**unrenderable**\n`);
  await writeFile(join(notebook, 'C.txt'), `${header}**sound**\n`);

  const published: Record<string, { markdown: string; html: string }> = {};
  const siteUrl = { origin: undefined, base: '/' };
  const loaded = await loadPages(
    notebook,
    { siteUrl, cacheDir: join(folder, 'cache'), language: 'en' },
    async (page, markdown) => {
      published[page.name] = { markdown, html: await readHtml(page.html) };
    },
  );

  const { A, B, C } = published;
  expect({ A, B, C }).toEqual({
    A: {
      markdown: `\`\`\`\n${header}**un**parsable <b> & unparsable\n\n\`\`\`\n`,
      html:
        '<figure class="code" aria-label="Code"><pre tabindex="0"><code>' +
        `${header}**un**parsable &lt;b> &amp; unparsable\n</code></pre></figure>`,
    },
    B: { markdown: '**unrenderable**\n', html: `<pre>\n${header}**unrenderable**\n</pre>` },
    C: { markdown: '**sound**\n', html: '<p><strong>sound</strong></p>' },
  });
  const advice = 'This is a bug in Zimlight, not in the note: please report it together with the note.';
  const told = { rule: 'page-failed', severity: 'error', advice };
  expect(reportOf(loaded).messages).toEqual([
    {
      ...told,
      file: 'A.txt',
      reason: '`A.txt` is published as its source, because Zimlight failed to convert it: no parser for this',
    },
    {
      ...told,
      file: 'B.txt',
      reason: '`B.txt` is published as its source, because Zimlight failed to convert it: no renderer for this',
    },
  ]);
});

it('shows an empty page if the source may name something that is held back', async () => {
  const notebook = join(folder, 'private');
  await mkdir(notebook);
  await writeFile(join(notebook, 'notebook.zim'), '[Notebook]\n');
  await writeFile(join(notebook, 'A.txt'), `${header}unparsable [[Secret_plan|label]]\n`);
  await writeFile(join(notebook, 'B.txt'), `${header}unrenderable [[Secret plan|label]]\n`);
  await writeFile(join(notebook, 'C.txt'), `${header}unparsable @draft\n`);
  await writeFile(
    join(notebook, 'D.md'),
    `---\nCreation-Date: 2026-01-01\n---\n${'> '.repeat(120)}[a](Secret_plan.txt)\n`,
  );
  await writeFile(join(notebook, 'Secret_plan.txt'), `${header}@private\n`);

  const published: Record<string, string> = {};
  const options = { siteUrl: { origin: undefined, base: '/' }, cacheDir: join(folder, 'cache') };
  const { files } = await loadPages(notebook, options, async (page, markdown) => {
    published[page.name] = markdown + (await readHtml(page.html));
  });
  expect(Object.keys(published).slice(1)).toEqual(['A', 'B', 'D']);
  expect(Object.values(published).join('')).not.toMatch(/secret/i);
  expect(files).toEqual([]);
});

it('shows the beginning of a note that is too large, with a message', async () => {
  const notebook = join(folder, 'large');
  await mkdir(notebook);
  await writeFile(join(notebook, 'notebook.zim'), '[Notebook]\n');
  await writeFile(join(notebook, 'A.txt'), `${header}A line of data\n${'[[B]] 0a9f\n'.repeat(500_000)}`);
  const pages: string[] = [];
  const options = { siteUrl: { origin: undefined, base: '/' }, cacheDir: join(folder, 'cache'), language: 'en' };
  const loaded = await loadPages(notebook, options, async (page, markdown) => {
    if (page.name === 'A') pages.push(markdown);
  });
  expect(pages[0]?.slice(0, 100)).toContain('A line of data\n[[B]] 0a9f\n');
  expect(pages[0]?.length).toBeLessThan(101_000);
  expect(reportOf(loaded).messages.map(({ rule, file }) => [rule, file])).toEqual([['note-too-large', 'A.txt']]);
});

it('shows such a page while other notes are still being converted, and converts these', async () => {
  const notebook = join(folder, 'early');
  await mkdir(notebook);
  await writeFile(join(notebook, 'notebook.zim'), '[Notebook]\n');
  for (const name of ['A', 'B', 'C']) await writeFile(join(notebook, `${name}.txt`), `${header}unparsable\n`);
  await writeFile(join(notebook, 'Home.txt'), `${header}**sound**\n`);
  const { promise: begin, resolve: goOn } = Promise.withResolvers<void>();
  const loader = new NotebookLoader(notebook, () => new HeldWorkers(begin));
  const options = { siteUrl: { origin: undefined, base: '/' }, cacheDir: join(folder, 'early-cache') };
  const included: Promise<string>[] = [];
  const loaded = await loader.load(options, early => {
    const htmlOfA = async () => {
      const entries = (await early.include('/a/'))?.entries ?? [];
      goOn();
      return loader.readHtml(entries.find(({ data }) => data.name === 'A')?.data.html ?? '');
    };
    included.push(htmlOfA());
  });
  expect(await included[0]).toContain('unparsable');
  expect(reportOf(loaded).messages.map(({ rule, file }) => [rule, file])).toEqual(
    ['A.txt', 'B.txt', 'C.txt'].map(file => ['page-failed', file]),
  );
});
