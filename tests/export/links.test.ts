import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAll, checkLinks } from '../support/check-links.ts';
import { type Exported, exportTo, loadForExport } from '../support/export.ts';
import { header, makeFolder } from '../support/folder.ts';

const notebooksFolder = join(import.meta.dirname, '../notebooks');
const notebooks = ['markdown-links', 'names', 'deep', 'objects'];

test.each(notebooks)('every link of %s that has a target leads to it in each flavour', async notebook => {
  await checkAll(join(notebooksFolder, notebook));
});

test('names that a reader does not allow, or that two files share, are told apart', async () => {
  const page = (text: string) => `${header}${text}\n`;
  const folder = makeFolder({
    'notebook.zim': '[Notebook]\nname=Names\nhome=Home\n',
    'Home.txt': page('[[A:Plan]] [[B:Plan]] [[README]] [[C [draft] ^2]] [[Index]] [[404]] [[B:pic.png|page]] [[+Sub]]'),
    ...{ 'A/Plan.txt': page('{{./pic.png}} [[./a b (1).txt]]'), 'B/Plan.txt': page('{{./pic.png}} {{./PIC.png}}') },
    ...{ 'A/Plan/pic.png': 'a', 'A/Plan/a b (1).txt': 'a', 'B/Plan/pic.png': 'b', 'B/Plan/PIC.png': 'c' },
    ...{ 'README.txt': page('[[Home]]'), 'C_[draft]_^2.txt': page('x'), 'Index.txt': page('[[Home]]') },
    ...{ '404.txt': page('x'), 'B/pic.png.txt': page('{{./../../A/Plan/pic.png}}'), 'Home/Sub.txt': page('[[Home]]') },
    // Without its page, the folder of the files begins with another letter than its name in the export.
    ...{ 'README/data.html': '<p>x</p>', 'README/notes.md': 'x', 'Home/x.png': 'x' },
  });
  await checkAll(folder);
  const loaded = await loadForExport(folder);
  const pathsIn = async (flavour: string) => (await exportTo(flavour, loaded, folder)).paths;
  expect(await pathsIn('github')).toEqual(expect.arrayContaining(['README.md', 'README-1.md']));
  expect(await pathsIn('obsidian')).toEqual(
    expect.arrayContaining(['C (draft) -2.md', expect.stringMatching(/^B\/Plan\/pic--.*png$/)]),
  );
  const { messages } = await exportTo('obsidian', loaded, folder);
  expect(messages).toContain(
    'export-renamed: C_[draft]_^2.txt: `C_[draft]_^2.txt` is exported as `C (draft) -2.md`: Obsidian does not allow its name, or another file has it',
  );
  expect(await pathsIn('starlight')).toEqual(
    expect.arrayContaining(['src/content/docs/index-page.md', 'src/content/docs/404-page.md']),
  );
});

test('the checker finds links that lead nowhere', () => {
  const exported = (flavour: string, notes: Record<string, string>): Exported => {
    return {
      flavour,
      notes: new Map(Object.entries(notes)),
      paths: Object.keys(notes),
      wanted: ['Nope'],
      messages: [],
    };
  };
  const broken = (flavour: string, notes: Record<string, string>) => checkLinks(exported(flavour, notes)).broken;
  const relative = { 'A.md': '[x](B.md) [y](C.md) [z](B.md#one) <img src="n.png">', 'B.md': '# Two' };
  expect(broken('gfm', relative)).toEqual([
    'A.md → C.md: nothing at C.md',
    'A.md → B.md#one: no #one in B.md',
    'A.md → n.png: nothing at n.png',
  ]);
  expect(broken('gfm', { 'A.md': '[x](#two-1)', 'B.md': '# Two\n# Two' })).toHaveLength(1);
  expect(broken('gfm', { 'A.md': '[x](#two-1)\n# Two\n# Two' })).toEqual([]);
  expect(broken('commonmark', { 'A.md': '[x](#two)\n# Two' })).toHaveLength(1);
  const vault = {
    'A.md': '[[C]] [[Nope]] [[B#One]] [[B#Two#Three]] [[B#^id]] `[[D]]` ![[E.png]]',
    'x/B.md': '# Two\n## Three',
  };
  expect(broken('obsidian', vault)).toEqual([
    'A.md → C: no such file',
    'A.md → B#One: no such part of x/B.md',
    'A.md → B#^id: no such part of x/B.md',
    'A.md → E.png: no such file',
  ]);
  expect(broken('obsidian', { 'A.md': '[[B]]', 'x/B.md': '', 'y/B.md': '' })).toEqual(['A.md → B: x/B.md or y/B.md']);
  const bundles = { 'content/a/index.md': '[x](../b/) [y](b/) [z](../b.md)', 'content/b/_index.md': '' };
  expect(broken('hugo', bundles)).toHaveLength(2);
  const docs = { 'src/content/docs/a.md': '[x](../b/) [y](b.md) ![](./a/x.png)', 'src/content/docs/b.md': '' };
  expect(broken('starlight', docs)).toHaveLength(2);
});

test('a page that cannot be converted because of a bug is exported as its source', async () => {
  const folder = makeFolder({ 'Home.txt': `${header}one\n`, 'Other.txt': `${header}two\n` });
  const loaded = await loadForExport(folder);
  const [home] = loaded.pages;
  // A tree this deep exceeds the stack.
  const markdown = `${'> '.repeat(8000)}deep\n`;
  const pages = loaded.pages.map(page => (page === home ? { ...page, markdown } : page));
  const { notes, messages } = await exportTo('commonmark', { ...loaded, pages }, folder);
  expect(notes.get('Home.md')).toContain('deep');
  expect(notes.get('Other.md')).toBe('two\n');
  expect(messages).toEqual([expect.stringMatching(/^page-failed: Home\.txt: /)]);
});
