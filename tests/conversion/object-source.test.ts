import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPages } from '../../src/collection/index.ts';
import { convertPage } from '../../src/conversion/convert.ts';
import { objectSourcesOf } from '../../src/conversion/object-source.ts';
import { createRenderer } from '../../src/html/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';

const folder = join(import.meta.dirname, '../notebooks/objects');

/** The page of a notebook of objects, and what the loader makes its HTML from. */
function readHome(from: string) {
  const notebook = openNotebook(from);
  const page = notebook.pages.get('Home');
  if (!page) throw new Error(`there is no page Home in ${from}`);
  const sources = objectSourcesOf(notebook);
  return { ...convertPage(notebook, page), sources, renderer: createRenderer({ objectSource: sources }) };
}

test('a picture leads to itself, or, where it is missing, to the source that it was made from', () => {
  const { markdown } = readHome(folder);
  const objects = markdown.match(/!\[[^\]]*\]\([^)]*\)|<span data-object.*/g);
  expect([...new Set(objects)]).toEqual([
    '![](/-/files/Home/equation001.png#type=equation)',
    '![](/-/files/Home/equation002.png#type=equation)',
    '![](/-/files/Home/equation003.tex#type=equation)',
    '![The sum of all whole numbers](/-/files/Home/equation003.tex#type=equation)',
    '![](/-/files/Home/equation004.png#type=equation)',
    '![](/-/files/Home/equation005.tex#type=equation)',
    '![](/-/files/Home/equation006.png#type=equation)',
    '![](/-/files/Home/equation007.png#id=matrix\\&type=equation)',
    '![](/-/files/Home/diagram001.png#type=diagram)',
    '![Filled nodes](/-/files/Home/diagram002.png#width=300\\&type=diagram)',
    '![](/-/files/Home/diagram002.png#type=diagram)',
    '![](/-/files/Home/diagram003.png#type=diagram)',
    '![](/-/files/Home/hostile.dot#type=diagram)',
    '![](/-/files/Home/diagram004.png#type=diagram)',
    '![](/-/files/Home/score001.png#type=score)',
    '![](/-/files/Home/ditaa001.png#type=ditaa)',
    '![](/-/files/Home/seqdiagram001.png#type=seqdiagram)',
    '![](/-/files/Home/gnuplot001.png#type=gnuplot)',
    '![](/-/files/Home/gnu_r_plot001.png#type=gnu_r_plot)',
    '<span data-object="equation"><span data-missing="image">./equation099.png</span></span>',
    '<span data-object="gnuplot"><span data-missing="image">./gnuplot099.png</span></span>',
    '![](/-/files/Home/picture.png#type=unheard-of)',
  ]);
});

test('objects that cannot be drawn from their source get a message', async () => {
  const { markdown, messages, renderer } = readHome(folder);
  expect(messages.map(({ reason }) => reason)).toEqual([
    'There is no `Home/equation006.tex`, so only the picture made from it is shown',
    'There is no file `./equation099.png`',
    'There is no file `./gnuplot099.png`',
  ]);
  expect((await renderer.render(markdown)).messages).toEqual([
    {
      rule: 'equation-refused',
      values: { path: 'Home/equation004.tex', reason: 'Unsupported function name: \\squareroot' },
    },
    {
      rule: 'equation-refused',
      values: {
        path: 'Home/equation005.tex',
        reason: "Unexpected end of input in a macro argument, expected '}'",
      },
    },
    {
      rule: 'diagram-refused',
      values: { path: 'Home/diagram004.dot', reason: "syntax error in line 1 near '}'" },
    },
  ]);
});

test('the source has the extension of its type, in either case; one that is too large is not used', () => {
  const copy = mkdtempSync(join(tmpdir(), 'zimlight-objects-'));
  try {
    cpSync(folder, copy, { recursive: true });
    appendFileSync(join(copy, 'Home/diagram001.dot'), ' '.repeat(100_000));
    const { sources, messages } = readHome(copy);
    const paths = (type: string, name: string) => sources(`/-/files/Home/${name}`, type)?.path;
    expect(paths('equation', 'equation001.png')).toBe('Home/equation001.tex');
    expect(paths('equation', 'equation007.png')).toBe('Home/equation007.TEX');
    expect(paths('gnu_r_plot', 'gnu_r_plot001.png')).toBe('Home/gnu_r_plot001.r');
    expect(paths('diagram', 'equation001.png')).toBeUndefined();
    expect(paths('unheard-of', 'equation001.png')).toBeUndefined();
    expect(paths('diagram', 'diagram001.png')).toBeUndefined();
    expect(messages.map(({ reason }) => reason)).toContain(
      '`Home/diagram001.dot` is not shown as a diagram: it is larger than 100 kB',
    );
  } finally {
    rmSync(copy, { recursive: true });
  }
});

test('a page is rendered again when a source has changed, and tells the same when nothing has', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'zimlight-objects-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const read = async () => {
      const options = { siteUrl: { origin: undefined, base: '/' }, cacheDir: join(copy, '.cache') };
      const { entries, messages } = await loadPages(copy, options);
      return { html: entries[0]?.data.html, said: messages.map(({ reason }) => reason) };
    };
    const first = await read();
    expect(await read()).toEqual(first);
    appendFileSync(join(copy, 'Home/equation001.tex'), '+ \\nonsense');
    const changed = await read();
    expect(changed.html).not.toBe(first.html);
    expect(changed.said).toContainEqual(expect.stringContaining('Unsupported function name: \\nonsense'));
  } finally {
    rmSync(copy, { recursive: true });
  }
});
